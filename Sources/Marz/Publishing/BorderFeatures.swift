import MarzBorders
import MarzEvents
import MarzGazetteer
import MarzGeometry
import MarzLayers

/// The borders that a run touched, as features: whole, named in the text, and in pieces with counts.
struct BorderFeatures {
  /// Vertices closer than this to the line drawn are left out of the layers.
  private static let tolerance = Distance(meters: 50)
  /// The length of the pieces of `border_activity`.
  private static let pieceLength = Distance(kilometers: 25)
  /// The bands in which events are counted along a piece.
  private static let bands = [25.0, 50, 100].map(Distance.init(kilometers:))

  let indexes: Indexes
  let names: BorderPlaces
  /// The borders with the events that they are the nearest border of.
  let activities: [(pair: CountryPair, events: [MappedEvent])]
  private let events: [MappedEvent]

  /// - Parameters:
  ///   - events: The event features of the run.
  ///   - places: The places that its documents name.
  ///   - indexes: Where the borders are.
  ///   - names: How borders are called.
  init(
    events: [MappedEvent],
    places: [PlaceTally.Count],
    indexes: Indexes,
    names: BorderPlaces
  ) {
    self.indexes = indexes
    self.events = events
    self.names = names
    var activities: [CountryPair: [MappedEvent]] = [:]
    for place in places {
      if let pair = BorderExtent(place.place.id)?.pair { activities[pair] = [] }
    }
    for event in events {
      guard let pair = event.border?.pair else { continue }
      activities[pair, default: []].append(event)
    }
    for pair in events.compactMap({ $0.dyad?.pair }) where activities[pair] == nil {
      activities[pair] = []
    }
    self.activities = activities.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The features of the layer `borders`, by their pair.
  ///
  /// - Throws: `BorderError` when GEOS cannot join the lines of a border.
  func borders() throws -> [Feature] {
    try activities.map { pair, nearest in
      let line = try indexes.borders.line(of: pair, tolerance: Self.tolerance)
      var properties = FeatureProperties<BorderField>(id: pair.description)
      properties.set(.title, names.name(of: pair))
      properties.set(.border, pair.description)
      properties.set(.countryA, countryName(pair.first))
      properties.set(.countryB, countryName(pair.second))
      properties.set(.disputed, try indexes.borders.arcs(of: pair).contains(where: \.isDisputed))
      let length = line.lines.reduce(0) { $0 + Geodesic.length(of: $1).kilometers }
      properties.set(.lengthKm, length)
      properties.set(.events, nearest.count)
      let distances = nearest.compactMap { $0.border?.distance.kilometers }
      properties.set(.nearestKm, distances.min())
      properties.set(.intensity, Self.meanIntensity(nearest))
      let days = EventDays(nearest)
      properties.set(.eventsStart, days.first)
      properties.set(.eventsEnd, days.last)
      return Feature(geometry: line, properties: properties)
    }
  }

  /// The features of the layer `border_activity`, by border and along it.
  ///
  /// - Throws: `BorderError` when GEOS cannot join the lines of a border.
  func activity() throws -> [Feature] {
    let activity = BorderActivity(events)
    return try activities.flatMap { pair, _ in
      let name = names.name(of: pair)
      return try indexes.borders.pieces(of: pair, length: Self.pieceLength).map { piece in
        Self.feature(of: piece, name: name, activity.tallies(near: piece, within: Self.bands))
      }
    }
  }

  private static func feature(
    of piece: BorderPiece,
    name: String,
    _ near: [BorderActivity.Tally]
  ) -> Feature {
    var properties = FeatureProperties<BorderActivityField>(id: piece.id)
    properties.set(.title, "\(name), piece \(piece.number)")
    properties.set(.border, piece.pair.description)
    properties.set(.piece, piece.number)
    properties.set(.lengthKm, piece.length.kilometers)
    properties.set(.events25km, near[0].events)
    properties.set(.events50km, near[1].events)
    properties.set(.events100km, near[2].events)
    properties.set(.intensity25km, near[0].meanIntensity)
    properties.set(.intensity50km, near[1].meanIntensity)
    properties.set(.intensity100km, near[2].meanIntensity)
    properties.set(.classes25km, near[0].classes)
    properties.set(.classes50km, near[1].classes)
    properties.set(.classes100km, near[2].classes)
    properties.set(.eventsStart, near[2].days.first)
    properties.set(.eventsEnd, near[2].days.last)
    return Feature(geometry: .line(piece.line), properties: properties)
  }

  private static func meanIntensity(_ events: [MappedEvent]) -> Double? {
    let intensities = events.compactMap {
      EventClass(rawValue: $0.event.best.event.eventClass)?.intensity
    }
    return intensities.isEmpty ? nil : intensities.reduce(0, +) / Double(intensities.count)
  }

  func countryName(_ code: Alpha2) -> String {
    CountryCode(value: code.value).flatMap { indexes.gazetteer.number(of: $0) }
      .map { indexes.gazetteer.place($0).name } ?? code.description
  }
}
