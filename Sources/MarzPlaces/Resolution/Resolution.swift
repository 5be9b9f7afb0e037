import MarzGazetteer

/// The candidates of every spot of a document, with what they were weighed against.
struct Resolution: Sendable {
  /// For each spot its candidates, the likeliest first; empty for names in no table.
  let candidates: [[Resolver.Candidate]]
  private let ranking: PlaceRanking
  private let surroundings: [SpotSurroundings]
  private let groups: SpotGroups

  init(
    candidates: [[Resolver.Candidate]],
    ranking: PlaceRanking,
    surroundings: [SpotSurroundings],
    groups: SpotGroups
  ) {
    self.candidates = candidates
    self.ranking = ranking
    self.surroundings = surroundings
    self.groups = groups
  }

  /// What spoke for and against each candidate of a spot, in the order of its candidates.
  func features(of index: Int, spot: Spot) -> [FeatureVector<ResolutionFeature>] {
    guard let group = groups.groups[index] else { return [] }
    let frame = ranking.frame(of: group, candidates: Resolver.weighed(spot))
    return candidates[index].map { candidate in
      var features = FeatureVector<ResolutionFeature>()
      ranking.addName(candidate.sense, frame: frame, to: &features)
      ranking.addWords(
        candidate.sense,
        spot: spot,
        surroundings: surroundings[index],
        to: &features
      )
      return features
    }
  }

  /// The spots of the same name, the spot itself among them.
  func namesakes(of index: Int) -> [Int] { groups.groups[index].map { groups.members[$0] } ?? [] }

  /// Whether the document speaks of other countries than that of the likeliest place of a spot.
  func isElsewhere(_ index: Int) -> Bool {
    guard let group = groups.groups[index], let best = candidates[index].first else { return false }
    return ranking.isElsewhere(best.sense, of: group)
  }

  /// Whether the likeliest place of a spot is a small town of another country than those that the text
  /// speaks of, far from all its other places, and no words place it there: the one that is meant is in
  /// no table.
  func isStray(_ index: Int) -> Bool {
    guard let best = candidates[index].first, !surroundings[index].hasContainment,
      ranking.context.anchors.count > Self.fewAnchors
    else { return false }
    let facts = best.sense.facts
    guard facts.kind == .town || facts.kind == .admin2, facts.logPopulation < Self.smallTown else {
      return false
    }
    return isElsewhere(index) && isFar(index)
  }

  /// The likeliest of the next candidates of a spot that lies in a country the text speaks of.
  func spokenOf(_ index: Int) -> Resolver.Candidate? {
    guard let group = groups.groups[index] else { return nil }
    return candidates[index].prefix(Self.nextCandidates).first {
      !ranking.isElsewhere($0.sense, of: group)
    }
  }

  /// How many candidates are looked at for one that the text speaks of.
  private static let nextCandidates = 5
  /// Fewer places than this say too little of where a text is.
  private static let fewAnchors = 3
  /// log₁₀ of the population from which on a town may be meant anywhere.
  private static let smallTown = 4.5

  /// Whether the likeliest place of a spot lies far from all the other places of the document.
  func isFar(_ index: Int) -> Bool {
    guard let group = groups.groups[index], let best = candidates[index].first else { return false }
    return ranking.isFar(best.sense, of: group)
  }
}
