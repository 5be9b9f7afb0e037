import MarzGeometry

/// The edges of directed lines, which tell on which side of the lines a polygon lies.
struct DirectedEdges {
  private struct Edge: Hashable {
    var start: Coordinate
    var end: Coordinate
  }

  private let edges: Set<Edge>

  init(lines: [[Coordinate]]) {
    var edges: Set<Edge> = []
    for line in lines {
      for (start, end) in zip(line, line.dropFirst()) {
        edges.insert(Edge(start: start, end: end))
      }
    }
    self.edges = edges
  }

  /// How many edges of the lines a polygon has on its border while lying left or right of them.
  ///
  /// A polygon's exterior runs counterclockwise and its holes clockwise, so that the inside is always
  /// on the left.
  func votes(for polygon: Polygon) -> (left: Int, right: Int) {
    var (left, right) = (0, 0)
    for ring in polygon.rings {
      for (start, end) in zip(ring, ring.dropFirst()) {
        if edges.contains(Edge(start: start, end: end)) { left += 1 }
        if edges.contains(Edge(start: end, end: start)) { right += 1 }
      }
    }
    return (left, right)
  }
}
