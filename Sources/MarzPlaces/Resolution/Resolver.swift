import Foundation
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
    var sense: Gazetteer.Sense
    var features: FeatureVector<ResolutionFeature>
    var probability: Double
  }

  /// More candidates than this are never weighed; the most populous come first.
  private static let candidateLimit = 200
  /// A mention that is as sure as this of its own words keeps its sense against the document's.
  private static let ownMind = 0.8

  /// The candidates of each spot, the likeliest first; empty for names in no table.
  func resolve(_ spots: [Spot], view: SpotView) -> [[Candidate]] {
    var context = DocumentContext()
    for (index, spot) in spots.enumerated() {
      guard let sense = spot.senses.first else { continue }
      let isClear = gazetteer.feature(of: sense.place).isCountry || spot.senses.count == 1
      if isClear { context.add(sense.place, spot: index, weight: 1, gazetteer: gazetteer) }
    }
    var ranked: [[Candidate]] = []
    for _ in 0..<3 {
      ranked = spots.indices.map { rank($0, view: view, context: context, previous: ranked) }
      agree(&ranked, spots: spots, view: view)
      context = DocumentContext()
      for (index, candidates) in ranked.enumerated() {
        guard let best = candidates.first else { continue }
        let weight = best.probability
        if weight > 0.3 {
          context.add(best.sense.place, spot: index, weight: weight, gazetteer: gazetteer)
        }
      }
    }
    return ranked
  }

  private func rank(
    _ index: Int,
    view: SpotView,
    context: DocumentContext,
    previous: [[Candidate]]
  ) -> [Candidate] {
    let spot = view.spots[index]
    let senses = spot.isDemonym ? spot.senses.filter(\.kind.isDemonym) : spot.senses
    let weighed = senses.filter { spot.isDemonym || !$0.kind.isDemonym }.prefix(Self.candidateLimit)
    let largest = weighed.map { gazetteer.population(of: $0.place) }.max() ?? 0
    let own = previous.isEmpty ? nil : previous[index].first
    var scored: [(candidate: Candidate, score: Double)] = []
    for sense in weighed {
      var features = FeatureVector<ResolutionFeature>()
      addPlace(sense, largest: largest, to: &features)
      features.add(.namedForTown, if: isNamedForTown(sense, among: weighed))
      addFeatureWord(sense, spot: spot, to: &features)
      addContainers(sense, index: index, view: view, to: &features)
      features.add(.likeCoordinated, if: isLikeCoordinated(sense, index: index, view: view))
      addContext(sense, index: index, view: view, context: context, own: own, to: &features)
      let score = model.score(features)
      scored.append((Candidate(sense: sense, features: features, probability: 0), score))
    }
    // A stable order: by score, then as the gazetteer has them.
    let order = scored.indices.sorted {
      (scored[$1].score, $0) < (scored[$0].score, $1)
    }
    let best = order.first.map { scored[$0].score } ?? 0
    let sum = scored.reduce(0) { $0 + Exponential.of($1.score - best) }
    return order.map {
      var candidate = scored[$0].candidate
      candidate.probability = Exponential.of(scored[$0].score - best) / sum
      return candidate
    }
  }

  /// One sense a document: the same name without its own feature word or container means the same.
  private func agree(_ ranked: inout [[Candidate]], spots: [Spot], view: SpotView) {
    var groups: [String: [Int]] = [:]
    for (index, spot) in spots.enumerated() where !ranked[index].isEmpty && spot.senses.count > 1 {
      let key = spot.senses.prefix(4).map { String($0.place) }.joined(separator: ",")
      groups[key, default: []].append(index)
    }
    for (_, members) in groups.sorted(by: { $0.key < $1.key }) where members.count > 1 {
      var belief: [Int: Double] = [:]
      for index in members {
        for candidate in ranked[index].prefix(10) {
          belief[candidate.sense.place, default: 0] += candidate.probability
        }
      }
      guard let best = belief.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else {
        continue
      }
      for index in members where spots[index].feature == nil && view.containerAfter(index) == nil {
        guard ranked[index][0].probability < Self.ownMind,
          let at = ranked[index].firstIndex(where: { $0.sense.place == best }), at > 0
        else { continue }
        let chosen = ranked[index].remove(at: at)
        ranked[index].insert(chosen, at: 0)
      }
    }
  }

  private func addPlace(
    _ sense: Gazetteer.Sense,
    largest: Int,
    to features: inout FeatureVector<ResolutionFeature>
  ) {
    let feature = gazetteer.feature(of: sense.place)
    switch feature.featureClass {
    case "A":
      features.add(.country, if: feature.isCountry)
      features.add(.admin1, if: feature.isAdmin1)
      features.add(.admin2, if: !feature.isCountry && !feature.isAdmin1)
    case "P": features.add(.capital, if: feature.code == "PPLC")
    case "S": features.add(.site)
    case "T": features.add(.natural)
    default:
      let isWide = ["L.CONT", "L.RGN", "H.SEA", "H.OCN", "H.GULF"].contains(feature.description)
      features.add(isWide ? .wideArea : feature.featureClass == "L" ? .site : .natural)
    }
    let population = gazetteer.population(of: sense.place)
    features.add(.population, log10(Double(population + 1)) / 3)
    features.add(.populationShare, log10(Double(population + 1)) - log10(Double(largest + 1)))
    features.add(.canonicalName, if: sense.kind == .canonical)
    features.add(.historicName, if: sense.kind == .historic)
    features.add(.shortName, if: sense.kind == .short || sense.kind == .abbreviation)
    features.add(.curated, if: gazetteer.isCurated(sense.place))
  }

  /// Whether a division has a town of its own name inside it, as Kirkuk province has Kirkuk.
  private func isNamedForTown(
    _ sense: Gazetteer.Sense,
    among senses: ArraySlice<Gazetteer.Sense>
  ) -> Bool {
    let feature = gazetteer.feature(of: sense.place)
    guard feature.featureClass == "A", !feature.isCountry,
      let division = gazetteer.admin1(of: sense.place)
    else { return false }
    return senses.contains {
      $0.place != sense.place && gazetteer.admin1(of: $0.place) == division
        && gazetteer.feature(of: $0.place).featureClass == "P"
    }
  }

  private func addFeatureWord(
    _ sense: Gazetteer.Sense,
    spot: Spot,
    to features: inout FeatureVector<ResolutionFeature>
  ) {
    let feature = gazetteer.feature(of: sense.place)
    guard let word = spot.feature else {
      features.add(.featureMissing, if: "HST".contains(feature.featureClass))
      return
    }
    switch word.rank(of: feature) {
    case 0: features.add(.featureFits)
    case nil: features.add(.featureConflicts)
    default: features.add(.featureFitsLoosely)
    }
  }

  private func addContainers(
    _ sense: Gazetteer.Sense,
    index: Int,
    view: SpotView,
    to features: inout FeatureVector<ResolutionFeature>
  ) {
    if let container = view.containerAfter(index) {
      let isInside = view.spots[container].senses.prefix(8).contains {
        view.contains($0.place, sense.place)
      }
      features.add(.inContainer, if: isInside)
    }
    if index > 0, view.containerAfter(index - 1) == index {
      let isAround = view.spots[index - 1].senses.prefix(60).contains {
        view.contains(sense.place, $0.place)
      }
      features.add(.containsContained, if: isAround)
    }
  }

  /// Whether a name joined to this one has a country, or a capital, as its first sense, as this is.
  private func isLikeCoordinated(_ sense: Gazetteer.Sense, index: Int, view: SpotView) -> Bool {
    let feature = gazetteer.feature(of: sense.place)
    guard feature.isCountry || feature.description == "P.PPLC" else { return false }
    let joined = [
      index > 0 && view.joins(index - 1) ? index - 1 : nil, view.joins(index) ? index + 1 : nil,
    ]
    return joined.compactMap { $0 }.contains { other in
      view.spots[other].senses.first.map {
        gazetteer.feature(of: $0.place).isCountry == feature.isCountry
          && (feature.isCountry || gazetteer.feature(of: $0.place).description == "P.PPLC")
      } ?? false
    }
  }

  private func addContext(
    _ sense: Gazetteer.Sense,
    index: Int,
    view: SpotView,
    context: DocumentContext,
    own: Candidate?,
    to features: inout FeatureVector<ResolutionFeature>
  ) {
    if let country = gazetteer.country(of: sense.place), context.total > 0 {
      let ownCountry = own.flatMap { own in
        gazetteer.country(of: own.sense.place).map { (country: $0, weight: own.probability) }
      }
      let isOwnCounted = (own?.probability ?? 0) > 0.3
      let share = context.share(of: country, without: isOwnCounted ? ownCountry : nil)
      features.add(.countryShare, share)
      features.add(.countryUnseen, if: share <= 0)
      features.add(.countryAdjacent, if: share <= 0 && context.isAdjacent(country))
    }
    if let admin = gazetteer.admin1(of: sense.place), admin != sense.place {
      features.add(.admin1Named, if: context.divisions.contains(admin))
    }
    guard !gazetteer.feature(of: sense.place).isCountry else { return }
    let vector = UnitVector(gazetteer.point(of: sense.place))
    let nearest = context.anchors.lazy
      .filter {
        $0.spot != index && view.spots[$0.spot].senses.first != view.spots[index].senses.first
      }
      .map { $0.vector.kilometers(to: vector) }
      .min()
    if let nearest { features.add(.distance, log(1 + nearest / 10) / 8) }
  }
}
