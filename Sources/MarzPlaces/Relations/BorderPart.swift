/// What of a border a phrase means, where it is not all of it.
public struct BorderPart: Hashable, Sendable {
  /// The direction of the half that is meant, in degrees clockwise from north: "the northern Iran-Iraq border".
  public var bearing: Double?
  /// The tokens of the two places between which it lies: "from Kilis to Nusaybin".
  public var ends: [Range<Int>]
  /// Whether land along it is meant, not the line: "on both sides of the border", "within 10 km of it".
  public var isLand: Bool
  /// Whether a distance beside it says how far away something is, "15 km from the border", not how far land reaches.
  public var isAway: Bool

  /// Makes a part; all of the border unless something is said.
  public init(
    bearing: Double? = nil,
    ends: [Range<Int>] = [],
    isLand: Bool = false,
    isAway: Bool = false
  ) {
    self.bearing = bearing
    self.ends = ends
    self.isLand = isLand
    self.isAway = isAway
  }
}
