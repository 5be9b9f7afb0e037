/// One thing that spoke for or against a decision.
public struct Evidence: Hashable, Sendable {
  /// The name of the feature, as the tables of weights have it.
  public var name: String
  /// What it means, in words.
  public var gloss: String
  /// How much of it there was: 1 for what holds or does not.
  public var value: Double
  /// What it added to the score: log odds, positive for, negative against.
  public var weight: Double
}
