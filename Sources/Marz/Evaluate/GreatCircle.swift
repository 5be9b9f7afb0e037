import Foundation
import MarzGeometry

/// Distances on a sphere, as the field's scores are defined; maps use the ellipsoid.
enum GreatCircle {
  /// The haversine distance on a sphere of 6371.0088 km, in kilometers.
  static func kilometers(from start: Coordinate, to end: Coordinate) -> Double {
    let degree = Double.pi / 180
    let halfNorth = sin((end.latitude - start.latitude) * degree / 2)
    let halfEast = sin((end.longitude - start.longitude) * degree / 2)
    let square =
      halfNorth * halfNorth
      + cos(start.latitude * degree) * cos(end.latitude * degree) * halfEast * halfEast
    return 2 * 6371.0088 * asin(min(1, square.squareRoot()))
  }
}
