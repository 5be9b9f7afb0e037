import Foundation
import Marz
import MarzTestSupport

/// The project's own indexes: those that were built, or built once for the tests.
enum TestIndexes {
  static let location: IndexLocation = {
    let built = IndexLocation(folder: SourceTree.path("gazetteer/index"))
    let files = [built.gazetteer, built.borders]
    if files.allSatisfy(FileManager.default.fileExists) { return built }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("marz-test-indexes-\(ProcessInfo.processInfo.processIdentifier)").path
    let location = IndexLocation(folder: folder)
    do {
      let tables = SourceTree.path("gazetteer")
      _ = try IndexBuild.run(folder: tables, location: location, isStrict: true)
    } catch {
      preconditionFailure("the gazetteer's tables do not compile: \(error)")
    }
    return location
  }()

  /// Opens the indexes.
  static func open() throws -> Indexes { try Indexes(at: location) }
}
