import Foundation
import MarzGeometry

/// Puts points into long segments, so that a segment's straight chord in space stays close to the border.
///
/// A border segment is straight in longitude and latitude, such as a part of the 22nd parallel; the
/// chord between its ends runs beside and beneath it. A smooth curve strays from its chord by at most an
/// eighth of its second derivative, which falls with the square of the number of parts.
struct Densifier {
  /// How far a chord may stray from the border, in meters.
  var toleranceMeters = 0.05

  /// The line with points put in, all of them on the straight line in degrees.
  func densify(_ line: [Coordinate]) -> [Coordinate] {
    guard var start = line.first else { return [] }
    var result = [start]
    for end in line.dropFirst() {
      let east = Self.span(start, end)
      let parts = partCount(start, end)
      for part in stride(from: 1, to: parts, by: 1) {
        let fraction = Double(part) / Double(parts)
        result.append(
          Coordinate(
            longitude: Self.wrapped(start.longitude + east * fraction),
            latitude: start.latitude + (end.latitude - start.latitude) * fraction
          )
        )
      }
      result.append(end)
      start = end
    }
    return result
  }

  /// Degrees of longitude from one point to the other, the short way round.
  static func span(_ start: Coordinate, _ end: Coordinate) -> Double {
    let east = end.longitude - start.longitude
    if east > 180 { return east - 360 }
    return east < -180 ? east + 360 : east
  }

  /// A longitude brought back between −180 and 180.
  static func wrapped(_ longitude: Double) -> Double {
    if longitude > 180 { return longitude - 360 }
    return longitude < -180 ? longitude + 360 : longitude
  }

  /// How many parts a segment needs.
  private func partCount(_ start: Coordinate, _ end: Coordinate) -> Int {
    let radians = Double.pi / 180
    let east = abs(Self.span(start, end)) * radians
    let north = abs(end.latitude - start.latitude) * radians
    let highest = max(abs(start.latitude), abs(end.latitude)) * radians
    let crossesEquator = start.latitude * end.latitude <= 0
    let lowest = crossesEquator ? 0 : min(abs(start.latitude), abs(end.latitude)) * radians
    // The second derivative of the position on a sphere: along the meridian, by the meeting of the
    // meridians, and round the axis.
    let bend = north * north + 2 * north * east * sin(highest) + east * east * cos(lowest)
    let strays = 6_378_137 * bend / 8
    return max(1, Int((strays / toleranceMeters).squareRoot().rounded(.up)))
  }
}
