import MarzGeometry

extension Shape {
  /// The grid of the coordinates in every output, in degrees.
  package static let publishedGrid = 1e-6

  /// The shape as every output has it: cut at the antimeridian, rounded to six decimals, areas right-handed.
  ///
  /// Nil where nothing is left to draw: an invalid coordinate, a line without length, an area without extent.
  var published: Shape? {
    switch self {
    case .point(let point):
      return point.isValid ? .point(GridRounding.point(point)) : nil
    case .multiPoint(let points):
      guard !points.isEmpty, points.allSatisfy(\.isValid) else { return nil }
      return .multiPoint(points.map(GridRounding.point))
    case .line, .multiLine:
      guard coordinates.allSatisfy(\.isValid) else { return nil }
      let parts = lines.flatMap { AntimeridianCut.parts(of: $0) }
        .map(GridRounding.line)
        .filter { $0.count > 1 }
      return parts.isEmpty ? nil : .joined(lines: parts)
    case .polygon, .multiPolygon:
      guard coordinates.allSatisfy(\.isValid) else { return nil }
      let parts = polygons.flatMap { AntimeridianCut.parts(of: $0) }
        .compactMap(GridRounding.polygon)
      return parts.isEmpty ? nil : .joined(polygons: parts)
    }
  }
}
