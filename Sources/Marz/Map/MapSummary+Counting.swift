import MarzGazetteer
import MarzGeometry
import MarzBorders
import MarzEvents

extension MapSummary {
  /// How many events are listed as the nearest to a border.
  private static let nearestCount = 10

  /// Counts what a run made.
  mutating func count(_ merged: [MergedEvent], mapped: [[MappedEvent]], tally: PlaceTally) {
    placedMentions = tally.resolved
    unresolvedMentions = tally.unresolved
    places = tally.places.count
    events = merged.count
    placedEvents = mapped.count { !$0.isEmpty }
    var counts: [String: Int] = [:]
    for event in merged { counts[event.best.event.eventClass, default: 0] += 1 }
    classes = counts.sorted { $0.key < $1.key }.map { (name: $0.key, events: $0.value) }
    nearest = mapped.compactMap(Self.nearest)
      .sorted { ($0.kilometers, $0.title) < ($1.kilometers, $1.title) }
      .prefix(Self.nearestCount).map { $0 }
  }

  /// The place of an event that lies nearest to a border; a border itself or a whole country is none.
  private static func nearest(_ features: [MappedEvent]) -> NearEvent? {
    let precise = features.filter { ["exact", "near"].contains($0.precision) }
    let ranked = precise.compactMap { feature in feature.border.map { (feature, $0) } }
    guard let (feature, border) = ranked.min(by: { $0.1.distance < $1.1.distance }) else {
      return nil
    }
    let coded = feature.event.best.event
    return NearEvent(
      title: coded.title,
      eventClass: coded.eventClass,
      status: coded.status.rawValue,
      place: feature.site.place.name,
      border: border.pair.description,
      kilometers: border.distance.kilometers
    )
  }
}
