import Foundation
import MarzBorders
import MarzGeometry
import Testing

/// Networks compiled for the tests into a folder of their own.
enum Fixture {
  static let table = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../gazetteer/borders/arcs.tsv").standardizedFileURL.path

  /// Whether the real table is there.
  static let hasTable = FileManager.default.fileExists(atPath: table)

  /// The borders of Türkiye, Syria, Iraq, Iran and of Egypt with Sudan, from the real table.
  static let region = Result { try regional() }

  /// A fresh path that no other test uses.
  static func path(_ name: String) -> String {
    FileManager.default.temporaryDirectory
      .appending(path: "marz-borders-\(UUID().uuidString)").appending(path: name).path
  }

  /// Compiles arcs, opens the index and removes the file, which stays mapped.
  static func network(_ arcs: [BorderArc]) throws -> BorderNetwork {
    var builder = BorderNetworkBuilder()
    for arc in arcs { builder.add(arc) }
    let path = path("borders.mgz")
    defer { remove(path) }
    try builder.write(to: path)
    return try BorderNetwork(path: path)
  }

  /// One border between the invented countries AA, on the left, and BB.
  static func network(_ points: (Double, Double)...) throws -> BorderNetwork {
    try network([try arc("AA-BB", points)])
  }

  /// The pair that a text names.
  static func pair(_ text: String) throws -> CountryPair {
    try #require(CountryPair(text))
  }

  /// The country that a text names.
  static func code(_ text: String) throws -> Alpha2 {
    try #require(Alpha2(text))
  }

  /// One arc, the pair's first country on its left.
  static func arc(_ name: String, _ points: [(Double, Double)]) throws -> BorderArc {
    let pair = try pair(name)
    return BorderArc(
      pair: pair,
      left: Territory(pair.first),
      right: Territory(pair.second),
      points: points.map { Coordinate(longitude: $0.0, latitude: $0.1) }
    )
  }

  /// Writes a text into a file of its own.
  static func write(_ text: String) throws -> String { try write(Array(text.utf8)) }

  /// Writes bytes into a file of their own.
  static func write(_ bytes: [UInt8]) throws -> String {
    let path = path("arcs.tsv")
    let folder = URL(filePath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: path))
    return path
  }

  static func remove(_ path: String) {
    let folder = URL(filePath: path).deletingLastPathComponent()
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      Issue.record("\(folder.path) could not be removed: \(error)")
    }
  }

  private static func regional() throws -> BorderNetwork {
    let wanted = ["TR", "SY", "IQ", "IR"]
    let rows = try String(contentsOfFile: table, encoding: .utf8).split(separator: "\n")
    let chosen = rows.filter { row in
      let pair = row.prefix(5)
      return row.first == "#" || pair.hasPrefix("pair") || pair == "EG-SD"
        || wanted.contains { pair.prefix(2) == $0 || pair.suffix(2) == $0 }
    }
    let part = try write(chosen.joined(separator: "\n"))
    defer { remove(part) }
    let index = path("borders.mgz")
    defer { remove(index) }
    try BorderNetworkBuilder.compile(table: part, to: index)
    return try BorderNetwork(path: index)
  }
}
