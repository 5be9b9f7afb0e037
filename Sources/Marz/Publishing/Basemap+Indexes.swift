import MarzBorders
import MarzGazetteer
import MarzGeometry
import MarzLayers

extension Basemap {
  /// Vertices closer than this to a border of the background are left out.
  private static let tolerance = Distance(meters: 2000)
  /// GeoNames' id of the earth.
  private static let earth = PlaceID("gn:6295630")

  /// The background that the maps of a run share: the outline of the earth, and the borders of the network.
  ///
  /// - Throws: `BorderError` when GEOS cannot join the lines of a border.
  init(of indexes: Indexes) throws {
    let gazetteer = indexes.gazetteer
    self.init(
      // A gazetteer may be without an outline of the earth.
      land: gazetteer.outlinedPlaces()[Self.earth].flatMap { gazetteer.outline(of: $0) }?.shape
        .polygons ?? [],
      borders: try indexes.borders.pairs.flatMap {
        try indexes.borders.line(of: $0, tolerance: Self.tolerance).lines
      }
    )
  }
}
