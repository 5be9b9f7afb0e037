package import MarzGeometry

/// Writes shapes as well-known text, boxes as the `BBOX` of CQL2.
package enum ShapeText {
  /// The text of a geometry in one part or several.
  package static func text(of shapes: [Shape]) -> String {
    guard shapes.count == 1, let only = shapes.first else {
      return shapes.isEmpty
        ? "GEOMETRYCOLLECTION EMPTY"
        : "GEOMETRYCOLLECTION(\(shapes.map(text).joined(separator: ", ")))"
    }
    return text(only)
  }

  private static func text(_ shape: Shape) -> String {
    switch shape {
    case .point(let point): "POINT(\(position(point)))"
    case .multiPoint(let points):
      "MULTIPOINT(\(points.map { "(\(position($0)))" }.joined(separator: ", ")))"
    case .line(let line): "LINESTRING\(ring(line))"
    case .multiLine(let lines): "MULTILINESTRING(\(lines.map(ring).joined(separator: ", ")))"
    case .polygon(let polygon):
      if let box = BoxNumbers.envelope(of: polygon) {
        "BBOX("
          + [box.west, box.south, box.east, box.north].map(FilterExpression.number)
          .joined(separator: ", ") + ")"
      } else {
        "POLYGON\(rings(polygon))"
      }
    case .multiPolygon(let polygons):
      "MULTIPOLYGON(\(polygons.map(rings).joined(separator: ", ")))"
    }
  }

  private static func rings(_ polygon: Polygon) -> String {
    "(\(polygon.rings.map(ring).joined(separator: ", ")))"
  }

  private static func ring(_ line: [Coordinate]) -> String {
    "(\(line.map(position).joined(separator: ", ")))"
  }

  private static func position(_ point: Coordinate) -> String {
    "\(FilterExpression.number(point.longitude)) \(FilterExpression.number(point.latitude))"
  }
}
