import MarzGazetteer
import MarzPlaces

/// What a document is about: the places it names most.
struct DocumentFocus {
  /// A place and how often it is named, demonyms included.
  struct Focus {
    var place: Place
    var mentions: Int
  }

  /// At most five places, the most named first, then in the order of the text.
  let places: [Focus]

  init(_ analysis: Analysis) {
    var order: [PlaceID] = []
    var focuses: [PlaceID: Focus] = [:]
    for place in analysis.mentions.compactMap(\.place) {
      if focuses[place.id] == nil { order.append(place.id) }
      focuses[place.id, default: Focus(place: place, mentions: 0)].mentions += 1
    }
    let ranked = order.enumerated().compactMap { position, id in
      focuses[id].map { (position: position, focus: $0) }
    }
    .sorted { ($1.focus.mentions, $0.position) < ($0.focus.mentions, $1.position) }
    places = ranked.prefix(5).map(\.focus)
  }
}
