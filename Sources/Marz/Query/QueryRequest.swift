/// What a user asks of a source of features, as it was typed.
public struct QueryRequest: Sendable {
  /// How the answer is written.
  public enum Format: String, CaseIterable, Sendable {
    /// Lines for people.
    case table
    /// One FeatureCollection.
    case geojson
    /// A feature a line, each after a record separator (RFC 8142).
    case geojsonseq
    /// A row for each feature or group.
    case csv
  }

  /// How a filter is shown instead of being asked.
  public enum FilterFormat: String, CaseIterable, Sendable {
    /// CQL2 text.
    case text
    /// CQL2 JSON.
    case json
  }

  /// The output folder or file; `-` is GeoJSON on standard input.
  public var input: String
  /// The layer of a folder or GeoPackage.
  public var layer: String?
  /// Filters in CQL2 text or JSON; all have to hold.
  public var filters: [String] = []
  /// A pair of countries, such as `IQ-IR`.
  public var border: String?
  /// A distance from what else is named, such as `25km`.
  public var within: String?
  /// PLOVER classes.
  public var classes: [String] = []
  /// Statuses.
  public var statuses: [String] = []
  /// A country, or a part of the name of an actor.
  public var actor: String?
  /// The first day.
  public var from: String?
  /// The last day, and where the nearest are measured from, in any order.
  public var to: [String] = []
  /// A point or a place that the features lie near.
  public var near: String?
  /// How near.
  public var radius: String?
  /// A place that the features lie in.
  public var inPlace: String?
  /// How many of the nearest.
  public var nearest: Int?
  /// West, south, east, north.
  public var bbox: String?
  /// A GeoJSON file with an area.
  public var polygon: String?
  /// A border, such as `border:IR-TR`, or a GeoJSON file with a line.
  public var along: String?
  /// A part of the name of a border crossing.
  public var crossing: String?
  /// A pair of countries that the event is between.
  public var dyad: String?
  /// Properties to sort by, with a minus for descending.
  public var sort: [String] = []
  /// At most so many.
  public var limit: Int?
  /// The columns of a table.
  public var columns: [String] = []
  /// Properties to count by.
  public var countBy: [String] = []
  /// Properties whose mean is taken.
  public var means: [String] = []
  /// `day`, `week`, `month` or `year`.
  public var period: String?
  /// The property with the time.
  public var timeField: String?
  /// The side of a cell, such as `50km`.
  public var grid: String?
  /// Two properties, for rows and columns.
  public var matrix: [String] = []
  /// How the answer is written.
  public var format = Format.table

  /// Asks for everything in a source.
  public init(input: String) {
    self.input = input
  }
}
