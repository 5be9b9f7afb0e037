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
  /// The land beside the borders; empty unless it was asked for.
  let buffers: [Feature]
  private let borderAttribution: String
  private let attribution: String

  /// Makes the features; those of the events are made while they are written.
  ///
  /// - Throws: `BorderError` when a border is damaged.
  init(
    _ contents: Publisher.Contents,
    indexes: Indexes,
    surroundings: Surroundings,
    borderPlaces: BorderPlaces,
    buffers widths: [Double]
  ) throws {
    events = contents.events
    let source = BorderFeatures(
      events: events,
      places: contents.places,
      indexes: indexes,
      names: borderPlaces
    )
    borderAttribution = indexes.borderAttribution
    attribution = indexes.attribution
    places = contents.places.map { $0.feature(in: surroundings) }
    extents = try PlaceExtentFeatures(
      of: contents.places,
      in: indexes.gazetteer,
      borders: borderPlaces,
      source: indexes.borderSource
    )
    borders = try source.borders()
    activity = try source.activity()
    buffers = try source.buffers(widths: widths)
  }

  /// Writes all layers.
  ///
  /// - Throws: `LayerError` when a file cannot be written.
  func write(to files: LayerFiles) throws(LayerError) {
    let (borders, both) = (borderAttribution, attribution)
    let outlines = "\(borders). \(Attribution.outlines)"
    try files.write(.events, features: events.lazy.map(\.feature), attribution: both)
    try files.write(.places, features: places, attribution: both)
    try files.write(.placeLines, features: extents.lines, attribution: outlines)
    try files.write(.placeAreas, features: extents.areas, attribution: outlines)
    try files.write(.borders, features: self.borders, attribution: borders)
    try files.write(
      .proximity,
      features: events.compactMap(\.proximityFeature),
      attribution: both
    )
    try files.write(.borderActivity, features: activity, attribution: borders)
    guard !buffers.isEmpty else { return }
    try files.write(.buffers, features: buffers, attribution: borders)
  }
}
