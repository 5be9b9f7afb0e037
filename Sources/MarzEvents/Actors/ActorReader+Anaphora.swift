import MarzGazetteer
import MarzPlaces
import MarzText
import MarzWords

/// Pronouns and group words: "he", "their", "both countries".
extension ActorReader {
  /// The countries that "his", "their", "our" and the like stand for.
  func ownCountries(_ head: Range<Int>) -> [CountryCode]? {
    guard let owner = head.first(where: { words[$0].tag == .possessive }) else { return nil }
    return antecedents(words[owner].hash).compactMap(\.country)
  }

  func antecedents(_ word: WordHash) -> [Actor] {
    if tables.groups.first.contains(word) { return discourse.speaker.map { [$0] } ?? [] }
    if tables.groups.plural.contains(word) { return discourse.several }
    if tables.groups.people.contains(word) { return discourse.somebody }
    if tables.groups.singular.contains(word) {
      let thing = discourse.something
      guard thing.isEmpty, let official = discourse.official else { return thing }
      let state = state(of: official)
      return state.sector == nil ? [state] : []
    }
    return []
  }

  func pronoun(_ head: Range<Int>) -> [Actor]? {
    guard head.count == 1, words[head.lowerBound].tag == .pronoun else { return nil }
    return antecedents(words[head.lowerBound].hash).map { actor in
      var copy = actor
      copy.range = text.bytes(ofTokens: head.lowerBound + offset..<head.upperBound + offset)
      copy.text = text.text(copy.range)
      return copy
    }
  }

  /// "the two countries", "both sides", "the three neighbors"; nil when the phrase is none of them.
  func group(_ item: Range<Int>) -> [Actor]? {
    var count = 0
    for position in item.prefix(8) {
      if words[position].tag == .preposition { break }
      if tables.groups.two.contains(words[position].hash) { count = 2 }
      if tables.groups.three.contains(words[position].hash) { count = 3 }
      if count > 0, tables.groups.members.contains(words[position].hash) {
        guard isAnaphor(item) else { return nil }
        let parties = count == 2 ? discourse.pair : discourse.triple
        return tables.groups.states.contains(words[position].hash)
          ? parties.map(state(of:)) : parties
      }
    }
    if item.count == 2, words[item.lowerBound].hash == TaggedWordHash.the,
      tables.groups.alone.contains(words[item.lowerBound + 1].hash)
    {
      return discourse.pair.map(state(of:))
    }
    guard item.count == 1, count == 2 else { return nil }
    return discourse.pair
  }

  /// "the three men", "both sides" were named before; "three Iraqi men" were not.
  private func isAnaphor(_ item: Range<Int>) -> Bool {
    let first = words[item.lowerBound]
    return TaggedWordHash.definite.contains(first.hash)
      || first.tag == .possessive || tables.groups.both.contains(first.hash)
  }

  /// The country of a party that was named by its ministry or ambassador: "both countries".
  private func state(of party: Actor) -> Actor {
    guard let name = stateName(party) else { return party }
    var state = party
    state.name = name
    state.sector = nil
    state.affiliation = nil
    return state
  }

  /// What the document's country of a party is called, nil for one that no mention names.
  func stateName(_ party: Actor) -> String? {
    guard let country = party.country else { return nil }
    return mentions.first { mention in
      mention.country == country && mention.place?.feature.isCountry == true
    }?.place?.name
  }
}
