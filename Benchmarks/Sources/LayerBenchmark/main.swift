// One layer of events written as GeoJSON and as GeoPackage by marz and by ogr2ogr, in one run.
//
//   swift run -c release LayerBenchmark [COUNT] [FOLDER]
//
// COUNT is 1,000,000 unless it is named; the files stay in FOLDER when that is named. ogr2ogr writes the same rows twice,
// from marz's GeoJSON, as a user would convert them, and from marz's GeoPackage, which costs it next to nothing to read.

import Foundation

let arguments = CommandLine.arguments
let temporary = FileManager.default.temporaryDirectory.appendingPathComponent("marz-layers").path
let trial = Trial(
  count: arguments.count > 1 ? Int(arguments[1]) ?? 1_000_000 : 1_000_000,
  path: arguments.count > 2 ? arguments[2] : temporary
)

func two(_ number: Double) -> Double { (number * 100).rounded() / 100 }

func report(_ what: String, _ effort: Effort?) {
  guard let effort else { return print("\(what): ogr2ogr is not installed") }
  let rate = (Double(bytes) / 1e6 / effort.seconds).rounded()
  print(
    "\(what): \(two(effort.seconds)) s (processor \(two(effort.processorSeconds)) s), "
      + "\(rate) MB/s of GeoJSON"
  )
}

let (json, table) = try trial.write()
let bytes = try trial.checkedByteCount()
print("\(trial.count) events, \(bytes / 1_000_000) MB of GeoJSON")
for (format, name, effort) in [("GeoJSON", "geojson", json), ("GPKG", "gpkg", table)] {
  report("\(format) by marz", effort)
  for source in ["geojson", "gpkg"] {
    let rival = try trial.rival(format, from: "events.\(source)", as: "rival.\(name)")
    report("\(format) by ogr2ogr out of .\(source)", rival)
    guard let rival else { continue }
    print(
      "  marz is \(two(rival.seconds / effort.seconds)) times as fast, "
        + "\(two(rival.processorSeconds / effort.processorSeconds)) times by processor"
    )
  }
}
if arguments.count <= 2 { try FileManager.default.removeItem(atPath: trial.path) }
