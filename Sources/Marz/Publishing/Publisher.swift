import MarzEvents
import MarzGazetteer
import MarzLayers
import MarzText

/// Writes the layers and lists of a run into its output folder.
struct Publisher {
  let folder: OutputFolder
  let indexes: Indexes
  let surroundings: Surroundings

  /// The files that a run leaves, in the order in which they are written.
  var fileNames: [String] {
    let layers = [
      Layer.events, .places, .placeLines, .placeAreas, .borders, .proximity, .borderActivity,
    ]
    return layers.map { "\($0.name).geojson" } + [
      "unplaced.jsonl", "rejected.jsonl", "map.svg",
    ]
  }

  /// Writes everything.
  ///
  /// - Throws: `LayerError` when a file cannot be written, `BorderError` when a border is damaged.
  func write(
    events: [MappedEvent],
    unplaced: [MergedEvent],
    places: [PlaceTally.Count],
    rejected: [RejectedInput],
    documents: Int
  ) throws {
    let borders = BorderFeatures(events: events, places: places, indexes: indexes)
    let both = "\(Attribution.places). \(Attribution.borders)"
    try write(.events, events.map(\.feature), both)
    try write(.places, places.map { $0.feature(in: surroundings) }, both)
    let extents = try PlaceExtentFeatures(of: places, in: indexes)
    let outlines = "\(Attribution.borders). \(Attribution.outlines)"
    try write(.placeLines, extents.lines, outlines)
    try write(.placeAreas, extents.areas, outlines)
    try write(.borders, borders.borders(), Attribution.borders)
    try write(.proximity, events.compactMap(\.proximityFeature), both)
    try write(.borderActivity, borders.activity(), Attribution.borders)
    try writeUnplaced(unplaced)
    try writeRejected(rejected)
    let picture = try folder.file("map.svg")
    try picture.write(
      RunPicture(indexes: indexes).svg(events: events, places: places, documents: documents)
    )
    try picture.close()
  }

  private func write(
    _ layer: Layer,
    _ features: [Feature],
    _ attribution: String
  ) throws {
    try folder.write(layer, features: features, attribution: attribution)
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
