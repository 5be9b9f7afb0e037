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
    guard !spot.isDemonym else { return .demonym }
    var sum = EvidenceSum(model)
    addFeatures(of: index, place: place, usages, to: &sum)
    let score = sum.total + words.sum(around: spot, in: usages.view.text)
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
    let isInName = view.isBeforeOrganization(last) || view.isBeforeCapital(last)
    addPlace(place, spot: spot, isInName: isInName, to: &features)
    // Members of a list share what stands before the first and after the last of them.
    let list = usages.lists[index]
    addBefore(list.lowerBound, view: view, to: &features)
    let isModifier = addAfter(list.upperBound - 1, view: view, to: &features)
    addGrammar(of: index, place: place, isModifier: isModifier, usages, to: &features)
    addName(of: index, view: view, to: &features)
    features.add(.actorElsewhere, if: usages.isActorElsewhere(index))
    features.add(.locatedElsewhere, if: usages.isLocatedElsewhere(index))
    features.add(.dateline, if: view.isDateline(spot))
    let isContained = index > 0 && view.containerAfter(index - 1) == index
    let hasContainer = isContained || view.containerAfter(index) != nil
    features.add(.container, if: hasContainer)
    features.add(.headline, if: view.writing(of: spot) == .titleCase)
    features.add(.boilerplate, if: view.text.sentences[spot.sentence].kind == .boilerplate)
    features.add(.abbreviation, if: spot.senses.first?.kind == .abbreviation)
    let isPlaced = !view.cuesBefore(list.lowerBound).isDisjoint(with: Self.places)
    let isSport =
      view.context.sportPercent >= Self.sportPercent && place.map { !$0.isCountry } ?? false
    let isListed = view.isBetweenMarks(spot)
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
    features.add(.polityObject, if: isPolity && !edge.isDisjoint(with: [.predicate, .say]))
    let isPossessive = view.isPossessive(spot)
    features.add(.possessive, if: isPossessive)
    let isOfPlace = isPossessive && grammar.head.contains(.ground)
    features.add(.possessiveOfPlace, if: isOfPlace)
    let isOwner = isPolity && !isPlaced && isPossessive && !isOfPlace
    features.add(.polityPossessive, if: isOwner)
    features.add(.headSociety, if: grammar.head.contains(.society))
    features.add(.headGround, if: !isPossessive && grammar.head.contains(.ground))
    features.add(.headPerson, if: !grammar.head.isDisjoint(with: [.title, .office]))
    features.add(.governorDealing, if: grammar.governor.contains(.dealing))
    features.add(.governorSociety, if: grammar.governor.contains(.society))
    let isGame = !grammar.governor.isDisjoint(with: [.sport, .league])
    features.add(.governorSport, if: isGame && place.map { !$0.isCountry } ?? false)
    features.add(.governorGround, if: !grammar.governor.isDisjoint(with: [.ground, .part]))
  }

  /// What stands around the name that may be part of a longer name.
  private func addName(
    of index: Int,
    view: SpotView,
    to features: inout some EvidenceSink<UsageFeature>
  ) {
    let spot = view.spots[index]
    features.add(.afterCapital, if: view.isAfterCapital(index))
    features.add(.closesName, if: view.isAfterCapital(index) && isBeforeMark(spot, view))
    features.add(.afterOffice, if: view.isAfterOffice(spot))
    features.add(.afterNamedOf, if: view.isAfterNamedOf(spot))
    let isBeforeHyphen = view.isBeforeHyphen(spot)
    features.add(.beforeHyphen, if: isBeforeHyphen)
    let isBased = isBeforeHyphen && view.cuesAfter(index).contains(.ground)
    features.add(.beforeHyphenOfPlace, if: isBased)
    features.add(.betweenMarks, if: view.isBetweenMarks(spot))
    features.add(.street, if: view.isInStreet(spot))
    features.add(.inside, if: spot.isInside)
  }

  private func addBefore(
    _ index: Int,
    view: SpotView,
    to features: inout some EvidenceSink<UsageFeature>
  ) {
    let spot = view.spots[index]
    let cues = view.cuesBefore(index)
    features.add(.afterLocative, if: cues.contains(.locative))
    features.add(.afterDirection, if: cues.contains(.direction))
    features.add(.afterOf, if: cues.contains(.of))
    features.add(.afterPartner, if: cues.contains(.partner))
    features.add(.afterAgent, if: cues.contains(.agent))
    features.add(.afterCompass, if: cues.contains(.compass))
    features.add(.opensSentence, if: view.opensSentence(spot))
    let isDirected = !cues.isDisjoint(with: [.direction, .locative])
    let hasMotion = cues.contains(.motion) || isDirected && hasMotionBefore(spot, view)
    features.add(.afterMotion, if: hasMotion)
    let before = cuesBefore(spot, view)
    features.add(.accordingTo, if: before.contains { $0.contains(.attribution) })
    features.add(.gathered, if: before.suffix(2).contains { $0.contains(.gathering) })
  }

  /// The cues of the three words before a spot in its sentence.
  private func cuesBefore(_ spot: Spot, _ view: SpotView) -> ArraySlice<CueSet> {
    view.context.cues[wordsBefore(spot, view, atMost: 3)]
  }

  /// Whether a mark or the end of the sentence follows.
  private func isBeforeMark(_ spot: Spot, _ view: SpotView) -> Bool {
    let next = spot.span.upperBound
    return next >= view.text.sentences[spot.sentence].tokens.upperBound
      || view.tokens[next].kind == .mark
  }

  /// - Returns: Whether a noun in lower case follows at once.
  private func addAfter(
    _ index: Int,
    view: SpotView,
    to features: inout some EvidenceSink<UsageFeature>
  ) -> Bool {
    let spot = view.spots[index]
    let cues = view.cuesAfter(index)
    features.add(.beforeVerb, if: !cues.isDisjoint(with: [.auxiliary, .predicate]))
    features.add(.beforeSaying, if: cues.contains(.say))
    // The word for a street is no organization, and a dateline is no part of a name.
    if !view.isInStreet(spot), !view.isDateline(spot) {
      features.add(.beforeOrganization, if: view.isBeforeOrganization(index))
      features.add(.beforeCapital, if: view.isBeforeCapital(index))
    }
    features.add(.beforeMark, if: isBeforeMark(spot, view))
    let next = spot.span.upperBound
    let end = view.text.sentences[spot.sentence].tokens.upperBound
    guard next < end, view.tokens[next].kind == .word else { return false }
    let token = view.tokens[next]
    let isNoun = cues.subtracting([.society, .ground, .dealing]).isEmpty
    guard !token.isCapitalized, isNoun, token.gap == .space, token.range.count > 3 else {
      return false
    }
    let bytes = view.text.document.text
    let isVerb =
      bytes[Int(token.end) - 2] | 0x20 == UInt8(ascii: "e")
      && bytes[Int(token.end) - 1] | 0x20 == UInt8(ascii: "d")
    features.add(isVerb ? .beforeLikelyVerb : .beforeNoun)
    return !isVerb
  }

  /// Whether a word of motion stands just before the preposition: "visit to", "troops from".
  private func hasMotionBefore(_ spot: Spot, _ view: SpotView) -> Bool {
    view.context.cues[wordsBefore(spot, view, atMost: 4)].contains { $0.contains(.motion) }
  }

  /// The tokens just before a spot in its sentence; none where a given span begins before the sentence.
  private func wordsBefore(_ spot: Spot, _ view: SpotView, atMost count: Int) -> Range<Int> {
    let start = view.text.sentences[spot.sentence].tokens.lowerBound
    let end = spot.span.lowerBound
    return min(end, max(start, end - count))..<end
  }
}
