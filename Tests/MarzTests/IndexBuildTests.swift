import Foundation
import Marz
import MarzGazetteer
import MarzTestSupport
import Testing

/// `marz gazetteer build` of a folder with a wrong row.
struct IndexBuildTests {
  @Test
  func `a refused row stops a strict build, with its file, line and reason`() throws {
    let directory = try TemporaryDirectory()
    let tables = directory.path + "/tables"
    try FileManager.default.createDirectory(atPath: tables, withIntermediateDirectories: true)
    let text = """
      id\tname\tfeature\tcountry\tlat\tlon\tnames
      marz:a\tErbil\tP.PPL\tIQ\t36.19\t44.01\t
      marz:b\tMosul\tP.PPL\tIQ\t43.12\t136.34\t
      marz:c\tKirkuk\tP.TOWN\tIQ\t35.47\t44.39\t
      marz:a\tDuhok\tP.PPL\tIQ\t36.87\t42.99\t
      """
    try Data(text.utf8).write(to: URL(filePath: tables + "/towns.tsv"))
    let error = #expect(throws: GazetteerError.self) {
      try IndexBuild.run(
        folder: directory.path,
        location: IndexLocation(folder: directory.path + "/index"),
        isStrict: true
      )
    }
    let message = try #require(error).description
    #expect(message.hasPrefix(tables + "/towns.tsv:4: marz:c: feature \"P.TOWN\", expected"))
    #expect(message.hasSuffix("; 2 rows in all were refused, correct them or leave out --strict"))
    #expect(!FileManager.default.fileExists(atPath: directory.path + "/index/marz.gazetteer"))
  }
}
