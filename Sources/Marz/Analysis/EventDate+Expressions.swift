import MarzEvents
import MarzText

extension EventDate {
  /// The times that a text names, as the event coder takes them.
  ///
  /// "Since 1979" and "until Friday" bound a state and date no event, so they are left out.
  static func all(in text: ParsedText) -> [EventDate] {
    DateFinder.expressions(in: text).filter { $0.kind == .point || $0.kind == .duration }.map {
      EventDate($0, in: text)
    }
  }

  private init(_ expression: DateExpression, in text: ParsedText) {
    self.init(
      tokens: expression.tokens,
      time: EventTime(
        start: expression.start,
        end: expression.end,
        precision: EventTime.Precision(expression.precision),
        text: text.text(expression.range)
      )
    )
  }
}

extension EventTime.Precision {
  fileprivate init(_ precision: DateExpression.Precision) {
    switch precision {
    case .day: self = .day
    case .week: self = .week
    case .month: self = .month
    case .year: self = .year
    case .unknown: self = .unknown
    }
  }
}
