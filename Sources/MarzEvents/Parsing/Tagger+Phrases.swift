import MarzText
import MarzWords

/// Words that are read with their neighbors as one thing: "at least 20", "so far", "warning shots".
extension Tagger {
  /// Whether a word and the next are the name of a thing: "warning shots".
  func isCompound(_ index: Int) -> Bool {
    guard index >= first, let next = token(index + 1) else { return false }
    return lexicon.compounds.contains([text.tokens[index].hash, next.hash])
  }

  /// The last word of "what it called", "what officials described as", which only names what comes next.
  func namingClause(at index: Int) -> Int? {
    guard text.tokens[index].hash == Self.what,
      words.last?.tag == .verb || words.last?.tag == .preposition
    else { return nil }
    for next in index + 2..<index + 6 {
      guard let entry = entry(next), token(next)?.kind == .word else { return nil }
      if uses(entry, .naming) {
        guard let after = token(next + 1) else { return nil }
        return Self.links.contains(after.hash) ? next + 1 : next
      }
      if entry.verb >= 0, !entry.canBeNoun { return nil }
    }
    return nil
  }

  static let what = WordHash("what")

  static let links = Set(["as", "was", "were", "is", "are"].map { WordHash($0) })

  /// "In 2014 Iran threatened": four digits after a preposition and before a name are a year.
  func isYear(_ index: Int) -> Bool {
    guard words.last?.tag == .preposition, text.tokens[index].range.count == 4, index + 1 < last,
      token(index + 1)?.kind == .word, names.isName(index + 1),
      token(index + 1)?.gap == .space
    else { return false }
    let first = text.document.text[text.tokens[index].range.lowerBound]
    return first == UInt8(ascii: "1") || first == UInt8(ascii: "2")
  }

  /// "at least 20", "more than 60", "up to 300", "as many as 40": what only bounds a number.
  func isQuantifier(_ index: Int) -> Bool {
    if index < quantifierEnd { return true }
    guard TaggedWordHash.quantifierOpeners.contains(text.tokens[index].hash) else { return false }
    for phrase in TaggedWordHash.quantifiers where phrase[0] == text.tokens[index].hash {
      guard let number = token(index + phrase.count),
        phrase.indices.allSatisfy({ text.tokens[index + $0].hash == phrase[$0] })
      else { continue }
      let bounds = entry(index + phrase.count)?.classes ?? []
      if number.kind == .number || !bounds.isDisjoint(with: [.determiner, .quantity]) {
        quantifierEnd = index + phrase.count
        return true
      }
    }
    return false
  }

  /// "has so far refused": no "so" that opens a clause.
  func isSoFar(_ index: Int) -> Bool {
    text.tokens[index].hash == TaggedWordHash.so && token(index + 1)?.hash == TaggedWordHash.far
  }

  /// "most certainly": "most" and "more" before an adverb only make it stronger.
  func isDegree(_ index: Int) -> Bool {
    let hash = text.tokens[index].hash
    return (hash == TaggedWordHash.most || hash == TaggedWordHash.more) && isManner(index + 1)
  }

  /// Whether a word tells how something is done: it is listed, or unknown and ends in "ly".
  func isManner(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .word else { return false }
    guard let entry = entry(index) else {
      return WordEnding(text.document.text, token.range) == .adverb
    }
    return entry.classes.contains(.adverb) && entry.verb < 0
  }

  /// ", left,": where somebody stands in a picture.
  func isCaption(_ index: Int) -> Bool {
    words.last?.tag == .comma && token(index + 1)?.kind == .mark
      && TaggedWordHash.captions.contains(text.tokens[index].hash)
  }
}
