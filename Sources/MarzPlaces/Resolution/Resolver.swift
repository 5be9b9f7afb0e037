import MarzGazetteer

/// Decides which place each toponym of a document means.
///
/// Every candidate of a name is weighed. Passes: first by name and population alone, counting
/// countries; then, twice, with the countries, divisions and places that the pass before settled on.
struct Resolver: Sendable {
  let model: LinearModel<ResolutionFeature>
  private let neighbors: NeighborTable

  init(gazetteer: Gazetteer, model: LinearModel<ResolutionFeature>) {
    self.model = model
    neighbors = NeighborTable(gazetteer)
  }

  /// A candidate with its share of the belief.
  struct Candidate: Sendable {
    var sense: Sense
    var score: Double
    var probability: Double
  }

  /// More candidates than this are never weighed; the most populous come first.
  private static let candidateLimit = 200
  /// A mention that is as sure as this of its own words keeps its sense against the document's.
  private static let ownMind = 0.8
  private static let passes = 3
  /// A place that is less sure than this says nothing about the others.
  private static let leastWeight = 0.3

  /// Weighs the candidates of every spot.
  func resolve(_ view: SpotView, home: Outlets.Home?) -> Resolution {
    let groups = SpotGroups(view.spots)
    var context = DocumentContext(groups: groups.members.count)
    for (index, group) in groups.groups.enumerated() {
      guard let group, let sense = view.spots[index].senses.first else { continue }
      let isClear = sense.facts.isCountry || view.spots[index].senses.count == 1
      if isClear { context.add(sense, group: group, weight: 1, neighbors: neighbors) }
    }
    let surroundings = view.spots.indices.map { SpotSurroundings(of: $0, view: view) }
    var ranking = PlaceRanking(model: model, context: context, home: home)
    var ranked: [[Candidate]] = []
    for pass in 0..<Self.passes {
      if pass > 0 {
        var context = DocumentContext(groups: groups.members.count)
        for (index, group) in groups.groups.enumerated() {
          guard let group, let best = ranked[index].first, best.probability > Self.leastWeight
          else { continue }
          context.add(best.sense, group: group, weight: best.probability, neighbors: neighbors)
        }
        ranking = PlaceRanking(model: model, context: context, home: home)
      }
      ranked = candidates(view.spots, groups: groups, surroundings: surroundings, ranking)
      agree(&ranked, spots: view.spots, groups: groups, surroundings: surroundings)
    }
    return Resolution(
      candidates: ranked,
      ranking: ranking,
      surroundings: surroundings,
      groups: groups
    )
  }

  /// The candidates of each spot, the likeliest first; ties as the gazetteer has them.
  private func candidates(
    _ spots: [Spot],
    groups: SpotGroups,
    surroundings: [SpotSurroundings],
    _ ranking: PlaceRanking
  ) -> [[Candidate]] {
    var ranked = [[Candidate]](repeating: [], count: spots.count)
    for (number, group) in groups.members.enumerated() {
      let senses = Self.weighed(spots[group[0]])
      if senses.count == 1, let sense = senses.first {
        // Nothing to choose from.
        let only = [Candidate(sense: sense, score: 0, probability: 1)]
        for index in group { ranked[index] = only }
        continue
      }
      let frame = ranking.frame(of: number, candidates: senses)
      let scores = senses.map { sense in
        var sum = EvidenceSum(model)
        ranking.addName(sense, frame: frame, to: &sum)
        return sum.total
      }
      for (position, index) in group.enumerated() {
        // A name that stands twice with the same words around it is weighed once.
        let twin = group[..<position].first {
          spots[$0].isBare && spots[index].isBare && surroundings[$0].isLike(surroundings[index])
        }
        if let twin {
          ranked[index] = ranked[twin]
          continue
        }
        var scored: [Candidate] = []
        scored.reserveCapacity(senses.count)
        for (sense, score) in zip(senses, scores) {
          if yieldsToTown(sense, spots[index], among: senses) { continue }
          var sum = EvidenceSum(model)
          ranking.addWords(sense, spot: spots[index], surroundings: surroundings[index], to: &sum)
          scored.append(Candidate(sense: sense, score: score + sum.total, probability: 0))
        }
        ranked[index] = Self.ordered(scored)
      }
    }
    return ranked
  }

  /// Whether a crossing is not meant by the name alone, for it has it from the town beside it: "recaptured
  /// Rabia", unlike "the Rabia crossing" and "the crossings of Rabia and Faysh Khabur".
  private func yieldsToTown(_ sense: Sense, _ spot: Spot, among senses: ArraySlice<Sense>) -> Bool {
    guard sense.facts.feature == Self.crossing || sense.facts.feature == Self.customs,
      spot.feature?.rank(of: sense.facts.feature) == nil
    else { return false }
    return senses.contains { town in
      let isTown = town.facts.kind == .town || town.facts.kind == .capital
      guard isTown else { return false }
      let chord = sense.facts.vector.squaredChord(to: town.facts.vector)
      return UnitVector.kilometers(ofSquaredChord: chord) < Self.besideTown
    }
  }

  /// How far from its town a crossing lies at most, in kilometers.
  private static let besideTown = 30.0
  private static let crossing = FeatureKey("S.PSTB")
  private static let customs = FeatureKey("S.CSTM")

  /// Candidates by score, with their shares of the belief.
  private static func ordered(_ scored: [Candidate]) -> [Candidate] {
    let best = scored.reduce(-Double.infinity) { max($0, $1.score) }
    var order: [(score: Double, weight: Double, index: Int)] = []
    order.reserveCapacity(scored.count)
    var sum = 0.0
    for (index, candidate) in scored.enumerated() {
      // Less than e⁻²⁰ of the best is nothing.
      let weight = candidate.score > best - 20 ? Exponential.of(candidate.score - best) : 0
      sum += weight
      order.append((candidate.score, weight, index))
    }
    order.sort { ($1.score, $0.index) < ($0.score, $1.index) }
    return order.map { score, weight, index in
      Candidate(sense: scored[index].sense, score: score, probability: weight / sum)
    }
  }

  /// The senses of a spot that are candidates: those of a people for a demonym, else those of places.
  static func weighed(_ spot: Spot) -> ArraySlice<Sense> {
    if spot.senses.allSatisfy({ $0.kind.isDemonym == spot.isDemonym }) {
      return spot.senses.prefix(candidateLimit)
    }
    let senses = spot.senses.filter { $0.kind.isDemonym == spot.isDemonym }
    return senses.prefix(candidateLimit)
  }

  /// One sense a document: the same name without its own feature word or container means the same.
  private func agree(
    _ ranked: inout [[Candidate]],
    spots: [Spot],
    groups: SpotGroups,
    surroundings: [SpotSurroundings]
  ) {
    for members in groups.members where members.count > 1 && ranked[members[0]].count > 1 {
      var belief: [(place: Int, sum: Double)] = []
      for index in members {
        for candidate in ranked[index].prefix(10) {
          if let known = belief.firstIndex(where: { $0.place == candidate.sense.place }) {
            belief[known].sum += candidate.probability
          } else {
            belief.append((candidate.sense.place, candidate.probability))
          }
        }
      }
      guard let best = belief.max(by: { ($0.sum, $1.place) < ($1.sum, $0.place) })?.place else {
        continue
      }
      for index in members
      where spots[index].isBare && !surroundings[index].hasContainment {
        guard ranked[index][0].probability < Self.ownMind,
          let at = ranked[index].firstIndex(where: { $0.sense.place == best }), at > 0
        else { continue }
        let chosen = ranked[index].remove(at: at)
        ranked[index].insert(chosen, at: 0)
      }
    }
  }
}
