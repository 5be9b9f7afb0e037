import Foundation
package import MarzGeometry

/// Chooses what a picture shows: the events, but not the whole world for the sake of a few far ones.
package enum PictureView {
  /// The smallest rectangle around the events with some air, at least 2° high.
  ///
  /// When the events span more than 40°, only the three quarters of them nearest to their middle decide, and what lies
  /// within half their span beside them. Without events it is the whole world.
  package static func envelope(of points: [Coordinate]) -> Envelope {
    guard var box = bounds(points) else {
      return Envelope(west: -180, south: -60, east: 180, north: 80)
    }
    if max(box.east - box.west, box.north - box.south) > 40 {
      box = core(of: points)
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

  private static func core(of points: [Coordinate]) -> Envelope {
    let middle = Coordinate(
      longitude: median(points.map(\.longitude)),
      latitude: median(points.map(\.latitude))
    )
    func apart(_ point: Coordinate) -> Double {
      max(abs(point.longitude - middle.longitude), abs(point.latitude - middle.latitude))
    }
    let reach = points.map(apart).sorted()[(points.count - 1) * 3 / 4] * 1.5 + 2
    let near = Envelope(
      west: middle.longitude - reach,
      south: middle.latitude - reach,
      east: middle.longitude + reach,
      north: middle.latitude + reach
    )
    return bounds(points.filter(near.contains)) ?? near
  }

  private static func median(_ numbers: [Double]) -> Double { numbers.sorted()[numbers.count / 2] }
}
