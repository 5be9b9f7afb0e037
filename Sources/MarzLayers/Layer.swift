/// A kind of layer that marz publishes: its name, its columns and the family of its geometry.
public struct Layer: Hashable, Sendable {
  /// The name of the file without its extension and of the table in a GeoPackage, such as `place_lines`.
  public let name: String
  /// What a person reads in a legend.
  public let title: String
  /// One sentence about what a feature of it is.
  public let summary: String
  /// The geometry that all its features have.
  public let family: GeometryFamily
  /// Its columns.
  public let schema: LayerSchema

  /// Events, one feature for each event and each place where it happened or which it is about.
  public static let events = Layer(
    name: "events",
    title: "Events",
    summary: "One point for each event and place: where it happened, or what it is about.",
    family: .point,
    schema: LayerSchema(EventField.self)
  )

  /// Places, one feature for each distinct place that a document names.
  public static let places = Layer(
    name: "places",
    title: "Places",
    summary: "One point for each distinct place that a document names.",
    family: .point,
    schema: LayerSchema(PlaceField.self)
  )

  /// The course of the rivers and borders among the places.
  public static let placeLines = Layer(
    name: "place_lines",
    title: "Rivers and borders named",
    summary: "The course of each river, border or coast that a document names.",
    family: .line,
    schema: LayerSchema(PlaceExtentField.self)
  )

  /// The extent of the countries, provinces and border strips among the places.
  public static let placeAreas = Layer(
    name: "place_areas",
    title: "Areas named",
    summary: "The extent of each country, province or border strip that a document names.",
    family: .area,
    schema: LayerSchema(PlaceExtentField.self)
  )

  /// International land borders, one feature for each pair of countries.
  public static let borders = Layer(
    name: "borders",
    title: "Borders",
    summary: "The international land border of each pair of countries that the run touched.",
    family: .line,
    schema: LayerSchema(BorderField.self)
  )

  /// Geodesics from the events to their nearest border.
  public static let proximity = Layer(
    name: "proximity",
    title: "Way to the border",
    summary: "The shortest line on the ground from an event to its nearest border.",
    family: .line,
    schema: LayerSchema(ProximityField.self)
  )

  /// Pieces of border with the number of events near them.
  public static let borderActivity = Layer(
    name: "border_activity",
    title: "Border activity",
    summary: "The borders in pieces of about 25 km, with the number of events near each piece.",
    family: .line,
    schema: LayerSchema(BorderActivityField.self)
  )

  /// Strips of land beside the borders, when they are asked for.
  public static let buffers = Layer(
    name: "border_buffers",
    title: "Strips beside the borders",
    summary: "The land within a distance of a border, on one side of it.",
    family: .area,
    schema: LayerSchema(BorderBufferField.self)
  )

  /// The land of the world, for the background; in a file of its own.
  static let basemapLand = Layer(
    name: "land",
    title: "Land",
    summary: "The land of the world, coarse, for the background.",
    family: .area,
    schema: LayerSchema(BasemapField.self)
  )

  /// The international land borders of the world, for the background; in a file of its own.
  static let basemapBorders = Layer(
    name: "country_borders",
    title: "Country borders",
    summary: "The international land borders of the world, coarse, for the background.",
    family: .line,
    schema: LayerSchema(BasemapField.self)
  )

  /// All layers that hold what a run found, in the order in which they are written.
  public static let all = [
    events, places, placeLines, placeAreas, borders, proximity, borderActivity, buffers,
  ]
}
