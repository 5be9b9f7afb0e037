import MarzGazetteer
import MarzText
import MarzWords

/// Tells "a meeting in Tehran" from "Tehran and Baghdad have agreed".
struct UsageClassifier: Sendable {
  let model: LinearModel<UsageFeature>
  let words: WordModel

  /// The share of words of sport, in percent, from which on a report is one on sport.
  private static let sportPercent = 1.0

  /// How the toponym of a spot is used.
  ///
  /// - Parameters:
  ///   - index: The spot.
  ///   - place: What is known of the place it was taken for; nil for an unknown name.
  ///   - usages: The spots and the grammar around them.
  /// - Returns: A demonym stays one; otherwise location or not by the weighted evidence.
  func usage(of index: Int, place: PlaceFacts?, in usages: UsageView) -> Mention.Usage {
    let spot = usages.view.spots[index]
    // "Frenchmen Street" is a street.
    guard !spot.isDemonym else { return usages.view.isBeforeStreet(spot) ? .literal : .demonym }
    var sum = EvidenceSum(model)
    addFeatures(of: index, place: place, usages, to: &sum)
    let list = usages.tokensOfList(index)
    let score = sum.total + words.sum(around: spot, list: list, in: usages.view.text)
    return score >= 0 ? .literal : .associative
  }

  /// What speaks for and against a spot being meant as a location.
  func features(
    of index: Int,
    place: PlaceFacts?,
    in usages: UsageView
  ) -> FeatureVector<UsageFeature> {
    var features = FeatureVector<UsageFeature>()
    addFeatures(of: index, place: place, usages, to: &features)
    return features
  }

  private func addFeatures(
    of index: Int,
    place: PlaceFacts?,
    _ usages: UsageView,
    to features: inout some EvidenceSink<UsageFeature>
  ) {
    let view = usages.view
    let spot = view.spots[index]
    let last = usages.lists[index].upperBound - 1
    let isInName =
      view.isBeforeOrganization(last) || view.isBeforeCapital(last) || view.isOrganization(spot)
    addPlace(place, spot: spot, isInName: isInName, to: &features)
    // Members of a list share what stands before the first and after the last of them.
    let list = usages.lists[index]
    let hasHead = isModifier(index, place: place, usages)
    addBefore(list.lowerBound, hasHead: hasHead, view: view, to: &features)
    let isModifier = addAfter(list.upperBound - 1, view: view, to: &features)
    addGrammar(of: index, place: place, isModifier: isModifier, usages, to: &features)
    addName(of: index, list: list, view: view, to: &features)
    features.add(.actorElsewhere, if: usages.isActorElsewhere(index))
    features.add(.locatedElsewhere, if: usages.isLocatedElsewhere(index))
    features.add(.dateline, if: view.isDateline(spot))
    // "In Kampala, Uganda's army spokesman said" is no place in Uganda, but two parts of a clause.
    let isContained =
      index > 0 && view.containerAfter(index - 1) == index && !view.isPossessive(spot)
    let hasContainer = isContained || view.containerAfter(index) != nil
    features.add(.container, if: hasContainer)
    features.add(.headline, if: view.writing(of: spot) == .titleCase)
    features.add(.boilerplate, if: view.text.sentences[spot.sentence].kind == .boilerplate)
    features.add(.abbreviation, if: spot.senses.first?.kind == .abbreviation)
    let isPlaced = !view.cuesBefore(list.lowerBound).isDisjoint(with: Self.places)
    let isSport =
      view.context.sportPercent >= Self.sportPercent && place.map { !$0.isCountry } ?? false
    let isListed = view.areBetweenMarks(list)
    let isPlayed = !usages.grammars[index].governor.isDisjoint(with: [.sport, .league])
    features.add(.opponent, if: isSport && isPlayed)
    features.add(.team, if: isSport && !isPlaced && !hasContainer && !isListed)
  }

  /// The cues before a name that is where something is or goes.
  private static let places: CueSet = [.locative, .direction, .motion]

  private func addPlace(
    _ place: PlaceFacts?,
    spot: Spot,
    isInName: Bool,
    to features: inout some EvidenceSink<UsageFeature>
  ) {
    features.add(.featureWord, if: spot.feature != nil)
    guard let place else { return }
    switch place.kind {
    case .country: features.add(.country)
    case .admin1, .admin2: features.add(.division)
    case .capital: features.add(.capital)
    case .town: features.add(.town)
    case .wideArea, .natural, .site:
      // "Loire Board" is no river.
      features.add(place.isUnion ? .country : isInName ? .physicalInName : .physical)
    }
  }

  /// What the name does and what belongs to it, as a country, a division or another place.
  private func addGrammar(
    of index: Int,
    place: PlaceFacts?,
    isModifier: Bool,
    _ usages: UsageView,
    to features: inout some EvidenceSink<UsageFeature>
  ) {
    let view = usages.view
    let spot = view.spots[index]
    let grammar = usages.grammars[index]
    let edge = view.cuesBefore(usages.lists[index].lowerBound)
    let isPlaced = !edge.isDisjoint(with: [.locative, .direction, .of, .motion])
    let isPolity = place?.isPolity == true
    let isDivision = place?.kind == .admin1
    if !isPlaced {
      switch grammar.verb {
      case .none: break
      case .will:
        features.add(isPolity ? .politySubject : isDivision ? .divisionSubject : .otherSubject)
      case .state: features.add(isPolity ? .polityState : .otherState)
      }
    }
    features.add(.polityModifier, if: isPolity && isModifier && !isPlaced)
    let isActedOn = !edge.isDisjoint(with: [.predicate, .say]) && !edge.contains(.motion)
    features.add(.polityObject, if: isPolity && isActedOn)
    let isPossessive = view.isPossessive(spot)
    features.add(.possessive, if: isPossessive)
    let isOfPlace = isPossessive && grammar.head.contains(.ground)
    features.add(.possessiveOfPlace, if: isOfPlace)
    let isOwner = isPolity && !isPlaced && isPossessive && !isOfPlace
    features.add(.polityPossessive, if: isOwner)
    features.add(.headSociety, if: grammar.head.contains(.society))
    features.add(.headGround, if: !isPossessive && grammar.head.contains(.ground))
    features.add(.headPerson, if: !grammar.head.isDisjoint(with: [.title, .office]))
    let isRoute = grammar.governor.contains(.route)
    features.add(.governorRoute, if: isRoute && !edge.isDisjoint(with: [.direction, .partner]))
    features.add(.governorDealing, if: grammar.governor.contains(.dealing))
    let isSeized = grammar.governor.contains(.seizure)
    features.add(.governorSociety, if: grammar.governor.contains(.society) && !isSeized)
    let isGame = !grammar.governor.isDisjoint(with: [.sport, .league])
    features.add(.governorSport, if: isGame && place.map { !$0.isCountry } ?? false)
    let isOfGround = !grammar.governor.isDisjoint(with: [.ground, .part, .dweller, .seizure])
    features.add(.governorGround, if: isOfGround)
  }

  /// What stands around the name that may be part of a longer name.
  private func addName(
    of index: Int,
    list: Range<Int>,
    view: SpotView,
    to features: inout some EvidenceSink<UsageFeature>
  ) {
    let spot = view.spots[index]
    features.add(.afterHeadNoun, if: view.isAfterHeadNoun(index))
    features.add(.afterCapital, if: view.isAfterCapital(index))
    features.add(.closesName, if: view.isAfterCapital(index) && isBeforeMark(spot, view))
    features.add(.afterOffice, if: view.isAfterOffice(spot))
    features.add(.afterNamedOf, if: view.isAfterNamedOf(spot))
    let isBeforeHyphen = view.isBeforeHyphen(spot)
    features.add(.beforeHyphen, if: isBeforeHyphen)
    let isBased = isBeforeHyphen && view.cuesAfter(index).contains(.ground)
    features.add(.beforeHyphenOfPlace, if: isBased)
    features.add(.betweenMarks, if: view.areBetweenMarks(list))
    features.add(.street, if: view.isInStreet(spot))
    features.add(.inside, if: spot.isInside)
  }
}
