import Foundation
import MarzGazetteer

/// A gazetteer folder that lives as long as one test.
final class Scratch {
  let folder: String

  init() throws {
    folder =
      FileManager.default.temporaryDirectory
      .appending(path: "marz-gazetteer-\(UUID().uuidString)").path
    for below in ["tables/words", "geonames", "outlines"] {
      try FileManager.default.createDirectory(
        atPath: folder + "/" + below,
        withIntermediateDirectories: true
      )
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  var index: String { folder + "/index/test.gazetteer" }

  func write(_ text: String, to file: String) throws {
    try Data(text.utf8).write(to: URL(filePath: folder + "/" + file))
  }

  /// The columns every place table of the tests has.
  static let columns = "id\tname\tfeature\tcountry\tadmin1\tlat\tlon\tpopulation\tnames"

  /// Compiles what was written.
  func build() throws -> (gazetteer: Gazetteer, report: GazetteerBuilder.Report) {
    var builder = GazetteerBuilder()
    try builder.readTables(in: folder)
    let report = try builder.write(to: index)
    return (try Gazetteer(path: index), report)
  }

  /// A gazetteer of the given rows under ``columns``, cells parted by `;;`.
  static func gazetteer(_ rows: [String]) throws -> (Scratch, Gazetteer, GazetteerBuilder.Report) {
    let scratch = try Scratch()
    let text = ([columns] + rows.map { $0.replacingOccurrences(of: ";;", with: "\t") })
      .joined(separator: "\n")
    try scratch.write(text + "\n", to: "tables/places.tsv")
    let built = try scratch.build()
    return (scratch, built.gazetteer, built.report)
  }
}
