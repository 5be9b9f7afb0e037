/// The example sentence of a row of the pattern table, which tests run.
public struct PatternExample: Hashable, Sendable, CustomStringConvertible {
  /// A sentence written for the row.
  public let sentence: String
  /// The class that it has to give.
  public let eventClass: String
  /// The row's line in `Tables/patterns.tsv`.
  public let line: Int

  /// The line and the sentence.
  public var description: String { "\(line): \(sentence)" }
}
