/// Where something happened that the caller pointed at with its verb or noun.
public struct VerbPlaces: Hashable, Sendable {
  /// The verb or noun, in bytes.
  public var range: Range<Int>
  /// Where it happened, in order of importance; empty is a valid answer.
  public var places: [EventPlace]

  /// Makes the places of a verb.
  public init(range: Range<Int>, places: [EventPlace]) {
    self.range = range
    self.places = places
  }
}
