import Foundation
import MarzGazetteer

/// A user's own places, compiled to be laid over the gazetteer.
public struct PlacesOverlay: Sendable {
  /// The rows left out: file, line and reason each.
  public let refused: [String]
  let index: TemporaryIndex

  /// A compiled index that goes when the last reference to it goes; one that is mapped stays readable.
  final class TemporaryIndex: Sendable {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("marz-\(UUID().uuidString).gazetteer").path

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  /// Compiles a table of places.
  ///
  /// - Parameters:
  ///   - file: A file that ends in `.csv`, `.tsv` or `.geojson`.
  ///   - isStrict: Whether a refused row is an error.
  /// - Throws: `GazetteerError` for a file that cannot be used, `MappingError` when there is no room.
  public init(file: String, isStrict: Bool) throws {
    var builder = GazetteerBuilder()
    try builder.readPlaces(path: file)
    if isStrict, let first = builder.currentReport.refused.first {
      throw GazetteerError.refusedRows(count: builder.currentReport.refusedCount, first: first)
    }
    index = TemporaryIndex()
    refused = try builder.write(to: index.path).refused.map(\.description)
  }
}
