import MarzText
import MarzWords

/// What the words just before and after a toponym say of its usage.
extension UsageClassifier {
  func addBefore(
    _ index: Int,
    hasHead: Bool,
    view: SpotView,
    to features: inout some EvidenceSink<UsageFeature>
  ) {
    let spot = view.spots[index]
    let cues = view.cuesBefore(index)
    features.add(.afterLocative, if: cues.contains(.locative) && !hasHead)
    features.add(.afterDirection, if: cues.contains(.direction) && !hasHead)
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

  /// Whether a preposition before the name governs a noun of society that it modifies or owns.
  func isModifier(_ index: Int, place: PlaceFacts?, _ usages: UsageView) -> Bool {
    let head = usages.grammars[index].head
    if head.contains(.ground) { return false }
    if !head.isDisjoint(with: [.society, .title, .office]) { return true }
    return hasArticleOfHead(index, place: place, usages)
  }

  /// Whether the article before a name belongs to the noun that follows: names of towns and divisions
  /// take none, no name takes "a".
  private func hasArticleOfHead(_ index: Int, place: PlaceFacts?, _ usages: UsageView) -> Bool {
    let view = usages.view
    let spot = view.spots[usages.lists[index].lowerBound]
    let before = spot.span.lowerBound - 1
    guard before >= view.text.sentences[spot.sentence].tokens.lowerBound,
      view.context.cues[before].contains(.article), spot.feature == nil
    else { return false }
    if view.tokens[before].hash == Self.a || view.tokens[before].hash == Self.an { return true }
    switch place?.kind {
    case .capital, .town, .admin1, .admin2: return true
    default: return false
    }
  }

  private static let a = WordHash("a")
  private static let an = WordHash("an")

  /// The cues of the three words before a spot in its sentence.
  private func cuesBefore(_ spot: Spot, _ view: SpotView) -> ArraySlice<CueSet> {
    view.context.cues[wordsBefore(spot, view, atMost: 3)]
  }

  /// Whether a mark or the end of the sentence follows.
  func isBeforeMark(_ spot: Spot, _ view: SpotView) -> Bool {
    let next = spot.span.upperBound
    return next >= view.text.sentences[spot.sentence].tokens.upperBound
      || view.tokens[next].kind == .mark
  }

  /// - Returns: Whether a noun in lower case follows at once.
  func addAfter(
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
