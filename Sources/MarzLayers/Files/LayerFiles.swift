/// Writes layers into an output folder, in every format that was asked for, walking the features once.
package final class LayerFiles {
  /// A layer that was written.
  package struct Written {
    /// The layer.
    package let layer: Layer
    /// The positions of the columns that it has in this run.
    package let columns: [Int]
    /// How many features it has.
    package let count: Int
  }

  private let folder: OutputFolder
  private let formats: LayerFormats
  private let hasSimpleStyle: Bool
  private let geoPackage: GeoPackageWriter?
  /// The layers so far, in the order in which they were written.
  package private(set) var written: [Written] = []

  /// Begins the files of a run.
  ///
  /// - Parameters:
  ///   - folder: Where they go.
  ///   - formats: Which files are written.
  ///   - hasSimpleStyle: Whether GeoJSON gets the properties of simplestyle.
  ///   - changed: The time that the GeoPackage states as its last change.
  /// - Throws: ``LayerError/cannotWrite(path:reason:)``.
  package init(
    folder: OutputFolder,
    formats: LayerFormats,
    hasSimpleStyle: Bool,
    changed: String
  ) throws(LayerError) {
    self.folder = folder
    self.formats = formats
    self.hasSimpleStyle = hasSimpleStyle
    geoPackage =
      formats.contains(.geoPackage)
      ? try GeoPackageWriter(path: folder.stagedPath("marz.gpkg"), changed: changed) : nil
  }

  /// Writes a whole layer, without the columns that none of its features fills.
  ///
  /// - Parameters:
  ///   - layer: Gives the names and the columns.
  ///   - features: In the order in which they are written; walked twice.
  ///   - attribution: Whose data it is and under which license; nil leaves it out.
  /// - Throws: ``LayerError/cannotWrite(path:reason:)``.
  package func write(
    _ layer: Layer,
    features: some Collection<Feature>,
    attribution: String? = nil
  ) throws(LayerError) {
    let columns = layer.schema.filledColumns(in: features)
    var texts: [GeoJSONWriter] = []
    for (format, form, ending) in [
      (LayerFormats.geoJSON, GeoJSONWriter.Form.collection, "geojson"),
      (.geoJSONLines, .sequence, "geojsonl"),
    ] where formats.contains(format) {
      texts.append(
        GeoJSONWriter(
          layer: layer,
          to: try folder.file("\(layer.name).\(ending)"),
          attribution: attribution,
          columns: columns,
          form: form,
          hasSimpleStyle: hasSimpleStyle
        )
      )
    }
    var table =
      formats.contains(.csv)
      ? CSVLayerWriter(layer: layer, to: try folder.file("\(layer.name).csv"), columns: columns)
      : nil
    try geoPackage?.begin(layer, columns: columns)
    for feature in features {
      for index in texts.indices { try texts[index].write(feature) }
      try table?.write(feature)
      try geoPackage?.write(feature)
    }
    for index in texts.indices { try texts[index].finish() }
    try table?.finish()
    try geoPackage?.end(style: QGISLayerStyle(layer, columns: columns).qml)
    written.append(Written(layer: layer, columns: columns, count: features.count))
  }

  /// Ends the files that hold all layers.
  ///
  /// - Parameter metadata: What the GeoPackage says about itself, as plain text.
  /// - Throws: ``LayerError/cannotWrite(path:reason:)``.
  package func finish(metadata: String) throws(LayerError) {
    try geoPackage?.finish(metadata: metadata)
  }

  /// Where a layer lies, as QGIS names a source beside the project.
  package func source(of layer: Layer) -> String {
    if formats.contains(.geoPackage) { return "./marz.gpkg|layername=\(layer.name)" }
    return formats.contains(.geoJSON) ? "./\(layer.name).geojson" : "./\(layer.name).csv"
  }
}
