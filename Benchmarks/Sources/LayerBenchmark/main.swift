// One layer of events written as GeoJSON and as GeoPackage by marz and by ogr2ogr, in one run.
//
//   swift run -c release LayerBenchmark [COUNT] [FOLDER]
//
// COUNT is 1,000,000 unless it is named; the files stay in FOLDER when that is named. Making the events is not counted.
// ogr2ogr (Debian's gdal-bin) reads marz's GeoJSON and writes the same rows, as a user would convert them.

import Foundation
import GeneratedEvents
import MarzLayers

let arguments = CommandLine.arguments
let count = arguments.count > 1 ? Int(arguments[1]) ?? 1_000_000 : 1_000_000
let temporary = FileManager.default.temporaryDirectory.appendingPathComponent("marz-layers").path
let path = arguments.count > 2 ? arguments[2] : temporary
let columns = Layer.events.schema.filledColumns(in: [GeneratedEvents.feature(1)])

/// The peak of this process's memory in megabytes, as Linux counts it.
func peakMegabytes() -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
  return (line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0)
    / 1024
}

/// Hands the events to a writer in pieces and returns the seconds that writing took.
func timed(_ write: (Feature) throws -> Void, _ finish: () throws -> Void) throws -> Double {
  let clock = ContinuousClock()
  var total = Duration.zero
  for start in stride(from: 0, to: count, by: 10_000) {
    let piece = (start..<min(start + 10_000, count)).map(GeneratedEvents.feature)
    total += try clock.measure { for feature in piece { try write(feature) } }
  }
  total += try clock.measure(finish)
  return total / .seconds(1)
}

/// Runs a program and returns its seconds; nil when it is not there.
func rival(_ words: [String]) throws -> Double? {
  guard FileManager.default.isExecutableFile(atPath: "/usr/bin/ogr2ogr") else { return nil }
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/ogr2ogr")
  process.arguments = words
  let clock = ContinuousClock()
  let time = try clock.measure {
    try process.run()
    process.waitUntilExit()
  }
  guard process.terminationStatus == 0 else { return nil }
  return time / .seconds(1)
}

func report(_ what: String, _ seconds: Double?, bytes: Int) {
  guard let seconds else { return print("\(what): ogr2ogr is not installed") }
  let rate = Double(bytes) / 1e6 / seconds
  print("\(what): \((seconds * 100).rounded() / 100) s, \(rate.rounded()) MB/s of GeoJSON")
}

let folder = try OutputFolder(path: path)
var json = GeoJSONWriter(layer: .events, to: try folder.file("events.geojson"), columns: columns)
let jsonSeconds = try timed({ try json.write($0) }, { try json.finish() })
let jsonPeak = peakMegabytes()
let table = try GeoPackageWriter(
  path: folder.stagedPath("events.gpkg"),
  changed: "2024-12-31T00:00:00Z"
)
try table.begin(.events, columns: columns)
let packageSeconds = try timed(
  { try table.write($0) },
  {
    try table.end(style: nil)
    try table.finish(metadata: "Generated.")
  }
)
let packagePeak = peakMegabytes()
try folder.commit()

let source = path + "/events.geojson"
let attributes = try FileManager.default.attributesOfItem(atPath: source)
let bytes = (attributes[.size] as? Int) ?? 0
let text = try Data(contentsOf: URL(fileURLWithPath: source), options: .alwaysMapped)
let lines = text.reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
precondition(lines == count + 2, "a line for each event, and two for the frame")
print("\(count) events, \(bytes / 1_000_000) MB of GeoJSON")
report("marz, GeoJSON", jsonSeconds, bytes: bytes)
print("  peak memory \(jsonPeak) MB")
report("marz, GeoPackage", packageSeconds, bytes: bytes)
print("  peak memory \(packagePeak) MB")
for name in ["rival.geojson", "rival.gpkg"] {
  try? FileManager.default.removeItem(atPath: path + "/" + name)
}
let otherJSON = try rival(["-f", "GeoJSON", path + "/rival.geojson", source])
report("ogr2ogr, GeoJSON", otherJSON, bytes: bytes)
let otherPackage = try rival(["-f", "GPKG", path + "/rival.gpkg", source])
report("ogr2ogr, GeoPackage", otherPackage, bytes: bytes)
if let otherJSON, let otherPackage {
  print("marz is \((otherJSON / jsonSeconds * 10).rounded() / 10) times as fast for GeoJSON")
  print("and \((otherPackage / packageSeconds * 10).rounded() / 10) times as fast for GeoPackage")
}
if arguments.count <= 2 { try? FileManager.default.removeItem(atPath: path) }
