/// Cuts rings to a rectangle.
///
/// Source: I. E. Sutherland and G. W. Hodgman, "Reentrant polygon clipping", Communications of the ACM 17 (1974): the
/// ring is cut along one edge after the other. A ring that leaves the rectangle and comes back keeps a seam along its
/// edge, which a filled area does not show when the rectangle is larger than what is seen.
struct RingClip {
  let rectangle: PixelRectangle

  /// The part of a ring inside the rectangle, its first point not repeated; empty when nothing is inside.
  func inside(_ ring: [PixelPoint]) -> [PixelPoint] {
    var ring = cut(ring, along: \.x, at: rectangle.minX, keeping: >=)
    ring = cut(ring, along: \.x, at: rectangle.maxX, keeping: <=)
    ring = cut(ring, along: \.y, at: rectangle.minY, keeping: >=)
    return cut(ring, along: \.y, at: rectangle.maxY, keeping: <=)
  }

  private func cut(
    _ ring: [PixelPoint],
    along axis: WritableKeyPath<PixelPoint, Double>,
    at edge: Double,
    keeping isInside: (Double, Double) -> Bool
  ) -> [PixelPoint] {
    guard var last = ring.last else { return [] }
    var result: [PixelPoint] = []
    for point in ring {
      if isInside(point[keyPath: axis], edge) != isInside(last[keyPath: axis], edge) {
        let share = (edge - last[keyPath: axis]) / (point[keyPath: axis] - last[keyPath: axis])
        var crossing = PixelPoint(
          x: last.x + share * (point.x - last.x),
          y: last.y + share * (point.y - last.y)
        )
        crossing[keyPath: axis] = edge
        result.append(crossing)
      }
      if isInside(point[keyPath: axis], edge) { result.append(point) }
      last = point
    }
    return result
  }
}
