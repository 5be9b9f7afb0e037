import CGeodesic

/// Geodesics on the WGS 84 ellipsoid by Karney's algorithm, good to 15 nanometers.
///
/// Source: C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87 (2013), as shipped by PROJ.
public enum Geodesic {
  private static let wgs84 = marz_geodesic(6_378_137, 1 / 298.257223563)

  /// The shortest way between two points: its length and its bearing at the start.
  public struct Inverse: Hashable, Sendable {
    /// The length of the geodesic.
    public var distance: Distance
    /// The initial bearing in degrees clockwise from north, from 0 to 360.
    public var bearing: Double

    /// Makes a result from its length and its bearing in degrees clockwise from north.
    public init(distance: Distance, bearing: Double) {
      self.distance = distance
      self.bearing = bearing
    }
  }

  /// Measures the geodesic from one point to another.
  public static func inverse(from start: Coordinate, to end: Coordinate) -> Inverse {
    let result = marz_geod_inverse(
      wgs84,
      start.latitude,
      start.longitude,
      end.latitude,
      end.longitude
    )
    return Inverse(
      distance: Distance(meters: result.meters),
      bearing: result.azimuth1 < 0 ? result.azimuth1 + 360 : result.azimuth1
    )
  }

  /// The point reached from `start` after `distance` in the direction of `bearing`.
  ///
  /// - Parameters:
  ///   - start: Where the geodesic begins.
  ///   - bearing: Degrees clockwise from north.
  ///   - distance: How far to go.
  /// - Returns: The end point, its longitude from −180 to 180.
  public static func direct(
    from start: Coordinate,
    bearing: Double,
    distance: Distance
  ) -> Coordinate {
    let result = marz_geod_direct(
      wgs84,
      start.latitude,
      start.longitude,
      bearing,
      distance.meters
    )
    return Coordinate(longitude: result.longitude, latitude: result.latitude)
  }
}
