public import MarzGazetteer
public import MarzText

/// One event read from one document: who did what to whom, when, where, and whether it is a fact.
public struct CodedEvent: Sendable {
  /// Whether the text reports it as a fact.
  public enum Status: String, Sendable, CaseIterable {
    /// It happened or is happening.
    case actual
    /// It is announced, agreed, scheduled.
    case planned
    /// Somebody says that it happened, and the text does not vouch for it.
    case claimed
    /// Somebody asks for it.
    case requested
    /// It may or might happen, or would if.
    case hypothetical
    /// The text says that it did not happen.
    case negated
  }

  /// PLOVER's class, such as `CONSULT`.
  public var eventClass: String
  /// PLOVER's mode, such as `visit`.
  public var mode: String?
  /// PLOVER's contexts in alphabetical order, such as `military`.
  public var contexts: [String]
  /// Whether the text reports it as a fact.
  public var status: Status
  /// Whether it is background from an earlier time ("in 1955").
  public var isHistorical: Bool
  /// The evidence sentence, in bytes.
  public var range: Range<Int>
  /// The word that carries the event, in bytes.
  public var trigger: Range<Int>
  /// The evidence sentence's index in `ParsedText.sentences`.
  public var sentence: Int
  /// Who did it; all parties of a reciprocal event.
  public var actors: [Actor]
  /// To whom; empty for a reciprocal event.
  public var recipients: [Actor]
  /// Where, in order of importance; empty is a valid answer.
  public var places: [EventPlace]
  /// When, as exactly as the text allows and no more.
  public var time: EventTime
  /// Who says so, when the text reports a claim or a quotation.
  public var attribution: String?
  /// The row of the pattern table that it rests on.
  public var pattern: String
  /// How sure the reading is, from 0 to 1.
  public var confidence: Double
}

/// A party to an event.
public struct Actor: Hashable, Sendable {
  /// The words of the text.
  public var text: String
  /// Their bytes.
  public var range: Range<Int>
  /// The canonical name: a country, an organization, a person.
  public var name: String
  /// Its country, where it has one.
  public var country: CountryCode?
  /// PLOVER's sector: `GOV MIL REB OPP CVL JRN BUS IGO NGO …`.
  public var sector: String?
}

/// A place of an event, and what it is to the event.
public struct EventPlace: Hashable, Sendable {
  /// What a place is to an event.
  public enum Role: String, Sendable {
    /// It happened there.
    case event
    /// The event is about that place: reopening a crossing.
    case object
    /// It happened near there.
    case near
    /// The place is only spoken of.
    case topic
  }

  /// The index of its mention.
  public var mention: Int
  /// What it is to the event.
  public var role: Role
}

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
}
