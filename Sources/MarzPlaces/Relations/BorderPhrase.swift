import MarzGazetteer
import MarzText
import MarzWords

/// The words around "border" that say which border is meant.
struct BorderPhrase: Sendable {
  let sentence: Sentence
  /// From the first word that belongs to the phrase to the last.
  private(set) var tokens: Range<Int>
  /// The countries that the phrase names, in the order of the text.
  private(set) var named: [CountryCode] = []
  /// The side of the country that the border is on: "western".
  private(set) var compass: Compass?
  /// Whose side of the border is meant.
  private(set) var side: CountryCode?
  /// Whether it says "its", "their", "our".
  private(set) var hasPossessive = false
  /// Whether it says "common", "shared", or "the two countries".
  private(set) var isShared = false
  /// Whether "along" stands before it.
  private(set) var isAlong = false
  /// Whether "near" stands before it.
  private(set) var isNear = false

  private let text: ParsedText
  private let lexicon: Lexicon
  private let countries: [(tokens: Range<Int>, country: CountryCode)]

  init(
    head: Int,
    sentence: Sentence,
    text: ParsedText,
    lexicon: Lexicon,
    countries: [(tokens: Range<Int>, country: CountryCode)]
  ) {
    self.sentence = sentence
    self.text = text
    self.lexicon = lexicon
    self.countries = countries
    tokens = head..<head + 1
    readBefore(head)
    readAfter(head)
    readSide()
    readApproach()
  }

  /// Reads modifiers leftward: "Iran's western", "Iran-Iraq", "the Syrian and Iraqi", "our common".
  private mutating func readBefore(_ head: Int) {
    var index = head - 1
    var before: [CountryCode] = []
    while index >= sentence.tokens.lowerBound, head - index <= 8 {
      let token = text.tokens[index]
      let cues = lexicon.cues(of: token)
      if let mention = country(endingAt: index + 1) {
        before.insert(mention.country, at: 0)
        tokens = mention.tokens.lowerBound..<tokens.upperBound
        index = mention.tokens.lowerBound - 1
        if before.count == 2 { break }
        continue
      }
      if let direction = Compass(token.hash) {
        compass = direction
        tokens = index..<tokens.upperBound
      } else if cues.contains(.possessive) {
        hasPossessive = true
        break
      } else if cues.contains(.shared) {
        isShared = true
        tokens = index..<tokens.upperBound
      } else {
        let isLink =
          token.kind == .clitic || cues.contains(.conjunction) && !before.isEmpty
          || token.kind == .mark && token.gap == .none && text.tokens[index + 1].gap == .none
        guard isLink else { break }
      }
      index -= 1
    }
    named = before
  }

  /// Reads complements rightward: "with Iran", "between Turkey and Syria", "of the two countries".
  private mutating func readAfter(_ head: Int) {
    var index = head + 1
    let end = min(sentence.tokens.upperBound, head + 10)
    while index < end, lexicon.cues(of: text.tokens[index]).contains(.borderNoun) {
      tokens = tokens.lowerBound..<index + 1
      index += 1
    }
    guard index < end, !lexicon.cues(of: text.tokens[index]).isDisjoint(with: [.partner, .of])
    else {
      return
    }
    index += 1
    while index < end {
      let cues = lexicon.cues(of: text.tokens[index])
      if let mention = countries.first(where: { $0.tokens.lowerBound == index }) {
        if !named.contains(mention.country) { named.append(mention.country) }
        tokens = tokens.lowerBound..<mention.tokens.upperBound
        index = mention.tokens.upperBound
        if named.count == 2 { break }
        continue
      }
      if Self.pairWords.contains(text.tokens[index].hash) {
        isShared = true
        index += 1
        continue
      }
      guard
        !cues.isDisjoint(with: [.article, .conjunction, .compass]) || cues.contains(.shared)
          || isShared && index < head + 6 && !text.tokens[index].isCapitalized
            && text.tokens[index].kind == .word
      else { break }
      if isShared { tokens = tokens.lowerBound..<index + 1 }
      index += 1
      if isShared && cues.isEmpty { break }
    }
  }

  /// Reads "the Turkish side of" before the phrase.
  private mutating func readSide() {
    var index = tokens.lowerBound - 1
    while index >= sentence.tokens.lowerBound,
      !lexicon.cues(of: text.tokens[index]).isDisjoint(with: [.article, .possessive])
    {
      index -= 1
    }
    guard index > sentence.tokens.lowerBound, lexicon.cues(of: text.tokens[index]).contains(.of),
      lexicon.cues(of: text.tokens[index - 1]).contains(.side),
      let mention = country(endingAt: index - 1) ?? country(endingAt: index - 2)
    else { return }
    side = mention.country
    tokens = mention.tokens.lowerBound..<tokens.upperBound
    if !named.contains(mention.country) { named.insert(mention.country, at: 0) }
  }

  private mutating func readApproach() {
    var index = tokens.lowerBound - 1
    while index >= sentence.tokens.lowerBound,
      !lexicon.cues(of: text.tokens[index]).isDisjoint(with: [.article, .possessive])
    {
      index -= 1
    }
    guard index >= sentence.tokens.lowerBound else { return }
    isAlong = text.tokens[index].hash == Self.along
    isNear = text.tokens[index].hash == Self.near
  }

  private func country(endingAt end: Int) -> (tokens: Range<Int>, country: CountryCode)? {
    countries.first { $0.tokens.upperBound == end }
  }

  private static let along = WordHash("along")
  private static let near = WordHash("near")
  private static let pairWords = Set(["two", "both"].map(WordHash.init))
}
