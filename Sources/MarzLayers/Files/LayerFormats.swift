/// The kinds of file that the layers are written to.
public struct LayerFormats: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: Int

  /// Makes a set from its bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// `<layer>.geojson`, RFC 7946.
  public static let geoJSON = LayerFormats(rawValue: 1)
  /// `<layer>.geojsonl`, a feature a line.
  public static let geoJSONLines = LayerFormats(rawValue: 2)
  /// `<layer>.csv`.
  public static let csv = LayerFormats(rawValue: 4)
  /// `marz.gpkg`, all layers with styles.
  public static let geoPackage = LayerFormats(rawValue: 8)
  /// `marz.qgz` with `basemap.gpkg`, a project of QGIS.
  public static let qgis = LayerFormats(rawValue: 16)
  /// `index.html`, the web map.
  public static let web = LayerFormats(rawValue: 32)

  /// What a run writes unless it is told otherwise.
  public static let standard: LayerFormats = [.geoJSON, .geoPackage, .qgis, .web]

  /// The names by which a person asks for formats, in the order of the documentation.
  public static let names: [(name: String, format: LayerFormats)] = [
    ("geojson", .geoJSON), ("geojsonl", .geoJSONLines), ("csv", .csv), ("gpkg", .geoPackage),
    ("qgis", .qgis), ("web", .web),
  ]

  /// Reads a list such as `geojson,gpkg`; nil when a name is unknown.
  public init?(list: String) {
    var formats: LayerFormats = []
    for part in list.split(separator: ",") {
      guard let known = Self.names.first(where: { $0.name == part }) else { return nil }
      formats.insert(known.format)
    }
    guard !formats.isEmpty else { return nil }
    self = formats
  }
}
