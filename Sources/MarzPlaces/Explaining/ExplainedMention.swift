public import MarzGazetteer

/// A name of a text with all that was weighed in reading it.
public struct ExplainedMention: Sendable {
  /// A place that the name may mean.
  public struct Candidate: Sendable {
    /// The place.
    public var place: Place
    /// What spoke for and against it, the weightiest first.
    public var evidence: [Evidence]
    /// The sum of the evidence.
    public var score: Double
    /// Its share of the belief, from 0 to 1; the shares of all candidates add up to 1.
    public var probability: Double
  }

  /// What it was taken for.
  public var mention: Mention
  /// Whether it was taken for a toponym at all.
  public var isToponym: Bool
  /// What spoke for and against it being a toponym, the weightiest first; empty for given spans.
  public var recognition: [Evidence]
  /// How probable it is that it is a toponym, from 0 to 1.
  public var probability: Double
  /// The places it may mean, the likeliest first.
  public var candidates: [Candidate]
  /// What spoke for a location (positive) and for a government, people or name part (negative).
  public var usage: [Evidence]
}
