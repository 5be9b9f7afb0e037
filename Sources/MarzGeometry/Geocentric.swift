import Foundation

/// A point as earth-centered, earth-fixed Cartesian coordinates on WGS 84, in meters.
///
/// The x axis meets the equator at Greenwich, the z axis the north pole. Straight distances here have
/// no seam at the antimeridian and no trouble at the poles.
public struct Geocentric: Hashable, Sendable, BitwiseCopyable {
  /// Meters toward longitude 0 on the equator.
  public var x: Double
  /// Meters toward longitude 90 east on the equator.
  public var y: Double
  /// Meters toward the north pole.
  public var z: Double

  /// Makes a point from its three numbers.
  public init(x: Double, y: Double, z: Double) {
    self.x = x
    self.y = y
    self.z = z
  }

  /// The point of the ellipsoid's surface at a coordinate.
  ///
  /// Source: OGC 18-005r4, EPSG method 9602 with height 0.
  public init(_ coordinate: Coordinate) {
    let flattening = 1 / 298.257223563
    let eccentricitySquared = flattening * (2 - flattening)
    let latitude = coordinate.latitude * .pi / 180
    let longitude = coordinate.longitude * .pi / 180
    let sine = sin(latitude)
    let radius = 6_378_137 / (1 - eccentricitySquared * sine * sine).squareRoot()
    let axisDistance = radius * cos(latitude)
    x = axisDistance * cos(longitude)
    y = axisDistance * sin(longitude)
    z = radius * (1 - eccentricitySquared) * sine
  }
}
