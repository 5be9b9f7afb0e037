package import MarzGeometry

/// Reads the geometries of a GeoJSON file that is used as an area or a line to ask with.
package enum GeometryFile {
  /// All geometries of a collection, a feature, or a bare geometry.
  ///
  /// - Throws: ``QueryError`` for a file that is none or has no geometry.
  package static func shapes(_ path: String) throws(QueryError) -> [Shape] {
    var shapes: [Shape] = []
    let bare = try bareGeometry(path)
    if let bare {
      shapes = bare
    } else {
      let source = GeoJSONSource(path: path)
      let everything = FeatureSelection(wanted: WantedFields([], needsGeometry: true))
      try source.scan(everything, faults: GeometryFaults()) { (row) throws(QueryError) in
        shapes += row.geometry
        return true
      }
      if let problem = source.problems.first { throw problem }
    }
    guard !shapes.isEmpty else { throw .option("\(path): expected a geometry, found none") }
    for point in shapes.flatMap(\.coordinates) where !point.isValid {
      throw .option(
        "\(path): \(point.longitude), \(point.latitude) is not on the earth; "
          + "write longitude and latitude in degrees"
      )
    }
    return shapes
  }

  /// The geometry of a file that holds nothing else; nil for one that holds features.
  private static func bareGeometry(_ path: String) throws(QueryError) -> [Shape]? {
    let stream = try FeatureStream(path: path)
    var shapes: [Shape]?
    _ = try? stream.next { (bytes, cursor) throws(JSONFault) in
      shapes = try GeometryJSON.read(bytes, &cursor)
    }
    return shapes
  }
}
