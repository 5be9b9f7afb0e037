public import MarzGeometry

/// A line where a country ends other than at a land border, such as at the limit of its sea.
///
/// Limits tell in which country a point lies; no distance is measured to them.
public struct LimitLine: Hashable, Sendable {
  /// Whose ground or sea lies left of the direction in which the points run.
  public var left: Territory
  /// Whose lies right of it; nil for nobody's.
  public var right: Territory?
  /// The short name of the data set it comes from.
  public var source: String
  /// The vertices, two or more; between them the line is straight in longitude and latitude.
  public var points: [Coordinate]

  /// Makes a limit; the builder checks it.
  public init(left: Territory, right: Territory?, source: String = "", points: [Coordinate]) {
    self.left = left
    self.right = right
    self.source = source
    self.points = points
  }
}
