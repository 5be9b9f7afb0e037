import MarzGazetteer
import MarzBorders
import MarzGeometry
import MarzLayers

/// The course of the borders that the documents name, as features of the layer `place_lines`.
struct PlaceLineFeatures {
  private static let tolerance = Distance(meters: 50)
  private static let source = "© OpenStreetMap contributors, ODbL 1.0"

  let indexes: Indexes

  /// One feature for each named border, under the id that it has in `places`.
  ///
  /// - Throws: `BorderError` when GEOS cannot join the lines of a border.
  func features(of places: [PlaceTally.Count]) throws -> [Feature] {
    try places.compactMap { count in
      guard let pair = Surroundings.pair(of: count.place) else { return nil }
      var properties = FeatureProperties<PlaceExtentField>(id: count.place.id.description)
      properties.set(.placeId, count.place.id.description)
      properties.set(.title, count.place.name)
      properties.set(.name, count.place.name)
      properties.set(.feature, count.place.feature.description)
      properties.set(.country, count.place.country?.description)
      properties.set(.mentions, count.mentions)
      properties.set(.documents, count.documents)
      properties.set(.events, count.events)
      properties.set(.literal, count.literal)
      properties.set(.associative, count.associative)
      properties.set(.demonym, count.demonym)
      properties.set(.extentSource, Self.source)
      let line = try indexes.borders.line(of: pair, tolerance: Self.tolerance)
      return Feature(geometry: line, properties: properties)
    }
  }
}
