import MarzBorders
import MarzGazetteer
import MarzGeometry
import MarzLayers

/// What the documents name that is more than a point, as features of the layers `place_lines` and `place_areas`.
///
/// A border is a line, its part near a place a shorter one, and the land on one side of it an area. Rivers,
/// lakes, first-order divisions and countries are drawn as the gazetteer has them (``PlaceOutline``).
struct PlaceExtentFeatures {
  private static let tolerance = Distance(meters: 50)
  private static let borderSource = "© OpenStreetMap contributors, ODbL 1.0"

  /// The features that are lines, under the ids that they have in `places`.
  let lines: [Feature]
  /// The features that are areas.
  let areas: [Feature]

  /// Draws the borders among the places, and the places that the gazetteer has an outline of.
  ///
  /// - Throws: `BorderError` when GEOS cannot draw a border.
  init(of places: [PlaceTally.Count], in indexes: Indexes) throws {
    var lines: [Feature] = []
    var areas: [Feature] = []
    let outlined = indexes.gazetteer.outlinedPlaces()
    for count in places {
      if let extent = BorderExtent(count.place.id) {
        let shape = try Self.shape(of: extent, around: count.place.point, in: indexes.borders)
        let properties = Self.properties(of: count, source: Self.borderSource)
        let feature = Feature(geometry: shape, properties: properties)
        if extent.side == nil { lines.append(feature) } else { areas.append(feature) }
      } else if let number = outlined[count.place.id],
        let outline = indexes.gazetteer.outline(of: number)
      {
        let properties = Self.properties(of: count, source: outline.source)
        let feature = Feature(geometry: outline.shape, properties: properties)
        if outline.shape.polygons.isEmpty { lines.append(feature) } else { areas.append(feature) }
      }
    }
    self.lines = lines
    self.areas = areas
  }

  private static func shape(
    of extent: BorderExtent,
    around point: Coordinate,
    in borders: BorderNetwork
  ) throws -> Shape? {
    let reach = BorderExtent.reach
    let isPart = extent.place != nil
    guard let side = extent.side else {
      guard isPart else { return try borders.line(of: extent.pair, tolerance: tolerance) }
      return try borders.stretch(of: extent.pair, near: point, within: reach)
    }
    guard isPart, let middle = borders.nearest(to: point, pair: extent.pair)?.point else {
      return try borders.strip(of: extent.pair, side: side, width: reach)
    }
    return try borders.strip(
      of: extent.pair,
      side: side,
      width: reach,
      near: middle,
      within: reach
    )
  }

  private static func properties(
    of count: PlaceTally.Count,
    source: String
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
