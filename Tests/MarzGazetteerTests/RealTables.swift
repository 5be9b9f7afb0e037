import Foundation
import MarzGazetteer
import MarzTestSupport

/// The project's own tables, compiled once for all tests.
enum RealTables {
  static let built: Result<(gazetteer: Gazetteer, report: GazetteerBuilder.Report), any Error> =
    Result {
      let directory = try TemporaryDirectory()
      let index = directory.path + "/real.gazetteer"
      var builder = GazetteerBuilder()
      try builder.readTables(in: SourceTree.path("gazetteer"))
      let report = try builder.write(to: index)
      // The index stays mapped after its folder is gone.
      return (try Gazetteer(path: index), report)
    }
}
