import MarzGazetteer

/// What the words and spots around a spot say of its meaning, worked out once for all candidates.
struct SpotSurroundings: Sendable {
  /// The meanings of the container after the comma, empty for none.
  let containers: [Sense]
  /// The meanings of the place before the comma that this one contains, empty for none.
  let contained: [Sense]
  /// Whether a name joined to it is a country by its first meaning.
  let joinsCountry: Bool
  /// Whether a name joined to it is a capital by its first meaning.
  let joinsCapital: Bool
  /// Whether it acts: no preposition of place before it, and a verb or possessive after it.
  let acts: Bool

  init(of index: Int, view: SpotView) {
    let after = view.containerAfter(index)
    containers = after.map { Array(view.spots[$0].senses.prefix(8)) } ?? []
    let isContainer = index > 0 && view.containerAfter(index - 1) == index
    contained = isContainer ? Array(view.spots[index - 1].senses.prefix(60)) : []
    var joined: [Sense] = []
    if index > 0, view.joins(index - 1) { joined += view.spots[index - 1].senses.prefix(1) }
    if view.joins(index) { joined += view.spots[index + 1].senses.prefix(1) }
    joinsCountry = joined.contains { $0.facts.kind == .country }
    joinsCapital = joined.contains { $0.facts.kind == .capital }
    let spot = view.spots[index]
    let before = view.cuesBefore(spot)
    let isPlaced = !before.isDisjoint(with: [.locative, .direction, .motion])
    let hasVerb = !view.cuesAfter(spot).isDisjoint(with: [.auxiliary, .predicate, .say])
    acts = !isPlaced && (hasVerb || view.isPossessive(spot))
  }
}
