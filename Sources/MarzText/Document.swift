/// A report as it was given: its text and what its format says about it.
public struct Document: Sendable {
  /// Unique within a run: the path relative to the input, or the `id` of a JSONL line.
  public var id: String
  /// The text, UTF-8, exactly as it was given; every offset counts from its first byte.
  public var text: [UInt8]
  /// The headline, where the format has one of its own.
  public var title: String?
  /// The day of publication; dates in the text are resolved against it.
  public var date: CalendarDay?
  /// Where the report can be read.
  public var url: String?
  /// The outlet.
  public var source: String?
  /// The language as the format states it, a BCP 47 tag.
  public var language: String?
  /// Toponyms given by the caller as code-point ranges; recognition is skipped when there are any.
  public var spans: [Range<Int>]?
  /// Verbs or nouns given by the caller as code-point ranges; where each one happened is told.
  public var verbs: [Range<Int>]?

  /// Makes a document from its text.
  public init(id: String, text: String) {
    self.id = id
    self.text = Array(text.utf8)
  }
}
