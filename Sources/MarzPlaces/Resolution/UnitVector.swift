import Foundation
import MarzGeometry

/// A point on the unit sphere, for cheap distances between many candidates.
///
/// Distances are good to half a percent, enough to tell near from far.
struct UnitVector: Sendable {
  private let x: Double
  private let y: Double
  private let z: Double

  init(_ point: Coordinate) {
    let longitude = point.longitude * .pi / 180
    let latitude = point.latitude * .pi / 180
    x = cos(latitude) * cos(longitude)
    y = cos(latitude) * sin(longitude)
    z = sin(latitude)
  }

  /// The great-circle distance in kilometers, on a sphere of 6,371 km.
  func kilometers(to other: UnitVector) -> Double {
    let chord =
      ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)
      + (z - other.z) * (z - other.z)).squareRoot()
    return 2 * 6371 * asin(min(1, chord / 2))
  }
}
