import Foundation
import MarzLayers

/// Finds the features that a path and the name of a layer mean, and the fastest way to them.
enum SourceChoice {
  /// Opens a source.
  ///
  /// Of a folder an index that is fresh comes first, then `marz.gpkg` where it is no older than the layer, then
  /// the layer itself.
  /// - Parameters:
  ///   - path: A folder that marz wrote, a file, or `-`.
  ///   - layer: The layer of a folder; `events` unless given.
  ///   - note: Takes lines for people, such as why an index is not used.
  /// - Returns: The source; a file without an index has not been opened yet.
  /// - Throws: ``QueryError``.
  static func source(
    _ path: String,
    layer: String?,
    note: (String) -> Void
  ) throws(QueryError) -> any FeatureSource {
    guard path != "-" else { return GeoJSONSource(path: path) }
    guard let values = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey])
    else {
      throw .missing(path: path)
    }
    if values.isDirectory == true { return try ofFolder(path, layer ?? Layer.events.name, note) }
    switch URL(fileURLWithPath: path).pathExtension.lowercased() {
    case let suffix where GeoJSONSource.suffixes.contains(suffix):
      guard layer == nil else {
        throw .option("--layer \(layer ?? ""): \(path) is one layer; leave the option out")
      }
      return try IndexedGeoJSONSource.open(path, note: note) ?? GeoJSONSource(path: path)
    case "gpkg": return try GeoPackageSource(path: path, layer: layer)
    default: throw .unknownKind(path: path)
    }
  }

  private static func ofFolder(
    _ folder: String,
    _ layer: String,
    _ note: (String) -> Void
  ) throws(QueryError) -> any FeatureSource {
    let file = folder + "/\(layer).geojson"
    let package = folder + "/marz.gpkg"
    let hasFile = FileManager.default.fileExists(atPath: file)
    if hasFile, let indexed = try IndexedGeoJSONSource.open(file, note: note) { return indexed }
    if FileManager.default.fileExists(atPath: package) {
      if hasFile, modified(package) < modified(file) {
        note("\(package): is older than \(file), which is read instead")
      } else if let source = try table(layer, of: package, hasFile ? file : nil) {
        return source
      }
    }
    if hasFile { return GeoJSONSource(path: file) }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let known = names.filter { $0.hasSuffix(".geojson") }.map { String($0.dropLast(8)) }.sorted()
    throw .noLayer(path: folder, name: layer, known: known)
  }

  /// The table of a layer in the GeoPackage of a folder; nil where only the layer's own file has it.
  private static func table(
    _ layer: String,
    of package: String,
    _ file: String?
  ) throws(QueryError) -> GeoPackageSource? {
    do {
      let attribution = try file.flatMap { (file) throws(QueryError) in
        try GeoJSONSource.attribution(of: file)
      }
      return try GeoPackageSource(path: package, layer: layer, attribution: attribution)
    } catch .noLayer where file != nil {
      return nil
    } catch {
      throw error
    }
  }

  private static func modified(_ path: String) -> Date {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.modificationDate] as? Date ?? .distantPast
  }
}
