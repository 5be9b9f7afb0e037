public import MarzGeometry

/// A stretch of border with one country on its left and another on its right, as a table has it.
public struct BorderArc: Hashable, Sendable {
  /// The two countries.
  public var pair: CountryPair
  /// Whose land lies left of the direction in which the points run.
  public var left: Territory
  /// Whose land lies right of it.
  public var right: Territory
  /// Whether the line or the land beside it is disputed.
  public var isDisputed: Bool
  /// The short name of the data set it comes from.
  public var source: String
  /// The vertices, two or more; between them the border is straight in longitude and latitude.
  public var points: [Coordinate]

  /// Makes an arc; the builder checks it.
  public init(
    pair: CountryPair,
    left: Territory,
    right: Territory,
    isDisputed: Bool = false,
    source: String = "",
    points: [Coordinate]
  ) {
    self.pair = pair
    self.left = left
    self.right = right
    self.isDisputed = isDisputed
    self.source = source
    self.points = points
  }
}
