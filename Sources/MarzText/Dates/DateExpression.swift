/// A phrase of the text that says when.
///
/// Such as "Tuesday", "last month", "Sept. 25", "since 1979".
public struct DateExpression: Hashable, Sendable {
  /// How exactly a phrase says when.
  public enum Precision: String, Sendable, Comparable, CaseIterable {
    /// To the day.
    case day
    /// To the week.
    case week
    /// To the month, and to a season or a quarter of a year.
    case month
    /// To the year, and to a decade or a century.
    case year
    /// Not at all: "recently".
    case unknown

    /// Orders precisions from the finest to none.
    public static func < (lhs: Precision, rhs: Precision) -> Bool { lhs.rank < rhs.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// How the period that the words name stands to what is said.
  public enum Kind: String, Sendable {
    /// In that period: "on Tuesday".
    case point
    /// Throughout a stretch, or at some time within it: "for three days", "over the past week".
    case duration
    /// From that period on: "since 1979".
    case since
    /// Up to that period: "until Friday", "by 2020".
    case until
  }

  /// Where the period lies, seen from the day of publication.
  public enum Direction: String, Sendable {
    /// Before it.
    case past
    /// On it, or around it.
    case present
    /// After it.
    case future
    /// The text and the document do not tell.
    case unknown
  }

  /// Its tokens, an index range of ``ParsedText/tokens``, with a preposition only where that is part
  /// of the meaning ("since", "until").
  public var tokens: Range<Int>
  /// Its bytes in the document's text.
  public var range: Range<Int>
  /// The first day of the period that the words name.
  ///
  /// Nil when it cannot be told, as for a relative phrase in a document without a date.
  public var start: CalendarDay?
  /// The last day of that period; nil together with ``start``.
  public var end: CalendarDay?
  /// How exactly the words say when, also where the period itself cannot be told.
  public var precision: Precision
  /// How the period stands to what is said.
  public var kind: Kind
  /// Where the period lies, seen from the day of publication.
  public var direction: Direction

  /// Whether the period could be told.
  public var isResolved: Bool { start != nil }
}
