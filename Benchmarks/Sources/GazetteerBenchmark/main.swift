import Foundation
import MarzGazetteer

// Builds an index, opens it, looks names up and finds names in running text.
//
//     swift run -c release GazetteerBenchmark [--only build|open|names|look-ups] [--index INDEX]
//       [--geonames allCountries.txt --alternate-names alternateNamesV2.txt] [--rivals FOLDER] [TEXT …]
//
// With a dump of GeoNames the index is built from it. With --rivals it writes what gazetteer-rivals.sh needs.

let root = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../..").standardizedFileURL
var files = Array(CommandLine.arguments.dropFirst())
func take(_ name: String, from arguments: inout [String]) -> String? {
  guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else { return nil }
  defer { arguments.removeSubrange(index...index + 1) }
  return arguments[index + 1]
}
let only = take("--only", from: &files)
let given = take("--index", from: &files)
let dump = take("--geonames", from: &files)
let alternateNames = take("--alternate-names", from: &files)
let rivals = take("--rivals", from: &files)
let index =
  given
  ?? FileManager.default.temporaryDirectory.appending(path: "benchmark.\(getpid()).gazetteer").path
if files.isEmpty {
  let corpus = root.appending(path: "corpus").path
  files =
    (try? FileManager.default.subpathsOfDirectory(atPath: corpus))?.sorted()
    .filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }.map { "\(corpus)/\($0)" } ?? []
}
var once: [UInt8] = []
for file in files { once += [UInt8](try Data(contentsOf: URL(filePath: file))) }
precondition(!once.isEmpty, "name a text")
// Texts are repeated to 16 MB, so that one measurement takes long enough; words repeat as they do in news.
var text = once
while text.count < 16_000_000 { text += once }

if given == nil || only == "build" {
  var builder = GazetteerBuilder()
  let tables = root.appending(path: "gazetteer").path
  let time = try measure {
    try builder.readTables(in: tables, withTowns: dump == nil)
    if let dump { try builder.readGeoNames(path: dump, alternateNames: alternateNames) }
    let report = try builder.write(to: index)
    print(
      "read\t\(report.places) places, \(report.names) names, \(report.refusedCount) rows refused"
    )
  }
  let asked = dump == nil ? "20 s, 1000 MB" : "600 s, 4000 MB"
  print("build\t\(rounded(time)) s, \(rounded(peakMegabytes())) MB\tasked \(asked)")
}
let gazetteer = try Gazetteer(path: index)
print("index\t\(rounded(Double(gazetteer.byteCount) / 1e6)) MB\tasked 120 MB")
if only ?? "open" == "open" {
  let time = try measure { for _ in 0..<100 { _ = try Gazetteer(path: index) } } / 100
  print("open\t\(rounded(time * 1e6)) µs\tasked 2000 µs")
}
if only ?? "names" == "names" { FindingNames(gazetteer: gazetteer, text: text).run() }
if only ?? "look-ups" == "look-ups" { LookUps(gazetteer: gazetteer, text: once).run() }
if let rivals {
  let part = once.prefix(5_000_000)
  try RivalExport(gazetteer: gazetteer, index: index, text: part).write(to: rivals)
}
if given == nil { try? FileManager.default.removeItem(atPath: index) }
