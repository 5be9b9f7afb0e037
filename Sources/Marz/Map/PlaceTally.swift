import MarzEvents
import MarzGazetteer
import MarzPlaces

/// How often each place was named, over all documents.
struct PlaceTally: Sendable {
  /// One place and its counts.
  struct Count: Sendable {
    var place: Place
    var mentions = 0
    var documents = 0
    var literal = 0
    var associative = 0
    var demonym = 0
    var events = 0
    var days = EventDays()
  }

  private var counts: [PlaceID: Count] = [:]
  /// How many mentions were recognized and left without a place.
  private(set) var unresolved = 0

  /// Counts the mentions of a document.
  mutating func add(_ mentions: [Mention]) {
    var inDocument: Set<PlaceID> = []
    // A part of a place, "northern Iraq", is counted by the mention of the place inside it.
    for mention in mentions where mention.relation?.name.hasSuffix("_part") != true {
      guard let place = mention.place else {
        unresolved += 1
        continue
      }
      var count = counts[place.id] ?? Count(place: place)
      count.mentions += 1
      if inDocument.insert(place.id).inserted { count.documents += 1 }
      switch mention.usage {
      case .literal: count.literal += 1
      case .associative: count.associative += 1
      case .demonym: count.demonym += 1
      }
      counts[place.id] = count
    }
  }

  /// Counts an event at a place that was named.
  mutating func add(_ event: MappedEvent) {
    let place = event.site.place.id
    counts[place]?.events += 1
    counts[place]?.days.add(event.event.best.event.time)
  }

  /// The places, by their ids.
  var places: [Count] {
    counts.values.sorted { $0.place.id.description < $1.place.id.description }
  }

  /// How many mentions have a place.
  var resolved: Int { counts.values.reduce(0) { $0 + $1.mentions } }
}
