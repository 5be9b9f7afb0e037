import Foundation
import MarzGazetteer

/// Weighs the candidates of a spot against what one pass over the document has settled.
struct PlaceRanking: Sendable {
  let model: LinearModel<ResolutionFeature>
  let context: DocumentContext
  let home: Outlets.Home?

  /// A name with what is the same for all of its candidates.
  struct Frame {
    let group: Int
    /// log₁₀ of the largest population among the candidates.
    let largest: Double
    /// What the name gave to the evidence itself.
    let own: [DocumentContext.Share]
    /// The first-order divisions of those candidates that are divisions and commonly go by the name.
    let divisions: [Int]
  }

  /// The frame of a name that has candidates.
  func frame(of group: Int, candidates: ArraySlice<Sense>) -> Frame {
    Frame(
      group: group,
      largest: candidates.reduce(0) {
        $1.isBareDivision ? $0 : max($0, $1.facts.logPopulation)
      },
      own: context.own(of: group),
      divisions: candidates.compactMap {
        let isDivision = $0.facts.kind == .admin1 || $0.facts.kind == .admin2
        return isDivision && $0.isCommonName && !$0.isBareDivision ? $0.facts.admin1 : nil
      }
    )
  }

  /// What speaks for a place whatever the words around the name are.
  func addName(
    _ sense: Sense,
    frame: Frame,
    to features: inout some EvidenceSink<ResolutionFeature>
  ) {
    addPlace(sense, frame: frame, to: &features)
    let isSpokenOf = addCountry(sense, own: frame.own, to: &features)
    addDistance(sense, frame: frame, isSpokenOf: isSpokenOf, to: &features)
    addOutlet(sense, to: &features)
  }

  /// What the words around a name say of a place.
  func addWords(
    _ sense: Sense,
    spot: Spot,
    surroundings: SpotSurroundings,
    to features: inout some EvidenceSink<ResolutionFeature>
  ) {
    addFeatureWord(sense, spot: spot, to: &features)
    if let country = sense.facts.country, surroundings.siblingCountries.contains(country),
      spot.feature?.rank(of: sense.facts.feature) == 0
    {
      features.add(.likeSiblings)
    }
    if !sense.facts.isCountry, let country = sense.facts.country {
      let isInSentence = surroundings.sentenceCountries.contains(country)
      features.add(.countryInSentence, if: isInSentence && sense.facts.isSettled)
      features.add(.namedForCountry, if: isNamedForCountry(sense, country, among: spot.senses))
    }
    addSurroundings(surroundings, of: sense, to: &features)
  }

  private func addPlace(
    _ sense: Sense,
    frame: Frame,
    to features: inout some EvidenceSink<ResolutionFeature>
  ) {
    let facts = sense.facts
    let largest = frame.largest
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
    if sense.isBareDivision {
      // The people of its towns say nothing of how often its bare name is meant.
    } else if facts.isSettled {
      features.add(.population, facts.logPopulation / 3)
      let share = facts.logPopulation - largest
      features.add(.populationShare, share)
      features.add(.overshadowed, if: share < -1)
      features.add(.farOvershadowed, if: share < -2)
    } else {
      features.add(.settledNamesake, largest / 3)
    }
    // A town's other spelling that its own division goes by is as good as its first: Dar‘ā is the seat
    // of Daraa.
    let isTown = facts.kind == .town || facts.kind == .capital
    let sharesName = isTown && facts.admin1.map { frame.divisions.contains($0) } ?? false
    features.add(.canonicalName, if: sense.kind == .canonical || sharesName)
    features.add(.byname, if: !sense.isCommonName && !sense.kind.isDemonym && !sharesName)
    features.add(.demonymOfCountry, if: sense.kind.isDemonym && facts.isCountry)
    features.add(.historicName, if: sense.kind == .historic)
    let isShort = sense.kind == .short || sense.kind == .abbreviation
    features.add(.shortName, if: isShort && !sense.isBareDivision)
    features.add(.curated, if: facts.isCurated)
  }

  private func addFeatureWord(
    _ sense: Sense,
    spot: Spot,
    to features: inout some EvidenceSink<ResolutionFeature>
  ) {
    let rank = spot.feature?.rank(of: sense.facts.feature)
    if spot.feature != nil {
      switch rank {
      case 0:
        features.add(.featureFits)
        // The mention is the site's whole name: "Khosravi border crossing" is no village of Khosravi.
        let isWhole = spot.feature?.isPartOfSpan ?? false
        features.add(.siteCalled, if: isWhole && sense.facts.kind == .site)
      case nil: features.add(.featureConflicts)
      default: features.add(.featureFitsLoosely)
      }
    } else {
      let isNamedWithWord = sense.facts.kind == .natural || sense.facts.kind == .site
      features.add(.featureMissing, if: isNamedWithWord)
    }
    if rank == nil {
      features.add(.namedForTown, if: isNamedForTown(sense, among: spot.senses))
      features.add(.bareDivision, if: sense.isBareDivision)
    }
  }

  /// Whether a division has a town of its own name inside it that people would mean by the bare name:
  /// its seat, or one with a good part of its people, as Kirkuk province has Kirkuk.
  private func isNamedForTown(_ sense: Sense, among senses: [Sense]) -> Bool {
    guard sense.facts.kind == .admin1 || sense.facts.kind == .admin2,
      let division = sense.facts.admin1
    else { return false }
    return senses.contains {
      $0.place != sense.place && $0.facts.admin1 == division
        && ($0.facts.kind == .town || $0.facts.kind == .capital)
        && ($0.facts.isSeat || $0.facts.logPopulation > sense.facts.logPopulation - 1)
    }
  }

  /// Whether a town is called by its country's name only among its other names.
  private func isNamedForCountry(
    _ sense: Sense,
    _ country: CountryCode,
    among senses: [Sense]
  ) -> Bool {
    guard sense.kind == .variant || sense.kind == .short else { return false }
    return senses.contains {
      $0.facts.isCountry && $0.facts.country == country && $0.isCommonName
    }
  }

  private func addSurroundings(
    _ surroundings: SpotSurroundings,
    of sense: Sense,
    to features: inout some EvidenceSink<ResolutionFeature>
  ) {
    if surroundings.containers.contains(where: { $0.contains(sense) }) {
      features.add(surroundings.isSole ? .inSoleContainer : .inContainer)
    }
    if surroundings.stated.contains(where: { $0.contains(sense) }) {
      features.add(.inStatedContainer)
    }
    if surroundings.contained.contains(where: { sense.contains($0) }) {
      features.add(surroundings.isSole ? .containsSoleContained : .containsContained)
    }
    if surroundings.isInName {
      let isTown = sense.facts.kind == .town || sense.facts.kind == .capital
      features.add(.townInName, if: isTown)
    }
    if surroundings.isDateline {
      let isTown = sense.facts.kind == .town || sense.facts.kind == .capital
      features.add(.datelineTown, if: isTown)
    }
    switch sense.facts.kind {
    case .country: features.add(.likeCoordinated, if: surroundings.joinsCountry)
    case .capital:
      features.add(.likeCoordinated, if: surroundings.joinsCapital)
      features.add(.likeCoordinatedTown, if: surroundings.joinsTown)
      features.add(.capitalActs, if: surroundings.acts)
    case .town: features.add(.likeCoordinatedTown, if: surroundings.joinsTown)
    case .admin1: features.add(.likeCoordinatedDivision, if: surroundings.joinsDivision)
    default: break
    }
  }

  /// - Returns: Whether other names of the document speak of its division.
  private func addCountry(
    _ sense: Sense,
    own: [DocumentContext.Share],
    to features: inout some EvidenceSink<ResolutionFeature>
  ) -> Bool {
    guard let country = sense.facts.country, context.total > 0 else { return false }
    let share = context.share(of: country, without: own)
    features.add(.countryShare, share)
    features.add(.countryUnseen, if: share <= 0)
    features.add(.countryAdjacent, if: share <= 0 && context.isAdjacent(country))
    guard share > 0, let division = sense.facts.tellingDivision else { return false }
    let weight = context.weight(ofDivision: division, without: own)
    let inside = weight > 0.01 ? weight / context.total : 0
    if division == sense.place {
      if inside > 0 { features.add(.evidenceInside, inside) }
    } else {
      features.add(.admin1Named, if: context.names(division: division))
      if inside > 0 { features.add(.admin1Share, inside) }
    }
    return inside > 0
  }

  private func addDistance(
    _ sense: Sense,
    frame: Frame,
    isSpokenOf: Bool,
    to features: inout some EvidenceSink<ResolutionFeature>
  ) {
    guard !sense.facts.isCountry, !context.anchors.isEmpty else { return }
    let vector = sense.facts.vector
    var nearest = Double.infinity
    var near = 0
    for anchor in context.anchors {
      let chord = anchor.vector.squaredChord(to: vector)
      guard chord < nearest || chord < UnitVector.near, anchor.group != frame.group else {
        continue
      }
      nearest = min(nearest, chord)
      if chord < UnitVector.near { near += 1 }
    }
    guard nearest.isFinite else { return }
    // A division is near what lies inside it, wherever its middle is.
    let isAround = sense.facts.kind == .admin1 && isSpokenOf
    let kilometers = isAround ? 0 : UnitVector.kilometers(ofSquaredChord: nearest)
    features.add(.distance, log(1 + kilometers / 10) / 8)
    if near > 0 { features.add(.company, log(1 + Double(near))) }
  }

  private func addOutlet(
    _ sense: Sense,
    to features: inout some EvidenceSink<ResolutionFeature>
  ) {
    guard let home, !sense.facts.isCountry else { return }
    let chord = home.vector.squaredChord(to: sense.facts.vector)
    let kilometers = UnitVector.kilometers(ofSquaredChord: chord)
    features.add(.outletDistance, log(1 + kilometers / 10) / 8)
    features.add(.outletHome, if: sense.place == home.place)
    features.add(.outletCountry, if: sense.facts.country == home.country)
    features.add(.outletAdmin1, if: home.admin1 != nil && sense.facts.admin1 == home.admin1)
  }

  /// Whether the document speaks of other countries than that of a place.
  func isElsewhere(_ sense: Sense, of group: Int) -> Bool {
    let own = context.own(of: group)
    guard let country = sense.facts.country, context.hasEvidence(without: own) else { return false }
    return context.share(of: country, without: own) <= 0
  }

  /// Whether a place that is no large area lies far from all the other places of the document.
  func isFar(_ sense: Sense, of group: Int) -> Bool {
    switch sense.facts.kind {
    case .country, .wideArea, .admin1: return false
    default: break
    }
    let others = context.anchors.filter { $0.group != group }
    return !others.isEmpty
      && others.allSatisfy { $0.vector.squaredChord(to: sense.facts.vector) > UnitVector.far }
  }
}
