import MarzGazetteer
import MarzGeometry
import MarzLayers

/// The borders that the documents name, as features of the layers `place_lines` and `place_areas`.
///
/// A border is a line, its part near a place a shorter one, and the land along it an area.
struct PlaceExtentFeatures {
  private static let tolerance = Distance(meters: 50)

  /// The features that are lines, under the ids that they have in `places`.
  let lines: [Feature]
  /// The features that are areas.
  let areas: [Feature]

  /// Draws the borders among the places.
  ///
  /// - Parameters:
  ///   - places: The places of a run.
  ///   - borders: Gave those among them that are borders their place.
  ///   - source: Whose the borders are.
  /// - Throws: `BorderError` when GEOS cannot draw a border.
  init(of places: [PlaceTally.Count], borders: BorderPlaces, source: String) throws {
    var lines: [Feature] = []
    var areas: [Feature] = []
    for count in places {
      guard let extent = BorderExtent(count.place.id) else { continue }
      let shape = try borders.shape(of: extent, tolerance: Self.tolerance)
      let feature = Feature(geometry: shape, properties: Self.properties(of: count, source))
      if extent.land == nil { lines.append(feature) } else { areas.append(feature) }
    }
    self.lines = lines
    self.areas = areas
  }

  private static func properties(
    of count: PlaceTally.Count,
    _ source: String
  ) -> FeatureProperties<PlaceExtentField> {
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
    properties.set(.extentSource, source)
    return properties
  }
}
