import Foundation

/// A plane in which GEOS works, because it knows nothing of an ellipsoid.
public enum Projection: Hashable, Sendable {
  /// Longitude and latitude taken as they are, in degrees.
  case degrees
  /// Longitude shortened by the cosine of a latitude, in degrees of latitude.
  case equirectangular(latitude: Double)
  /// True distances and directions from a center, in meters.
  ///
  /// Lengths across the direction to the center are stretched by 0.1 % at 500 km.
  case azimuthalEquidistant(center: Coordinate)

  /// The place of a coordinate in the plane.
  func plane(_ point: Coordinate) -> (x: Double, y: Double) {
    switch self {
    case .degrees:
      return (point.longitude, point.latitude)
    case .equirectangular(let latitude):
      return (point.longitude * cos(latitude * .pi / 180), point.latitude)
    case .azimuthalEquidistant(let center):
      let way = Geodesic.inverse(from: center, to: point)
      let angle = way.bearing * .pi / 180
      return (way.distance.meters * sin(angle), way.distance.meters * cos(angle))
    }
  }

  /// The coordinate of a place in the plane.
  func coordinate(x: Double, y: Double) -> Coordinate {
    switch self {
    case .degrees:
      return Coordinate(longitude: x, latitude: y)
    case .equirectangular(let latitude):
      // Rounded to a tenth of a millimeter, so that a coordinate comes back as it was.
      let longitude = x / cos(latitude * .pi / 180)
      return Coordinate(longitude: (longitude * 1e9).rounded() / 1e9, latitude: y)
    case .azimuthalEquidistant(let center):
      return Geodesic.direct(
        from: center,
        bearing: atan2(x, y) * 180 / .pi,
        distance: Distance(meters: (x * x + y * y).squareRoot())
      )
    }
  }
}
