import MarzBorders
import MarzGeometry

/// The naive way to the nearest border: every segment, golden section on the geodesic.
struct Oracle {
  let segments: [(start: Coordinate, end: Coordinate)]

  /// The least geodesic distance in meters from a point to any segment, straight in degrees.
  func nearest(to point: Coordinate) -> Double {
    segments.map { distance(from: point, $0.start, $0.end) }.min() ?? .infinity
  }

  private func distance(from point: Coordinate, _ start: Coordinate, _ end: Coordinate) -> Double {
    // A long segment may have several minima: the best of 48 samples brackets the deepest.
    let samples = 48
    func meters(_ fraction: Double) -> Double {
      Geodesic.inverse(from: point, to: at(fraction, start, end)).distance.meters
    }
    var best = (index: 0, meters: Double.infinity)
    for index in 0...samples {
      let here = meters(Double(index) / Double(samples))
      if here < best.meters { best = (index, here) }
    }
    var low = Double(max(0, best.index - 1)) / Double(samples)
    var high = Double(min(samples, best.index + 1)) / Double(samples)
    let ratio = (5.0.squareRoot() - 1) / 2
    for _ in 0..<45 {
      let (one, other) = (high - ratio * (high - low), low + ratio * (high - low))
      if meters(one) < meters(other) { high = other } else { low = one }
    }
    return min(best.meters, meters((low + high) / 2))
  }

  private func at(_ fraction: Double, _ start: Coordinate, _ end: Coordinate) -> Coordinate {
    var span = end.longitude - start.longitude
    if span > 180 { span -= 360 }
    if span < -180 { span += 360 }
    var longitude = start.longitude + span * fraction
    if longitude > 180 { longitude -= 360 }
    if longitude < -180 { longitude += 360 }
    return Coordinate(
      longitude: longitude,
      latitude: start.latitude + (end.latitude - start.latitude) * fraction
    )
  }
}
