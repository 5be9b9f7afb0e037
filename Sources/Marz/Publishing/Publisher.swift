import MarzEvents
import MarzGazetteer
import MarzLayers
import MarzText

/// Writes the layers, maps and lists of a run into its output folder.
struct Publisher {
  let folder: OutputFolder
  let indexes: Indexes
  let surroundings: Surroundings
  let borderPlaces: BorderPlaces
  let options: MapOptions

  /// What a run found, in the order in which it is written.
  struct Contents {
    var events: [MappedEvent]
    var unplaced: [MergedEvent]
    var places: [PlaceTally.Count]
    var rejected: [RejectedInput]
    var summary: MapSummary
  }

  /// Writes everything.
  ///
  /// - Returns: What a person should know about the files, a line each.
  /// - Throws: `LayerError` when a file cannot be written, `BorderError` when a border is damaged.
  func write(_ contents: Contents) throws -> [String] {
    let clock = RunClock(contents, epoch: options.epoch)
    let layers = try RunLayers(
      contents,
      indexes: indexes,
      surroundings: surroundings,
      borderPlaces: borderPlaces,
      buffers: options.buffers
    )
    let files = try write(layers, clock: clock)
    try writeUnplaced(contents.unplaced)
    try writeRejected(contents.rejected)
    let report = RunReport(contents, clock: clock, attribution: indexes.attribution)
    try write(Array(report.text.utf8), to: "report.md")
    let basemap = try Basemap(of: indexes)
    try write(RunPicture(contents, basemap: basemap, indexes: indexes).svg(), to: "map.svg")
    let maps = RunMaps(contents, layers: layers, basemap: basemap, indexes: indexes, clock: clock)
    if options.formats.contains(.qgis) { try maps.writeProject(over: files, to: folder) }
    guard options.formats.contains(.web) else { return [] }
    guard let library = options.webLibrary.flatMap(WebMapLibrary.init(folder:)) else {
      return [
        "index.html was not written: the web map needs MapLibre GL JS; "
          + "bash scripts/fetch-web-map.sh gets it, then run marz map again"
      ]
    }
    return try maps.writePage(library: library, to: folder).map { [$0] } ?? []
  }

  private func write(_ layers: RunLayers, clock: RunClock) throws -> LayerFiles {
    let files = try LayerFiles(
      folder: folder,
      formats: options.formats,
      hasSimpleStyle: options.hasSimpleStyle,
      changed: clock.stamp
    )
    try layers.write(to: files)
    try files.finish(metadata: Attribution.metadata(of: indexes, clock: clock))
    return files
  }

  private func write(_ bytes: [UInt8], to name: String) throws {
    let file = try folder.file(name)
    try file.write(bytes)
    try file.close()
  }

  private func writeUnplaced(_ events: [MergedEvent]) throws {
    var writer = JSONLinesWriter(to: try folder.file("unplaced.jsonl"))
    for event in events {
      let report = event.best
      try writer.line { json in
        json.member("event_id", event.id)
        json.member("title", report.event.title)
        json.member("event_class", report.event.eventClass)
        json.member("status", report.event.status.rawValue)
        json.member("countries", event.countries.map(\.description))
        json.member("date_start", report.event.time.start?.description)
        json.member("date_end", report.event.time.end?.description)
        json.member("document", report.document)
        json.member("documents", event.documents)
        json.member("sentence", report.sentence)
      }
    }
    try writer.finish()
  }

  private func writeRejected(_ inputs: [RejectedInput]) throws {
    var writer = JSONLinesWriter(to: try folder.file("rejected.jsonl"))
    for input in inputs {
      try writer.line { json in
        json.member("path", input.path)
        json.member("line", input.line)
        json.member("reason", input.reason)
        json.member("advice", input.advice)
      }
    }
    try writer.finish()
  }
}
