public import MarzGazetteer

/// A place that a query may mean, and why it ranks where it does.
public struct LocatedPlace: Sendable {
  /// How the name was found.
  public enum Match: String, Sendable {
    /// The name is spelled as asked, but for case, marks and hyphens.
    case exact
    /// The name begins with what was asked for.
    case prefix
    /// The name differs by one or two letters.
    case near
  }

  /// The place.
  public var place: Place
  /// The spelling that was found.
  public var spelling: Gazetteer.Spelling
  /// The name that was found, as its table writes it.
  public var matchedName: String { spelling.text }
  /// How it was found.
  public var match: Match
  /// How many letters differ.
  public var edits: Int
  /// From 0 to 1: how well name, feature and size fit together; it orders the places.
  public var score: Double
  /// What the score rests on, the name first, in words.
  public var reasons: [String]
}
