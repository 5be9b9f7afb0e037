import MarzGazetteer

/// What the words and spots around a spot say of its meaning, worked out once for all candidates.
struct SpotSurroundings: Sendable {
  /// The meanings of the container after the comma, empty for none.
  let containers: [Sense]
  /// The meanings of the place before the comma that this one contains, empty for none.
  let contained: [Sense]
  /// Whether container and contained stand by themselves, not in a list of more names.
  let isSole: Bool
  /// The meanings of the place that the words say it lies in: "Mosul in northern Iraq".
  let stated: [Sense]
  /// Whether it stands in a longer name: an organization's head noun or a capitalized word follows.
  let isInName: Bool
  /// Whether a name joined to it is a country by its first meaning.
  let joinsCountry: Bool
  /// Whether a name joined to it is a capital by its first meaning.
  let joinsCapital: Bool
  /// Whether a name joined to it is a town or capital by its first meaning.
  let joinsTown: Bool
  /// Whether a name joined to it is a first-order division by its first meaning.
  let joinsDivision: Bool
  /// Whether it acts: no preposition of place before it, and a verb or possessive after it.
  let acts: Bool
  /// Whether it opens the text as a dateline.
  let isDateline: Bool

  /// The countries in which each name of its list has a place of the kind that the feature word they
  /// share calls for: "Kurdistan, Kermanshah and West Azerbaijan provinces"; empty for no such list.
  let siblingCountries: Set<CountryCode>

  /// The countries that the other names of its sentence mean or are adjectives of: "Nicaragua expelled nuns
  /// from León".
  let sentenceCountries: Set<CountryCode>

  init(of index: Int, view: SpotView) {
    sentenceCountries = Self.sentenceCountries(of: index, view: view)
    siblingCountries = Self.siblingCountries(of: index, view: view)
    let after = view.containerAfter(index)
    containers = after.map { Array(view.spots[$0].senses.prefix(8)) } ?? []
    let isContainer = index > 0 && view.containerAfter(index - 1) == index
    contained = isContainer ? Array(view.spots[index - 1].senses.prefix(60)) : []
    let child = after == nil && isContainer ? index - 1 : index
    isSole =
      !(child > 0 && view.joins(child - 1))
      && !(child + 1 < view.spots.count
        && (view.joins(child + 1) || view.isPossessive(view.spots[child + 1])))
    stated = view.statedContainerOf(index).map { Array(view.spots[$0].senses.prefix(8)) } ?? []
    isInName = view.isBeforeOrganization(index)
    isDateline = view.isDateline(view.spots[index])
    var kinds: [PlaceFacts.Kind] = []
    if index > 0, view.joins(index - 1), let sense = view.spots[index - 1].senses.first {
      kinds.append(sense.facts.kind)
    }
    if view.joins(index), let sense = view.spots[index + 1].senses.first {
      kinds.append(sense.facts.kind)
    }
    joinsCountry = kinds.contains(.country)
    joinsCapital = kinds.contains(.capital)
    joinsTown = joinsCapital || kinds.contains(.town)
    joinsDivision = kinds.contains(.admin1)
    let isPlaced = !view.cuesBefore(index).isDisjoint(with: [.locative, .direction, .motion])
    let hasVerb = !view.cuesAfter(index).isDisjoint(with: [.auxiliary, .predicate, .say])
    acts = !isPlaced && (hasVerb || view.isPossessive(view.spots[index]))
  }

  private static func sentenceCountries(of index: Int, view: SpotView) -> Set<CountryCode> {
    let sentence = view.spots[index].sentence
    let before = view.spots[..<index].reversed().prefix(namesAround)
    let after = view.spots[(index + 1)...].prefix(namesAround)
    let around =
      before.prefix { $0.sentence == sentence } + after.prefix { $0.sentence == sentence }
    return Set(
      around.compactMap { spot in
        spot.senses.first.flatMap { $0.facts.isCountry ? $0.facts.country : nil }
      }
    )
  }

  /// How many names before and after are looked at, so that long lists are read in linear time.
  private static let namesAround = 8

  private static func siblingCountries(of index: Int, view: SpotView) -> Set<CountryCode> {
    guard let feature = view.spots[index].feature, feature.isShared else { return [] }
    let shares = { (other: Int) in view.spots[other].feature?.tokens == feature.tokens }
    let before = (0..<index).reversed().prefix(while: shares)
    let siblings = (index..<view.spots.count).prefix(while: shares) + before
    guard siblings.count > 1 else { return [] }
    let countries = siblings.map { sibling in
      Set(
        view.spots[sibling].senses.lazy.filter { feature.rank(of: $0.facts.feature) == 0 }
          .compactMap(\.facts.country)
      )
    }
    return countries.dropFirst().reduce(countries[0]) { $0.intersection($1) }
  }

  /// Whether the words around it tell what it lies in or what lies in it.
  var hasContainment: Bool { !containers.isEmpty || !contained.isEmpty || !stated.isEmpty }

  /// Whether two spots of the same name have nothing around them that tells their meanings apart.
  func isLike(_ other: SpotSurroundings) -> Bool {
    !hasContainment && !other.hasContainment && isInName == other.isInName
      && joinsCountry == other.joinsCountry && joinsCapital == other.joinsCapital
      && joinsTown == other.joinsTown && joinsDivision == other.joinsDivision
      && sentenceCountries == other.sentenceCountries && acts == other.acts
      && isDateline == other.isDateline
  }
}
