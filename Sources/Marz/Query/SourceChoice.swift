import Foundation
import MarzLayers

/// Finds the features that a path and the name of a layer mean.
enum SourceChoice {
  /// Opens a source.
  ///
  /// - Parameters:
  ///   - path: A folder that marz wrote, a file, or `-`.
  ///   - layer: The layer of a folder; `events` unless given.
  /// - Returns: The source; a file has not been opened yet.
  /// - Throws: ``QueryError``.
  static func source(_ path: String, layer: String?) throws(QueryError) -> any FeatureSource {
    guard path != "-" else { return GeoJSONSource(path: path) }
    guard let values = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey])
    else {
      throw .missing(path: path)
    }
    if values.isDirectory == true { return try layerFile(of: path, layer ?? Layer.events.name) }
    switch URL(fileURLWithPath: path).pathExtension.lowercased() {
    case "geojson", "json", "geojsonl", "geojsons", "geojsonseq", "jsonl", "ndjson":
      guard layer == nil else {
        throw .option("--layer \(layer ?? ""): \(path) is one layer; leave the option out")
      }
      return GeoJSONSource(path: path)
    case "gpkg": return try GeoPackageSource(path: path, layer: layer)
    default: throw .unknownKind(path: path)
    }
  }

  private static func layerFile(
    of folder: String,
    _ layer: String
  ) throws(QueryError) -> any FeatureSource {
    let file = folder + "/\(layer).geojson"
    if FileManager.default.fileExists(atPath: file) { return GeoJSONSource(path: file) }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let known = names.filter { $0.hasSuffix(".geojson") }.map { String($0.dropLast(8)) }.sorted()
    throw .noLayer(path: folder, name: layer, known: known)
  }
}
