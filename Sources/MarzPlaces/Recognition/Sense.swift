import MarzGazetteer

/// What a name may mean: a place, what the name is to it, and what is known of the place.
struct Sense: Sendable {
  let place: Int
  let kind: NameKind
  let facts: PlaceFacts

  init(_ sense: Gazetteer.Sense, in gazetteer: Gazetteer) {
    place = sense.place
    kind = sense.kind
    facts = PlaceFacts(of: sense.place, in: gazetteer)
  }

  /// Whether the name is the one that the place commonly goes by.
  var isCommonName: Bool {
    kind == .canonical || kind == .short || kind == .abbreviation || kind == .official
  }

  /// Whether it is a second-order division called without its word: "Orange" for Orange County.
  ///
  /// Mostly its seat or another town of that name is meant.
  var isBareDivision: Bool { kind == .short && facts.kind == .admin2 }

  /// Whether this is the country or the first-order division that another place lies in.
  func contains(_ inner: Sense) -> Bool {
    guard inner.place != place else { return false }
    switch facts.kind {
    case .country: return facts.country == inner.facts.country && !inner.facts.isCountry
    case .admin1: return inner.facts.admin1 == place
    default: return false
    }
  }
}
