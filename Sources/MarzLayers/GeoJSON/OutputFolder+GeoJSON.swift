extension OutputFolder {
  /// Writes a whole layer as `<name>.geojson`, without the columns that none of its features fills.
  ///
  /// - Parameters:
  ///   - layer: Gives the names and the columns.
  ///   - features: In the order in which they are written; walked twice.
  ///   - attribution: Whose data it is and under which license; nil leaves the member out.
  /// - Throws: ``LayerError/cannotWrite(path:reason:)``.
  package func write(
    _ layer: Layer,
    features: some Collection<Feature>,
    attribution: String? = nil
  ) throws(LayerError) {
    var writer = GeoJSONWriter(
      layer: layer,
      to: try file(layer.name + ".geojson"),
      attribution: attribution,
      columns: layer.schema.filledColumns(in: features)
    )
    for feature in features { try writer.write(feature) }
    try writer.finish()
  }
}
