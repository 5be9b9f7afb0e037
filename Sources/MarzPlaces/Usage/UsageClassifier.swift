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
    let found = words.evidence(around: view.spots[index], in: view.text)
    let score = model.score(features(of: index, place: place, view: view))
    return found.reduce(score) { $0 + $1.weight } >= 0 ? .literal : .associative
  }

  func features(of index: Int, place: PlaceFacts?, view: SpotView) -> FeatureVector<UsageFeature> {
    var features = FeatureVector<UsageFeature>()
    addPlace(place, spot: view.spots[index], to: &features)
    // Members of a list share what stands before the first and after the last of them.
    let group = list(around: index, view: view)
    addBefore(view.spots[group.lowerBound], view: view, to: &features)
    addAfter(view.spots[group.upperBound - 1], last: group.upperBound - 1, view: view, &features)
    let isModifier = features.values.contains { $0.feature == .beforeNoun }
    let isPolity = place?.isPolity == true
    let edge = view.cuesBefore(view.spots[group.lowerBound])
    let hasVerb = !view.cuesAfter(view.spots[group.upperBound - 1])
      .isDisjoint(with: [.auxiliary, .predicate, .say])
    let isPlaced = !edge.isDisjoint(with: [.locative, .direction, .of, .motion])
    features.add(.politySubject, if: isPolity && hasVerb && !isPlaced)
    features.add(.polityModifier, if: isPolity && isModifier && !isPlaced)
    let spot = view.spots[index]
    features.add(.possessive, if: view.isPossessive(spot))
    let isOfPlace = isPossessiveOfPlace(spot, view)
    features.add(.possessiveOfPlace, if: isOfPlace)
    let isOwner = isPolity && !isPlaced && view.isPossessive(spot) && !isOfPlace
    features.add(.polityPossessive, if: isOwner)
    features.add(.dateline, if: view.isDateline(spot))
    let isContained = index > 0 && view.containerAfter(index - 1) == index
    features.add(.container, if: isContained || view.containerAfter(index) != nil)
    features.add(.headline, if: view.writing(of: spot) == .titleCase)
    features.add(.boilerplate, if: view.text.sentences[spot.sentence].kind == .boilerplate)
    features.add(.abbreviation, if: spot.senses.first?.kind == .abbreviation)
    return features
  }

  private func addPlace(
    _ place: PlaceFacts?,
    spot: Spot,
    to features: inout FeatureVector<UsageFeature>
  ) {
    features.add(.featureWord, if: spot.feature != nil)
    guard let place else { return }
    switch place.kind {
    case .country: features.add(.country)
    case .admin1, .admin2: features.add(.division)
    case .capital: features.add(.capital)
    case .town: features.add(.town)
    case .wideArea, .natural, .site: features.add(.physical)
    }
  }

  private func addBefore(
    _ spot: Spot,
    view: SpotView,
    to features: inout FeatureVector<UsageFeature>
  ) {
    let cues = view.cuesBefore(spot)
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

  private func addAfter(
    _ spot: Spot,
    last: Int,
    view: SpotView,
    _ features: inout FeatureVector<UsageFeature>
  ) {
    let cues = view.cuesAfter(spot)
    features.add(.beforeVerb, if: !cues.isDisjoint(with: [.auxiliary, .predicate]))
    features.add(.beforeSaying, if: cues.contains(.say))
    features.add(.beforeOrganization, if: view.isBeforeOrganization(spot))
    features.add(.beforeCapital, if: view.isBeforeCapital(last))
    let next = spot.span.upperBound
    let end = view.text.sentences[spot.sentence].tokens.upperBound
    guard next < end, view.tokens[next].kind == .word else {
      features.add(.beforeMark, if: next >= end || view.tokens[next].kind == .mark)
      return
    }
    let token = view.tokens[next]
    guard !token.isCapitalized, cues.isEmpty, token.gap == .space, token.end - token.start > 3
    else {
      return
    }
    let isVerb = view.text.text(token.range).hasSuffix("ed")
    features.add(isVerb ? .beforeLikelyVerb : .beforeNoun)
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
    return view.tokens[from..<spot.span.lowerBound].contains {
      view.lexicon.cues(of: $0).contains(.motion)
    }
  }

  /// Whether "'s" and a word of place follow, over one compass word: "Syria's northwestern province".
  private func isPossessiveOfPlace(_ spot: Spot, _ view: SpotView) -> Bool {
    guard view.isPossessive(spot) else { return false }
    let end = view.text.sentences[spot.sentence].tokens.upperBound
    for index in spot.span.upperBound + 1..<min(end, spot.span.upperBound + 3) {
      if view.lexicon.cues(of: view.tokens[index]).contains(.compass) { return true }
      if view.lexicon.featureAfter(index, in: view.tokens) != nil { return true }
      if view.lexicon.cues(of: view.tokens[index]).contains(.border) { return true }
    }
    return false
  }
}
