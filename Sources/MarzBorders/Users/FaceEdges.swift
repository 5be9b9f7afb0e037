import MarzGeometry

/// The edges of faces that cover a plane, and the faces on either side of each.
struct FaceEdges {
  /// An edge with the faces beside it; nil where there is none.
  struct Side {
    var start: Coordinate
    var end: Coordinate
    var left: Int?
    var right: Int?
  }

  private struct Edge: Hashable {
    var start: Coordinate
    var end: Coordinate

    /// The seam of the map at 180° is one place: its edges are known by their eastern name.
    init(_ start: Coordinate, _ end: Coordinate) {
      self.start = start
      self.end = end
      guard start.longitude == -180, end.longitude == -180 else { return }
      self.start.longitude = 180
      self.end.longitude = 180
    }

    var reversed: Edge { Edge(end, start) }

    /// Whether the edge is there only because the map ends: at the seam or a pole.
    var isRim: Bool {
      start.longitude == 180 && end.longitude == 180
        || abs(start.latitude) == 90 && start.latitude == end.latitude
    }
  }

  private var faces: [Edge: Int] = [:]
  /// The edges in the order in which they came, so that the same faces give the same lines.
  private var order: [Edge] = []

  /// Takes in faces, whose exteriors run counterclockwise and whose holes clockwise.
  init(polygons: [Polygon]) {
    for (number, polygon) in polygons.enumerated() {
      for edge in Self.edges(of: polygon)
      where faces.updateValue(number, forKey: edge) == nil {
        order.append(edge)
      }
    }
  }

  /// Every edge once, with the faces left and right of it; the rim of the map is none.
  func sides() -> [Side] {
    order.compactMap { edge in
      let left = faces[edge]
      let right = faces[edge.reversed]
      // An edge with faces on both sides is there twice: the first of them in their order counts.
      if let left, let right, right < left { return nil }
      if right == nil, edge.isRim { return nil }
      return Side(start: edge.start, end: edge.end, left: left, right: right)
    }
  }

  /// The faces across the edges of a face.
  func neighbors(of polygon: Polygon) -> Set<Int> {
    Set(Self.edges(of: polygon).compactMap { faces[$0.reversed] })
  }

  private static func edges(of polygon: Polygon) -> [Edge] {
    polygon.rings.flatMap { ring in zip(ring, ring.dropFirst()).map { Edge($0, $1) } }
  }
}
