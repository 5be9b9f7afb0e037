import MarzText

/// A time that the text names, as the coder needs it.
public struct EventDate: Sendable {
  /// Its tokens.
  public var tokens: Range<Int>
  /// What it means.
  public var time: EventTime

  /// Makes a time expression.
  public init(tokens: Range<Int>, time: EventTime) {
    self.tokens = tokens
    self.time = time
  }

  /// The times that a text names; "since 1979" and "until Friday" bound other things.
  static func points(of dates: [DateExpression], in text: ParsedText) -> [EventDate] {
    dates.filter { $0.kind == .point || $0.kind == .duration }.map {
      EventDate(
        tokens: $0.tokens,
        time: EventTime(
          start: $0.start,
          end: $0.end,
          precision: EventTime.Precision(rawValue: $0.precision.rawValue) ?? .unknown,
          text: text.text($0.range)
        )
      )
    }
  }
}
