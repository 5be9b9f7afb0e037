import MarzGazetteer

/// Decides which place each toponym of a document means.
///
/// Every candidate of a name is weighed. Passes: first by name and population alone, counting
/// countries; then, twice, with the countries, divisions and places that the pass before settled on.
struct Resolver: Sendable {
  let gazetteer: Gazetteer
  let model: LinearModel<ResolutionFeature>

  /// A candidate with its features and its share of the belief.
  struct Candidate: Sendable {
    var sense: Sense
    var features: FeatureVector<ResolutionFeature>
    var score: Double
    var probability: Double
  }

  /// More candidates than this are never weighed; the most populous come first.
  private static let candidateLimit = 200
  /// A mention that is as sure as this of its own words keeps its sense against the document's.
  private static let ownMind = 0.8
  private static let passes = 3

  /// The candidates of each spot, the likeliest first; empty for names in no table.
  func resolve(_ view: SpotView, home: Outlets.Home?) -> [[Candidate]] {
    var context = DocumentContext()
    for spot in view.spots {
      guard let sense = spot.senses.first else { continue }
      let isClear = sense.facts.isCountry || spot.senses.count == 1
      if isClear { context.add(sense, spot: spot, weight: 1, gazetteer: gazetteer) }
    }
    let surroundings = view.spots.indices.map { SpotSurroundings(of: $0, view: view) }
    var ranked: [[Candidate]] = []
    for _ in 0..<Self.passes {
      let ranking = PlaceRanking(gazetteer: gazetteer, model: model, context: context, home: home)
      let previous = ranked
      ranked = view.spots.indices.map { index in
        ranking.candidates(
          for: weighed(view.spots[index]),
          spot: view.spots[index],
          surroundings: surroundings[index],
          own: previous.isEmpty ? nil : previous[index].first
        )
      }
      agree(&ranked, view: view, surroundings: surroundings)
      context = DocumentContext()
      for (spot, candidates) in zip(view.spots, ranked) {
        guard let best = candidates.first, best.probability > 0.3 else { continue }
        context.add(best.sense, spot: spot, weight: best.probability, gazetteer: gazetteer)
      }
    }
    return ranked
  }

  /// The senses of a spot that are candidates: those of a people for a demonym, else those of places.
  private func weighed(_ spot: Spot) -> ArraySlice<Sense> {
    let senses = spot.senses.filter { $0.kind.isDemonym == spot.isDemonym }
    return senses.prefix(Self.candidateLimit)
  }

  /// One sense a document: the same name without its own feature word or container means the same.
  private func agree(
    _ ranked: inout [[Candidate]],
    view: SpotView,
    surroundings: [SpotSurroundings]
  ) {
    var order: [[Int]] = []
    var groups: [[Int]: [Int]] = [:]
    for (index, spot) in view.spots.enumerated()
    where !ranked[index].isEmpty && spot.senses.count > 1 {
      let key = spot.senses.prefix(4).map(\.place)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(index)
    }
    for members in order.compactMap({ groups[$0] }) where members.count > 1 {
      var belief: [Int: Double] = [:]
      for index in members {
        for candidate in ranked[index].prefix(10) {
          belief[candidate.sense.place, default: 0] += candidate.probability
        }
      }
      guard let best = belief.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else {
        continue
      }
      for index in members
      where view.spots[index].feature == nil && surroundings[index].containers.isEmpty {
        guard ranked[index][0].probability < Self.ownMind,
          let at = ranked[index].firstIndex(where: { $0.sense.place == best }), at > 0
        else { continue }
        let chosen = ranked[index].remove(at: at)
        ranked[index].insert(chosen, at: 0)
      }
    }
  }
}
