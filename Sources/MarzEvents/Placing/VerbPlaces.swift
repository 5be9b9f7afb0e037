/// Where something happened that the caller pointed at with its verb or noun.
public struct VerbPlaces: Hashable, Sendable {
  /// A place that was weighed.
  public struct Candidate: Hashable, Sendable {
    /// The index of its mention.
    public var mention: Int
    /// How likely it happened there, from 0 to 1.
    public var probability: Double
    /// The features that this rests on, as `Tables/verb_places.tsv` names them.
    public var features: [String]
  }

  /// The verb or noun, in bytes.
  public var range: Range<Int>
  /// Where it happened, in the order of the text; empty is a valid answer.
  public var places: [EventPlace]
  /// Every place of the sentence that was weighed.
  public var candidates: [Candidate]

  /// Makes the places of a verb.
  public init(range: Range<Int>, places: [EventPlace], candidates: [Candidate] = []) {
    self.range = range
    self.places = places
    self.candidates = candidates
  }
}
