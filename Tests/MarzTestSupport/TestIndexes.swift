public import Foundation
public import Marz
public import MarzGazetteer

/// The indexes that tests read: those of the source tree, or else ones built from its tables.
public enum TestIndexes {
  /// The source tree.
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The gazetteer of the project's own tables.
  ///
  /// - Throws: What finding or building the index throws, at every call alike.
  public static func gazetteer() throws -> Gazetteer { try opened.get() }

  /// Where both indexes lie.
  ///
  /// - Throws: What building them throws, at every call alike.
  public static func location() throws -> IndexLocation { try found.get() }

  private static let opened: Result<Gazetteer, any Error> = Result {
    try Gazetteer(path: try location().gazetteer)
  }

  /// `gazetteer/index` when both files lie there; otherwise built once for this process.
  private static let found: Result<IndexLocation, any Error> = Result {
    let folder = root.appendingPathComponent("gazetteer")
    let location = IndexLocation(folder: folder.appendingPathComponent("index").path)
    let files = FileManager.default
    if files.fileExists(atPath: location.gazetteer), files.fileExists(atPath: location.borders) {
      return location
    }
    let name = "marz-test-indexes-\(ProcessInfo.processInfo.processIdentifier)"
    let built = files.temporaryDirectory.appendingPathComponent(name)
    try files.createDirectory(at: built, withIntermediateDirectories: true)
    let temporary = IndexLocation(folder: built.path)
    _ = try IndexBuild.run(folder: folder.path, location: temporary, isStrict: false)
    return temporary
  }
}
