import MarzBorders
import MarzGazetteer
import MarzGeometry
import MarzLayers

/// The layers of a run as features.
struct RunLayers {
  let events: [MappedEvent]
  let places: [Feature]
  let extents: PlaceExtentFeatures
  let borders: [Feature]
  let activity: [Feature]
  private let source: BorderFeatures

  /// Makes the features; those of the events are made while they are written.
  ///
  /// - Throws: `BorderError` when a border is damaged.
  init(_ contents: Publisher.Contents, indexes: Indexes, surroundings: Surroundings) throws {
    events = contents.events
    source = BorderFeatures(events: events, places: contents.places, indexes: indexes)
    places = contents.places.map { $0.feature(in: surroundings) }
    extents = try PlaceExtentFeatures(of: contents.places, in: indexes.borders)
    borders = try source.borders()
    activity = try source.activity()
  }

  /// Writes all layers.
  ///
  /// - Throws: `LayerError` when a file cannot be written, `BorderError` when a strip cannot be drawn.
  func write(to files: LayerFiles, buffers: [Double]) throws {
    let (borders, both) = (Attribution.borders, Attribution.both)
    try files.write(.events, features: events.lazy.map(\.feature), attribution: both)
    try files.write(.places, features: places, attribution: both)
    try files.write(.placeLines, features: extents.lines, attribution: both)
    try files.write(.placeAreas, features: extents.areas, attribution: both)
    try files.write(.borders, features: self.borders, attribution: borders)
    try files.write(
      .proximity,
      features: events.compactMap(\.proximityFeature),
      attribution: both
    )
    try files.write(.borderActivity, features: activity, attribution: borders)
    guard !buffers.isEmpty else { return }
    try files.write(.buffers, features: source.buffers(widths: buffers), attribution: borders)
  }
}
