public import MarzGeometry

/// How a point lies to the nearest place of a border.
public struct BorderProximity: Hashable, Sendable {
  /// The countries whose border it is.
  public var pair: CountryPair
  /// The length of the geodesic to the border; 0 on it.
  public var distance: Distance
  /// The nearest point of the border.
  public var point: Coordinate
  /// The initial bearing to that point in degrees clockwise from north, from 0 to 360; 0 on the border.
  public var bearing: Double
  /// Whose land lies left of the border there, in the direction in which its points run.
  public var left: Territory
  /// Whose land lies right of it.
  public var right: Territory
  /// Whether the border is disputed there.
  public var isDisputed: Bool
  /// The other borders that are at most a meter farther, alphabetical, such as at a tripoint.
  public var ties: [CountryPair]
}
