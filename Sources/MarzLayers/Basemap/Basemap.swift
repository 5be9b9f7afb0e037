package import MarzGeometry

/// What is drawn below the layers of a run: the land of the world, and the borders of its countries.
package struct Basemap: Sendable {
  /// The land of the world, to about two kilometers.
  package let land: [Polygon]

  /// The land borders of the world, coarse.
  package let borders: [[Coordinate]]

  /// Makes a basemap.
  ///
  /// - Parameters:
  ///   - land: The land of the world; empty where nobody knows it.
  ///   - borders: The land borders of the world; a few kilometers are exact enough. Lines that are no longer than
  ///     the rounding of an output are left out.
  package init(land: [Polygon], borders: [[Coordinate]]) {
    self.land = land
    self.borders = borders.filter { Shape.line($0).published != nil }
  }

  /// Writes `basemap.gpkg`.
  ///
  /// - Parameters:
  ///   - folder: Where it goes.
  ///   - changed: The time that the file states as its last change.
  ///   - metadata: Whose data it is and under which license.
  /// - Throws: ``LayerError/cannotWrite(path:reason:)``.
  package func write(
    to folder: OutputFolder,
    changed: String,
    metadata: String
  ) throws(LayerError) {
    let writer = try GeoPackageWriter(path: folder.stagedPath("basemap.gpkg"), changed: changed)
    let areas = land.map { Shape.polygon($0) }
    for (layer, shapes) in [
      (Layer.basemapLand, areas), (Layer.basemapBorders, borders.map { .line($0) }),
    ] {
      try writer.begin(layer)
      for (index, shape) in shapes.enumerated() {
        let id = "\(layer.name)-\(index + 1)"
        let properties = FeatureProperties<BasemapField>(id: id)
        try writer.write(Feature(geometry: shape, properties: properties))
      }
      try writer.end(style: QGISLayerStyle(layer, columns: [0]).qml)
    }
    try writer.finish(metadata: metadata)
  }

  /// The two layers as entries of a project.
  package static var entries: [QGISProject.Entry] {
    [Layer.basemapBorders, .basemapLand].map {
      QGISProject.Entry($0, columns: [0], source: "./basemap.gpkg|layername=\($0.name)")
    }
  }
}
