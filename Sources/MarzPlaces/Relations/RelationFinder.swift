import MarzText
import MarzWords

/// Reads how a phrase places itself to the place it names: "near Khanaqin", "20 km north of Mosul".
struct RelationFinder: Sendable {
  let lexicon: Lexicon

  /// The relation that the words before a spot state, nil for none.
  func relation(of spot: Spot, in text: ParsedText) -> Relation? {
    let start = text.sentences[spot.sentence].tokens.lowerBound
    var index = min(spot.span.lowerBound, spot.feature?.tokens.lowerBound ?? Int.max) - 1
    guard index >= start else { return nil }
    if lexicon.cues(of: text.tokens[index]).contains(.article), index > start { index -= 1 }
    let word = text.tokens[index].hash
    if let name = Self.prepositions[word] {
      // "vowed to cut off the region" is not out at sea.
      let isParticle =
        word == Self.off && index > start
        && lexicon.cues(of: text.tokens[index - 1]).contains(.particleVerb)
      if isParticle { return nil }
      let isOfPhrase = name == "near" || name == "along" || name == "between"
      return Relation(
        name: name,
        kilometers: isOfPhrase ? nil : distance(endingBefore: index, from: start, in: text)
      )
    }
    guard index > start, word == Self.of || word == Self.from else { return nil }
    let previous = text.tokens[index - 1].hash
    if let compass = Compass(previous) {
      let kilometers = distance(endingBefore: index - 1, from: start, in: text)
      return Relation(name: "\(compass.name)_of", kilometers: kilometers)
    }
    if word == Self.of, Self.coasts.contains(previous), isOff(endingBefore: index - 1, start, text)
    {
      return Relation(name: "offshore")
    }
    if previous == Self.outside { return Relation(name: "near") }
    guard let kilometers = distance(endingBefore: index, from: start, in: text) else { return nil }
    return Relation(name: "near", kilometers: kilometers)
  }

  /// Whether "off" or "off the" ends just before a token.
  private func isOff(endingBefore end: Int, _ start: Int, _ text: ParsedText) -> Bool {
    var index = end - 1
    while index > start,
      lexicon.cues(of: text.tokens[index]).contains(.article)
        || Compass(text.tokens[index].hash) != nil
    {
      index -= 1
    }
    return index >= start && text.tokens[index].hash == Self.off
  }

  private func distance(endingBefore end: Int, from start: Int, in text: ParsedText) -> Double? {
    DistanceReader(text: text, lexicon: lexicon, start: start).distance(endingBefore: end)
  }

  private static let of = WordHash("of")
  private static let from = WordHash("from")
  private static let off = WordHash("off")
  private static let coasts = Set(["coast", "coasts", "shore", "shores"].map(WordHash.init))
  private static let outside = WordHash("outside")
  private static let prepositions: [WordHash: String] = [
    WordHash("near"): "near", WordHash("outside"): "near", WordHash("around"): "near",
    WordHash("along"): "along", WordHash("off"): "offshore", WordHash("between"): "between",
  ]
}
