/// A rectangle in longitude and latitude, in degrees.
///
/// A rectangle that crosses the antimeridian has `west` greater than `east`, as RFC 7946 §5.2 has it.
public struct Envelope: Hashable, Sendable, BitwiseCopyable {
  /// The western edge in degrees.
  public var west: Double
  /// The southern edge in degrees.
  public var south: Double
  /// The eastern edge in degrees.
  public var east: Double
  /// The northern edge in degrees.
  public var north: Double

  /// Makes a rectangle from its edges.
  public init(west: Double, south: Double, east: Double, north: Double) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  /// Whether a point lies inside or on the edge.
  public func contains(_ point: Coordinate) -> Bool {
    guard point.latitude >= south, point.latitude <= north else { return false }
    guard west > east else { return point.longitude >= west && point.longitude <= east }
    return point.longitude >= west || point.longitude <= east
  }
}
