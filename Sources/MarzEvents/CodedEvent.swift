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
  /// A short line that a person can read on a map.
  public var title: String
  /// How sure the reading is, from 0 to 1.
  public var confidence: Double

  /// Makes an event from its class, its evidence and what else is known; everything else is empty.
  public init(
    eventClass: String,
    mode: String? = nil,
    contexts: [String] = [],
    status: Status = .actual,
    isHistorical: Bool = false,
    range: Range<Int>,
    trigger: Range<Int>,
    sentence: Int,
    actors: [Actor] = [],
    recipients: [Actor] = [],
    places: [EventPlace] = [],
    time: EventTime = .unknown,
    attribution: String? = nil,
    pattern: String,
    title: String = "",
    confidence: Double
  ) {
    self.eventClass = eventClass
    self.mode = mode
    self.contexts = contexts
    self.status = status
    self.isHistorical = isHistorical
    self.range = range
    self.trigger = trigger
    self.sentence = sentence
    self.actors = actors
    self.recipients = recipients
    self.places = places
    self.time = time
    self.attribution = attribution
    self.pattern = pattern
    self.title = title
    self.confidence = confidence
  }
}
