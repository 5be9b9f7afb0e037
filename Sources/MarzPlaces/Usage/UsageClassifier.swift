import MarzGazetteer
import MarzText
import MarzWords

/// Tells "a meeting in Tehran" from "Tehran and Baghdad have agreed".
struct UsageClassifier: Sendable {
  let model: LinearModel<UsageFeature>
  let words: WordModel

  /// How the toponym of a spot is used.
  ///
  /// - Parameters:
  ///   - index: The spot.
  ///   - place: What is known of the place it was taken for; nil for an unknown name.
  ///   - view: The spots and words around it.
  /// - Returns: A demonym stays one; otherwise location or not by the weighted evidence.
  func usage(of index: Int, place: PlaceFacts?, view: SpotView) -> Mention.Usage {
    guard !view.spots[index].isDemonym else { return .demonym }
    var sum = EvidenceSum(model)
    addFeatures(of: index, place: place, view: view, to: &sum)
    let score = sum.total + words.sum(around: view.spots[index], in: view.text)
    return score >= 0 ? .literal : .associative
  }

  /// What speaks for and against a spot being meant as a location.
  func features(of index: Int, place: PlaceFacts?, view: SpotView) -> FeatureVector<UsageFeature> {
    var features = FeatureVector<UsageFeature>()
    addFeatures(of: index, place: place, view: view, to: &features)
    return features
  }

  private func addFeatures(
    of index: Int,
    place: PlaceFacts?,
    view: SpotView,
    to features: inout some EvidenceSink<UsageFeature>
  ) {
    let spot = view.spots[index]
    addPlace(place, spot: spot, to: &features)
    // Members of a list share what stands before the first and after the last of them.
    let group = list(around: index, view: view)
    let last = group.upperBound - 1
    addBefore(group.lowerBound, view: view, to: &features)
    let isModifier = addAfter(last, view: view, to: &features)
    let isPolity = place?.isPolity == true
    let edge = view.cuesBefore(group.lowerBound)
    let hasVerb = !view.cuesAfter(last).isDisjoint(with: [.auxiliary, .predicate, .say])
    let isPlaced = !edge.isDisjoint(with: [.locative, .direction, .of, .motion])
    features.add(.politySubject, if: isPolity && hasVerb && !isPlaced)
    features.add(.polityModifier, if: isPolity && isModifier && !isPlaced)
    let isDivision = place?.kind == .admin1
    features.add(.divisionSubject, if: isDivision && hasVerb && !isPlaced)
    features.add(.polityObject, if: isPolity && !edge.isDisjoint(with: [.predicate, .say]))
    let isPhysical = !isPolity && place.map { !$0.isSettled } ?? false
    let isInName = view.isBeforeOrganization(last) || view.isBeforeCapital(last)
    features.add(.physicalInName, if: isPhysical && isInName)
    let isPossessive = view.isPossessive(spot)
    features.add(.possessive, if: isPossessive)
    let isOfPlace = isPossessive && isPossessiveOfPlace(spot, view)
    features.add(.possessiveOfPlace, if: isOfPlace)
    let isOwner = isPolity && !isPlaced && isPossessive && !isOfPlace
    features.add(.polityPossessive, if: isOwner)
    features.add(.dateline, if: view.isDateline(spot))
    let isContained = index > 0 && view.containerAfter(index - 1) == index
    features.add(.container, if: isContained || view.containerAfter(index) != nil)
    features.add(.headline, if: view.writing(of: spot) == .titleCase)
    features.add(.boilerplate, if: view.text.sentences[spot.sentence].kind == .boilerplate)
    features.add(.abbreviation, if: spot.senses.first?.kind == .abbreviation)
    features.add(.afterOffice, if: view.isAfterOffice(spot))
    features.add(.beforeHyphen, if: view.isBeforeHyphen(spot))
    features.add(.inside, if: spot.isInside)
    let isLocated = !edge.isDisjoint(with: [.locative, .direction, .motion])
    let isSport =
      view.context.sportPercent >= Self.sportPercent && place.map { !$0.isCountry } ?? false
    features.add(.team, if: isSport && !isLocated)
  }

  /// The share of words of sport, in percent, from which on a report is one on sport.
  private static let sportPercent = 1.0

  private func addPlace(
    _ place: PlaceFacts?,
    spot: Spot,
    to features: inout some EvidenceSink<UsageFeature>
  ) {
    features.add(.featureWord, if: spot.feature != nil)
    guard let place else { return }
    switch place.kind {
    case .country: features.add(.country)
    case .admin1, .admin2: features.add(.division)
    case .capital: features.add(.capital)
    case .town: features.add(.town)
    case .wideArea, .natural, .site: features.add(place.isUnion ? .country : .physical)
    }
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
    features.add(.beforeOrganization, if: view.isBeforeOrganization(index))
    features.add(.beforeCapital, if: view.isBeforeCapital(index))
    let next = spot.span.upperBound
    let end = view.text.sentences[spot.sentence].tokens.upperBound
    guard next < end, view.tokens[next].kind == .word else {
      features.add(.beforeMark, if: next >= end || view.tokens[next].kind == .mark)
      return false
    }
    let token = view.tokens[next]
    guard !token.isCapitalized, cues.isEmpty, token.gap == .space, token.range.count > 3 else {
      return false
    }
    let bytes = view.text.document.text
    let isVerb =
      bytes[Int(token.end) - 2] | 0x20 == UInt8(ascii: "e")
      && bytes[Int(token.end) - 1] | 0x20 == UInt8(ascii: "d")
    features.add(isVerb ? .beforeLikelyVerb : .beforeNoun)
    return !isVerb
  }

  /// The spots of the list that a spot belongs to: "Tehran, Ankara and Baghdad".
  private func list(around index: Int, view: SpotView) -> Range<Int> {
    var range = index..<index + 1
    while range.lowerBound > 0, view.joins(range.lowerBound - 1) {
      range = range.lowerBound - 1..<range.upperBound
    }
    while view.joins(range.upperBound - 1) { range = range.lowerBound..<range.upperBound + 1 }
    return range
  }

  /// Whether a word of motion stands just before the preposition: "visit to", "troops from".
  private func hasMotionBefore(_ spot: Spot, _ view: SpotView) -> Bool {
    let start = view.text.sentences[spot.sentence].tokens.lowerBound
    let from = max(start, spot.span.lowerBound - 4)
    return view.context.cues[from..<spot.span.lowerBound].contains { $0.contains(.motion) }
  }

  /// Whether "'s" and a word of place follow, over one compass word: "Syria's northwestern province".
  private func isPossessiveOfPlace(_ spot: Spot, _ view: SpotView) -> Bool {
    let end = view.text.sentences[spot.sentence].tokens.upperBound
    for index in spot.span.upperBound + 1..<min(end, spot.span.upperBound + 3) {
      if !view.context.cues[index].isDisjoint(with: [.compass, .border]) { return true }
      if view.lexicon.featureAfter(index, in: view.tokens) != nil { return true }
    }
    return false
  }
}
