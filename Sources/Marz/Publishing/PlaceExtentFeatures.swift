import MarzGazetteer
import MarzGeometry
import MarzLayers

/// What the documents name that is more than a point, as features of the layers `place_lines` and `place_areas`.
///
/// A border is a line, its part near a place a shorter one, and the land along it an area. Rivers, lakes,
/// first-order divisions and countries are drawn as the gazetteer has them (``PlaceOutline``).
struct PlaceExtentFeatures {
  private static let tolerance = Distance(meters: 50)

  /// The features that are lines, under the ids that they have in `places`.
  let lines: [Feature]
  /// The features that are areas.
  let areas: [Feature]

  /// Draws the borders among the places, and the places that the gazetteer has an outline of.
  ///
  /// - Parameters:
  ///   - places: The places of a run.
  ///   - gazetteer: Has the outlines of rivers, lakes, divisions and countries.
  ///   - borders: Gave those among them that are borders their place.
  ///   - source: Whose the borders are.
  /// - Throws: `BorderError` when GEOS cannot draw a border.
  init(
    of places: [PlaceTally.Count],
    in gazetteer: Gazetteer,
    borders: BorderPlaces,
    source: String
  ) throws {
    var lines: [Feature] = []
    var areas: [Feature] = []
    let outlined = gazetteer.outlinedPlaces()
    for count in places {
      if let extent = BorderExtent(count.place.id) {
        guard let shape = try borders.shape(of: extent, tolerance: Self.tolerance) else { continue }
        let properties = Self.properties(of: count, source)
        if extent.land == nil {
          lines.append(Feature(geometry: shape, properties: properties))
        } else {
          let area = try shape.area(onGridOf: Shape.publishedGrid)
          areas.append(Feature(geometry: area, properties: properties))
        }
      } else if let number = outlined[count.place.id],
        let outline = gazetteer.outline(of: number)
      {
        let properties = Self.properties(of: count, outline.source)
        let feature = Feature(geometry: outline.shape, properties: properties)
        if outline.shape.polygons.isEmpty { lines.append(feature) } else { areas.append(feature) }
      }
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
    properties.set(.eventsStart, count.days.first)
    properties.set(.eventsEnd, count.days.last)
    return properties
  }
}
