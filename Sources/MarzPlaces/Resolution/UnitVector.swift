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

  /// The square of the straight line to another point, in squared radii: grows with the distance.
  func squaredChord(to other: UnitVector) -> Double {
    (x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)
      + (z - other.z) * (z - other.z)
  }

  /// The squared chord of 161 km, the field's hundred miles.
  static let near = 4 * pow(sin(161.0 / 6371 / 2), 2)

  /// The squared chord of 300 km, beyond which a name inside a longer one is not taken for a place.
  static let far = 4 * pow(sin(300.0 / 6371 / 2), 2)

  /// The great-circle distance in kilometers, on a sphere of 6,371 km.
  static func kilometers(ofSquaredChord chord: Double) -> Double {
    2 * 6371 * asin(min(1, chord.squareRoot() / 2))
  }
}
