public import MarzText

/// A time that the text names, as the coder needs it.
public struct EventDate: Sendable {
  /// Its tokens.
  public var tokens: Range<Int>
  /// What it means.
  public var time: EventTime
  /// Whether it is a time, or the first or last day of something that lasts.
  public var kind: DateExpression.Kind

  /// Makes a time expression.
  public init(tokens: Range<Int>, time: EventTime, kind: DateExpression.Kind = .point) {
    self.tokens = tokens
    self.time = time
    self.kind = kind
  }

  /// The times that a text names; "since Saturday" lasts to the day of publication, and "by Friday" begins
  /// on it.
  static func times(of dates: [DateExpression], in text: ParsedText) -> [EventDate] {
    dates.map { date in
      let published = text.document.date
      let isKnown = date.start != nil && published != nil
      return EventDate(
        tokens: date.tokens,
        time: EventTime(
          start: date.kind == .until ? (isKnown ? published : nil) : date.start,
          end: date.kind == .since ? (isKnown ? published : nil) : date.end,
          precision: EventTime.Precision(rawValue: date.precision.rawValue) ?? .unknown,
          text: text.text(date.range)
        ),
        kind: date.kind
      )
    }
  }
}
