import MarzBorders
import MarzGazetteer

/// Compiles the tables of a gazetteer folder into the indexes that every run maps.
public enum IndexBuild {
  /// What a build read and left out.
  public struct Report: Sendable {
    /// How many places the gazetteer holds.
    public var places: Int
    /// How many names were read, all spellings counted.
    public var names: Int
    /// How many pairs of countries share a border.
    public var borders: Int
    /// The rows left out: file, line and reason each; of many, the first thousand.
    public var refused: [String]
    /// How many rows were left out.
    public var refusedCount: Int
  }

  /// Compiles the tables below `folder` and writes the indexes to `location`.
  ///
  /// - Parameters:
  ///   - folder: The gazetteer folder, with `tables/`, `geonames/` and `borders/`.
  ///   - geonames: A dump of GeoNames that takes the place of `geonames/`.
  ///   - alternateNames: GeoNames' table of alternate names, read with the dump.
  ///   - location: Where the indexes go; they are replaced whole.
  ///   - isStrict: Whether a refused row stops the build.
  /// - Returns: What was read, and the rows left out.
  /// - Throws: `GazetteerError`, `BorderError` or `MappingError`, saying which file and what to do.
  public static func run(
    folder: String,
    geonames: String? = nil,
    alternateNames: String? = nil,
    location: IndexLocation,
    isStrict: Bool
  ) throws -> Report {
    var builder = GazetteerBuilder()
    try builder.readTables(in: folder, withTowns: geonames == nil)
    if let geonames { try builder.readGeoNames(path: geonames, alternateNames: alternateNames) }
    if isStrict, let first = builder.currentReport.refused.first {
      throw GazetteerError.refusedRows(count: builder.currentReport.refusedCount, first: first)
    }
    let report = try builder.write(to: location.gazetteer)
    try BorderNetworkBuilder.compile(
      table: folder + "/borders/arcs.tsv",
      limits: folder + "/borders/limits.tsv",
      to: location.borders
    )
    return Report(
      places: report.places,
      names: report.names,
      borders: try BorderNetwork(path: location.borders).pairCount,
      refused: report.refused.map(\.description),
      refusedCount: report.refusedCount
    )
  }
}
