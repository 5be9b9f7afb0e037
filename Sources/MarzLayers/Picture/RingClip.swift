/// Cuts rings to a rectangle.
///
/// Source: I. E. Sutherland and G. W. Hodgman, "Reentrant polygon clipping", Communications of the ACM 17 (1974): the
/// ring is cut along one edge after the other. A ring that leaves the rectangle and comes back keeps a seam along its
/// edge, which a filled area does not show when the rectangle is larger than what is seen.
struct RingClip {
  let rectangle: PixelRectangle

  /// The part of a ring inside the rectangle, its first point not repeated; empty when nothing is inside.
  func inside(_ ring: [PixelPoint]) -> [PixelPoint] {
    let box = rectangle
    var ring = cut(ring, atX: box.minX) { $0.x >= box.minX }
    ring = cut(ring, atX: box.maxX) { $0.x <= box.maxX }
    ring = cut(ring, atY: box.minY) { $0.y >= box.minY }
    return cut(ring, atY: box.maxY) { $0.y <= box.maxY }
  }

  private func cut(
    _ ring: [PixelPoint],
    atX x: Double,
    keeping isInside: (PixelPoint) -> Bool
  ) -> [PixelPoint] {
    cut(ring, keeping: isInside) { one, other in
      let share = (x - one.x) / (other.x - one.x)
      return PixelPoint(x: x, y: one.y + share * (other.y - one.y))
    }
  }

  private func cut(
    _ ring: [PixelPoint],
    atY y: Double,
    keeping isInside: (PixelPoint) -> Bool
  ) -> [PixelPoint] {
    cut(ring, keeping: isInside) { one, other in
      let share = (y - one.y) / (other.y - one.y)
      return PixelPoint(x: one.x + share * (other.x - one.x), y: y)
    }
  }

  private func cut(
    _ ring: [PixelPoint],
    keeping isInside: (PixelPoint) -> Bool,
    crossing: (PixelPoint, PixelPoint) -> PixelPoint
  ) -> [PixelPoint] {
    guard var last = ring.last else { return [] }
    var result: [PixelPoint] = []
    for point in ring {
      if isInside(point) != isInside(last) { result.append(crossing(last, point)) }
      if isInside(point) { result.append(point) }
      last = point
    }
    return result
  }
}
