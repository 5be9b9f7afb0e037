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
    /// The rows left out: file, line and reason each.
    public var refused: [String]
  }

  /// Compiles the tables below `folder` and writes the indexes to `location`.
  ///
  /// - Parameters:
  ///   - folder: The gazetteer folder, with `tables/`, `geonames/` and `borders/`.
  ///   - location: Where the indexes go; they are replaced whole.
  ///   - isStrict: Whether a refused row stops the build.
  /// - Returns: What was read, and the rows left out.
  /// - Throws: `GazetteerError`, `BorderError` or `MappingError`, saying which file and what to do.
  public static func run(
    folder: String,
    location: IndexLocation,
    isStrict: Bool
  ) throws -> Report {
    var builder = GazetteerBuilder()
    try builder.readTables(in: folder)
    if isStrict, let first = builder.currentReport.refused.first {
      throw GazetteerError.refusedRows(count: builder.currentReport.refused.count, first: first)
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
      refused: report.refused.map(\.description)
    )
  }
}
