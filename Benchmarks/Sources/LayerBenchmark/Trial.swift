import Foundation
import GeneratedEvents
import MarzLayers

/// One layer of generated events, written and measured.
struct Trial {
  let count: Int
  let path: String

  private var columns: [Int] { Layer.events.schema.filledColumns(in: [GeneratedEvents.feature(1)]) }

  /// Writes `events.geojson` and `events.gpkg`.
  func write() throws -> (json: Effort, table: Effort) {
    let folder = try OutputFolder(path: path)
    var json = GeoJSONWriter(
      layer: .events,
      to: try folder.file("events.geojson"),
      columns: columns
    )
    let jsonEffort = try measure({ try json.write($0) }, { try json.finish() })
    print("peak memory after GeoJSON: \(Self.peakMegabytes) MB")
    let table = try GeoPackageWriter(
      path: folder.stagedPath("events.gpkg"),
      changed: "2024-12-31T00:00:00Z"
    )
    try table.begin(.events, columns: columns)
    let tableEffort = try measure(
      { try table.write($0) },
      {
        try table.end(style: nil)
        try table.finish(metadata: "Generated.")
      }
    )
    print("peak memory after GeoPackage: \(Self.peakMegabytes) MB")
    try folder.commit()
    return (jsonEffort, tableEffort)
  }

  /// The size of the GeoJSON in bytes, once it was found to have a line for each event and two for the frame.
  func checkedByteCount() throws -> Int {
    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path + "/events.geojson"))
    var (bytes, lines) = (0, 0)
    while let block = try handle.read(upToCount: 1 << 20), !block.isEmpty {
      bytes += block.count
      block.withUnsafeBytes { for byte in $0 where byte == 0x0A { lines += 1 } }
    }
    precondition(lines == count + 2, "\(lines) lines of \(count) events")
    return bytes
  }

  /// Has ogr2ogr (Debian's gdal-bin) copy a file of the folder into another format.
  func rival(_ format: String, from source: String, as name: String) throws -> Effort? {
    let target = path + "/" + name
    if FileManager.default.fileExists(atPath: target) {
      try FileManager.default.removeItem(atPath: target)
    }
    return try Effort.running(
      "/usr/bin/ogr2ogr",
      ["-f", format, target, path + "/" + source, "events"]
    )
  }

  /// Hands the events to a writer in pieces; making them is not counted.
  private func measure(
    _ write: (Feature) throws -> Void,
    _ finish: () throws -> Void
  ) throws
    -> Effort
  {
    var total = Effort()
    for start in stride(from: 0, to: count, by: 10_000) {
      let piece = (start..<min(start + 10_000, count)).map(GeneratedEvents.feature)
      total = total + (try Effort.measuring { for feature in piece { try write(feature) } })
    }
    return total + (try Effort.measuring(finish))
  }

  /// The peak of this process's memory, as Linux counts it.
  private static var peakMegabytes: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
  }
}
