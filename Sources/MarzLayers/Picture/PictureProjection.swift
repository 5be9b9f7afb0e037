import Foundation
import MarzGeometry

/// Turns coordinates into pixels of the map's frame.
///
/// Equirectangular, true to scale along the middle parallel: what is a few hundred kilometers across keeps its shape,
/// and graticule lines are straight.
struct PictureProjection {
  /// Where the map lies in the picture.
  let frame: PixelRectangle
  /// What it shows, in degrees; it fills the frame.
  let view: Envelope
  private let pixelsPerDegree: Double
  private let shrink: Double

  /// Fits a view into a frame; the view grows in one direction until it has the frame's proportions.
  init(view: Envelope, frame: PixelRectangle) {
    let middle = (view.south + view.north) / 2
    let longitude = (view.west + view.east) / 2
    shrink = max(0.1, cos(middle * .pi / 180))
    pixelsPerDegree = min(
      frame.width / ((view.east - view.west) * shrink),
      frame.height / (view.north - view.south)
    )
    let halfWidth = frame.width / pixelsPerDegree / shrink / 2
    let halfHeight = frame.height / pixelsPerDegree / 2
    self.frame = frame
    self.view = Envelope(
      west: longitude - halfWidth,
      south: middle - halfHeight,
      east: longitude + halfWidth,
      north: middle + halfHeight
    )
  }

  /// Where a coordinate lies in the picture.
  func point(_ coordinate: Coordinate) -> PixelPoint {
    PixelPoint(
      x: frame.minX + (coordinate.longitude - view.west) * pixelsPerDegree * shrink,
      y: frame.minY + (view.north - coordinate.latitude) * pixelsPerDegree
    )
  }

  /// The parts of a line that come near the frame, without vertices that nobody could tell apart.
  func visible(_ line: [Coordinate]) -> [[PixelPoint]] {
    let margin = frame.grown(by: 20)
    var parts: [[PixelPoint]] = []
    var part: [PixelPoint] = []
    for (start, end) in zip(line, line.dropFirst()) {
      let (a, b) = (point(start), point(end))
      let box = PixelRectangle(
        minX: min(a.x, b.x),
        minY: min(a.y, b.y),
        maxX: max(a.x, b.x),
        maxY: max(a.y, b.y)
      )
      guard box.grown(by: 1).intersects(margin), abs(end.longitude - start.longitude) <= 180 else {
        if part.count > 1 { parts.append(part) }
        part = []
        continue
      }
      if part.isEmpty { part.append(a) }
      if let last = part.last, last.distance(to: b) >= 0.7 { part.append(b) }
    }
    if part.count > 1 { parts.append(part) }
    return parts
  }

  /// The part of a ring that comes near the frame, without vertices that nobody could tell apart; nil without one.
  func visible(ring: [Coordinate]) -> [PixelPoint]? {
    let inside = RingClip(rectangle: frame.grown(by: 20)).inside(ring.map(point))
    var result: [PixelPoint] = []
    for point in inside {
      if let last = result.last, last.distance(to: point) < 0.7 { continue }
      result.append(point)
    }
    guard result.count > 2 else { return nil }
    return result + [result[0]]
  }

  /// How many pixels a distance has along the middle parallel.
  func pixels(of distance: Distance) -> Double {
    let middle = Coordinate(
      longitude: (view.west + view.east) / 2,
      latitude: (view.south + view.north) / 2
    )
    let there = Geodesic.direct(from: middle, bearing: 90, distance: distance)
    return point(there).x - point(middle).x
  }
}
