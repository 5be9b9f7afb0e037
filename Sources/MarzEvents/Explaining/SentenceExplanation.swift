/// How a sentence was read: its phrases, who speaks, and the events with what they rest on.
public struct SentenceExplanation: Sendable {
  /// One event as it was read, before the events of the document were joined.
  public struct Event: Sendable {
    /// The event.
    public var event: CodedEvent
    /// The row of the pattern table: its words; nil where the linear model spoke.
    public var pattern: String
    /// What the row means, as the table says.
    public var gloss: String?
    /// The line of the row in `Tables/patterns.tsv`.
    public var line: Int?
    /// What stands over it and changed it, the nearest first: "plan v expect".
    public var governors: [String]
    /// Whether it is sure enough to be an event.
    public var isKept: Bool
    /// The trigger, in bytes, of an earlier event that this one was joined to.
    public var joined: Range<Int>?
  }

  /// The sentence's index in `ParsedText.sentences`.
  public var sentence: Int
  /// Its phrases in order, each with what it was taken for: "[noun] Iranian troops".
  public var phrases: [String]
  /// Who speaks in its quotations, or is quoted on.
  public var speaker: String?
  /// The events read in it.
  public var events: [Event]
}
