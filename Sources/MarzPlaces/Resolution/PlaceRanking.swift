import Foundation
import MarzGazetteer

/// Weighs the candidates of a spot against what one pass over the document has settled.
struct PlaceRanking: Sendable {
  let gazetteer: Gazetteer
  let model: LinearModel<ResolutionFeature>
  let context: DocumentContext
  let home: Outlets.Home?

  /// The candidates, the likeliest first; ties as the gazetteer has them.
  func candidates(
    for senses: ArraySlice<Sense>,
    spot: Spot,
    surroundings: SpotSurroundings,
    own: Resolver.Candidate?
  ) -> [Resolver.Candidate] {
    let largest = senses.reduce(0) { max($0, $1.facts.logPopulation) }
    var scored: [Resolver.Candidate] = []
    scored.reserveCapacity(senses.count)
    for sense in senses {
      var features = FeatureVector<ResolutionFeature>()
      addPlace(sense, largest: largest, to: &features)
      addFeatureWord(sense, spot: spot, among: senses, to: &features)
      addSurroundings(surroundings, of: sense, to: &features)
      addCountry(sense, own: own, to: &features)
      addDistance(sense, spot: spot, to: &features)
      addOutlet(sense, to: &features)
      let score = model.score(features)
      scored.append(
        Resolver.Candidate(sense: sense, features: features, score: score, probability: 0)
      )
    }
    let order = scored.indices.sorted { (scored[$1].score, $0) < (scored[$0].score, $1) }
    let best = order.first.map { scored[$0].score } ?? 0
    let sum = scored.reduce(0) { $0 + Exponential.of($1.score - best) }
    return order.map {
      var candidate = scored[$0]
      candidate.probability = Exponential.of(candidate.score - best) / sum
      return candidate
    }
  }

  private func addPlace(
    _ sense: Sense,
    largest: Double,
    to features: inout FeatureVector<ResolutionFeature>
  ) {
    let facts = sense.facts
    switch facts.kind {
    case .country: features.add(.country)
    case .admin1: features.add(.admin1)
    case .admin2: features.add(.admin2)
    case .capital: features.add(.capital)
    case .town: break
    case .wideArea: features.add(.wideArea)
    case .natural: features.add(.natural)
    case .site: features.add(.site)
    }
    if facts.isSettled {
      features.add(.population, facts.logPopulation / 3)
      features.add(.populationShare, facts.logPopulation - largest)
    } else {
      features.add(.settledNamesake, largest / 3)
    }
    features.add(.canonicalName, if: sense.kind == .canonical)
    features.add(.historicName, if: sense.kind == .historic)
    features.add(.shortName, if: sense.kind == .short || sense.kind == .abbreviation)
    features.add(.curated, if: facts.isCurated)
  }

  private func addFeatureWord(
    _ sense: Sense,
    spot: Spot,
    among senses: ArraySlice<Sense>,
    to features: inout FeatureVector<ResolutionFeature>
  ) {
    let rank = spot.feature?.rank(of: sense.facts.feature)
    if spot.feature != nil {
      switch rank {
      case 0: features.add(.featureFits)
      case nil: features.add(.featureConflicts)
      default: features.add(.featureFitsLoosely)
      }
    } else {
      let isNamedWithWord = sense.facts.kind == .natural || sense.facts.kind == .site
      features.add(.featureMissing, if: isNamedWithWord)
    }
    if rank == nil { features.add(.namedForTown, if: isNamedForTown(sense, among: senses)) }
  }

  /// Whether a division has a town of its own name inside it, as Kirkuk province has Kirkuk.
  private func isNamedForTown(_ sense: Sense, among senses: ArraySlice<Sense>) -> Bool {
    guard sense.facts.kind == .admin1 || sense.facts.kind == .admin2,
      let division = sense.facts.admin1
    else { return false }
    return senses.contains {
      $0.place != sense.place && $0.facts.admin1 == division
        && ($0.facts.kind == .town || $0.facts.kind == .capital)
    }
  }

  private func addSurroundings(
    _ surroundings: SpotSurroundings,
    of sense: Sense,
    to features: inout FeatureVector<ResolutionFeature>
  ) {
    if surroundings.containers.contains(where: { $0.contains(sense) }) {
      features.add(.inContainer)
    }
    if surroundings.contained.contains(where: { sense.contains($0) }) {
      features.add(.containsContained)
    }
    switch sense.facts.kind {
    case .country: features.add(.likeCoordinated, if: surroundings.joinsCountry)
    case .capital:
      features.add(.likeCoordinated, if: surroundings.joinsCapital)
      features.add(.capitalActs, if: surroundings.acts)
    default: break
    }
  }

  private func addCountry(
    _ sense: Sense,
    own: Resolver.Candidate?,
    to features: inout FeatureVector<ResolutionFeature>
  ) {
    let isOwnCounted = (own?.probability ?? 0) > 0.3
    if let country = sense.facts.country, context.total > 0 {
      let ownCountry = own.flatMap { own in
        own.sense.facts.country.map { (country: $0, weight: own.probability) }
      }
      let share = context.share(of: country, without: isOwnCounted ? ownCountry : nil)
      features.add(.countryShare, share)
      features.add(.countryUnseen, if: share <= 0)
      features.add(.countryAdjacent, if: share <= 0 && context.isAdjacent(country))
    }
    guard let division = sense.facts.admin1, division != sense.place else { return }
    features.add(.admin1Named, if: context.divisions.contains(division))
    var weight = context.divisionWeights[division] ?? 0
    if isOwnCounted, let own, own.sense.facts.admin1 == division { weight -= own.probability }
    if weight > 0.01, context.total > 0 { features.add(.admin1Share, weight / context.total) }
  }

  private func addDistance(
    _ sense: Sense,
    spot: Spot,
    to features: inout FeatureVector<ResolutionFeature>
  ) {
    guard !sense.facts.isCountry, !context.anchors.isEmpty else { return }
    let vector = UnitVector(gazetteer.point(of: sense.place))
    let name = spot.senses.first?.place
    var nearest = Double.infinity
    var near = 0
    for anchor in context.anchors where anchor.name != name {
      let chord = anchor.vector.squaredChord(to: vector)
      nearest = min(nearest, chord)
      if chord < UnitVector.near { near += 1 }
    }
    guard nearest.isFinite else { return }
    features.add(.distance, log(1 + UnitVector.kilometers(ofSquaredChord: nearest) / 10) / 8)
    if near > 0 { features.add(.company, log(1 + Double(near))) }
  }

  private func addOutlet(_ sense: Sense, to features: inout FeatureVector<ResolutionFeature>) {
    guard let home, !sense.facts.isCountry else { return }
    let vector = UnitVector(gazetteer.point(of: sense.place))
    let kilometers = UnitVector.kilometers(ofSquaredChord: home.vector.squaredChord(to: vector))
    features.add(.outletDistance, log(1 + kilometers / 10) / 8)
    features.add(.outletHome, if: sense.place == home.place)
    features.add(.outletCountry, if: sense.facts.country == home.country)
    features.add(.outletAdmin1, if: home.admin1 != nil && sense.facts.admin1 == home.admin1)
  }
}
