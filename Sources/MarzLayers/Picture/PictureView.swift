import Foundation
import MarzGeometry

/// Chooses what a picture shows: the events, but not the whole world for the sake of a few far ones.
enum PictureView {
  /// The smallest rectangle around the events with some air, at least 2° high.
  ///
  /// When the events span more than 40°, only the middle nine tenths of them decide, and what lies within half their
  /// span beside them. Without events it is the whole world.
  static func envelope(of points: [Coordinate]) -> Envelope {
    guard var box = bounds(points) else {
      return Envelope(west: -180, south: -60, east: 180, north: 80)
    }
    if max(box.east - box.west, box.north - box.south) > 40 {
      let west = quantile(0.05, points.map(\.longitude))
      let east = quantile(0.95, points.map(\.longitude))
      let south = quantile(0.05, points.map(\.latitude))
      let north = quantile(0.95, points.map(\.latitude))
      let (dx, dy) = (max(2, (east - west) / 2), max(2, (north - south) / 2))
      let near = Envelope(west: west - dx, south: south - dy, east: east + dx, north: north + dy)
      box = bounds(points.filter(near.contains)) ?? near
    }
    let dx = max(0.9, (box.east - box.west) * 0.09)
    let dy = max(0.9, (box.north - box.south) * 0.09)
    return Envelope(
      west: box.west - dx,
      south: max(-89, box.south - dy),
      east: box.east + dx,
      north: min(89, box.north + dy)
    )
  }

  private static func bounds(_ points: [Coordinate]) -> Envelope? {
    Shape.multiPoint(points).envelope
  }

  private static func quantile(_ share: Double, _ numbers: [Double]) -> Double {
    let sorted = numbers.sorted()
    return sorted[Int((Double(sorted.count - 1) * share).rounded())]
  }
}
