// A million events asked by marz and by ogr2ogr, on the same files in one run.
//
//   swift run -c release QueryBenchmark [COUNT] [FOLDER]
//
// COUNT is 1,000,000 unless it is named; the files stay in FOLDER when that is named, and are used again when they are
// there. MARZ names the command. Each time is that of a whole process, warm: the median of five runs, of slow ones the
// only one. The identifiers of both answers have to be the same.

import Foundation
import GeneratedEvents
import MarzLayers

let arguments = CommandLine.arguments
let count = arguments.count > 1 ? Int(arguments[1]) ?? 1_000_000 : 1_000_000
let temporary = FileManager.default.temporaryDirectory.appendingPathComponent("marz-query").path
let folder = arguments.count > 2 ? arguments[2] : temporary
let environment = ProcessInfo.processInfo.environment
let marz = Program(path: environment["MARZ"] ?? "../.build/release/marz")
let rival = Program(path: "/usr/bin/ogr2ogr")
precondition(marz.isInstalled, "\(marz.path) is not there; build it with swift build -c release")

let json = folder + "/events.geojson"
let package = folder + "/marz.gpkg"
if !FileManager.default.fileExists(atPath: package) {
  let columns = Layer.events.schema.filledColumns(in: [GeneratedEvents.feature(1)])
  let output = try OutputFolder(path: folder)
  var file = GeoJSONWriter(layer: .events, to: try output.file("events.geojson"), columns: columns)
  let table = try GeoPackageWriter(
    path: output.stagedPath("marz.gpkg"),
    changed: "2024-12-31T00:00:00Z"
  )
  try table.begin(.events, columns: columns)
  for number in 0..<count {
    let feature = GeneratedEvents.feature(number)
    try file.write(feature)
    try table.write(feature)
  }
  try file.finish()
  try table.end(style: nil)
  try table.finish(metadata: "Generated.")
  try output.commit()
}

let size = try FileManager.default.attributesOfItem(atPath: json)[.size] as? Int ?? 0
let megabytes = Double(size) / 1e6
say("\(count) events, \(Int(megabytes)) MB of GeoJSON")
let start = try marz.once(["--version"])
say(
  "the start of marz itself: \(milliseconds(start.seconds)), of ogr2ogr: "
    + (rival.isInstalled ? milliseconds(try rival.once(["--version"]).seconds) : "not installed")
)

let index = json + ".index"
try? FileManager.default.removeItem(atPath: index)
let plain = try ask("GeoJSON", of: json, table: "events", geometry: "geometry", isSlow: true)
let building = try marz.once(["index", json])
say(
  "\nindex made in \(milliseconds(building.seconds)), \(rate(building.seconds))\(peak(building))"
)
let attributes = try FileManager.default.attributesOfItem(atPath: index)
say("\((attributes[.size] as? Int ?? 0) / 1_000_000) MB beside the file")
try ask("GeoJSON with its index", of: json, answers: plain)
try ask("GeoPackage", of: package, table: "events", geometry: "geom", isSlow: false, answers: plain)
let tally = try marz.run(["query", json, "--count-by", "event_class,border", "--format", "csv"])
let counted = tally.output.split(separator: "\n").dropFirst()
  .compactMap { $0.split(separator: ",").last.flatMap { Int($0) } }.reduce(0, +)
precondition(counted == count, "every event is counted")
say(
  "\nall counted by class and border, by the index: \(milliseconds(tally.seconds))\(peak(tally))"
)
if arguments.count <= 2 { try? FileManager.default.removeItem(atPath: folder) }

// MARK: Asking

/// The identifiers of an answer in CSV.
func identifiers(_ run: Program.Run, isOrdered: Bool) -> [Substring] {
  let lines = run.output.split(whereSeparator: \.isNewline).dropFirst()
  let found = lines.map { $0.prefix { $0 != "," }.filter { $0 != "\"" }[...] }
  return isOrdered ? found : found.sorted()
}

/// Asks all questions of a file, of ogr2ogr too when a table is named, and compares the answers.
@discardableResult
func ask(
  _ what: String,
  of path: String,
  table: String? = nil,
  geometry: String = "geometry",
  isSlow: Bool = false,
  answers: [[Substring]] = []
) throws -> [[Substring]] {
  say("\n\(what)")
  var found: [[Substring]] = []
  for question in Question.all(table: table ?? "events", geometry: geometry) {
    let words = ["query", path, "--columns", "id", "--format", "csv"] + question.options
    let run = try isSlow ? marz.run(words, times: 3) : marz.run(words)
    let rows = identifiers(run, isOrdered: question.isOrdered)
    precondition(!rows.isEmpty, "\(question.name): nothing was found")
    if !answers.isEmpty {
      precondition(rows == answers[found.count], "\(question.name) of \(what)")
    }
    found.append(rows)
    var line = "  \(question.name), \(rows.count) events: \(milliseconds(run.seconds))"
    if isSlow { line += ", \(rate(run.seconds))" }
    line += peak(run)
    if table != nil, rival.isInstalled {
      let words = ["-f", "CSV", "/vsistdout/", path] + question.rival
      let select = question.rival.contains("-sql") ? [] : [table ?? "", "-select", "id"]
      let other = try rival.run(words + select)
      precondition(
        identifiers(other, isOrdered: question.isOrdered) == rows,
        "\(question.name): ogr2ogr found other events"
      )
      line +=
        "; ogr2ogr \(milliseconds(other.seconds))\(peak(other)), "
        + "\(oneDecimal(other.seconds / run.seconds)) times as long"
    }
    say(line)
  }
  return found
}

/// Writes a line at once, since the questions take minutes.
func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

func oneDecimal(_ number: Double) -> String { "\((number * 10).rounded() / 10)" }

func milliseconds(_ seconds: Double) -> String {
  seconds < 1 ? "\(oneDecimal(seconds * 1000)) ms" : "\((seconds * 100).rounded() / 100) s"
}

func rate(_ seconds: Double) -> String { "\(Int(megabytes / seconds)) MB/s" }

func peak(_ run: Program.Run) -> String {
  run.megabytes.map { ", \(Int($0)) MB of memory" } ?? ""
}
