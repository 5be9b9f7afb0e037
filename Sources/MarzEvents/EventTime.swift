public import MarzText

/// When an event happened or will happen.
public struct EventTime: Hashable, Sendable {
  /// How exactly the text says when.
  public enum Precision: String, Sendable {
    /// To the day.
    case day
    /// To the week.
    case week
    /// To the month.
    case month
    /// To the year.
    case year
    /// Not at all.
    case unknown
  }

  /// The first day, where known.
  public var start: CalendarDay?
  /// The last day, where known.
  public var end: CalendarDay?
  /// How exactly the text says when.
  public var precision: Precision
  /// The phrase as written.
  public var text: String?

  /// A time of which the text says nothing.
  public static let unknown = EventTime(start: nil, end: nil, precision: .unknown, text: nil)

  /// Makes a time.
  public init(start: CalendarDay?, end: CalendarDay?, precision: Precision, text: String?) {
    self.start = start
    self.end = end
    self.precision = precision
    self.text = text
  }
}
