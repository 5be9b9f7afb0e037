import MarzGazetteer
import MarzText
import MarzWords

/// The words around "border" that say which border is meant, and what of it.
struct BorderPhrase: Sendable {
  let sentence: Sentence
  /// From the first word that belongs to the phrase to the last.
  private(set) var tokens: Range<Int>
  /// The countries that the phrase names, in the order of the text.
  private(set) var named: [CountryCode] = []
  /// The one that is named as lying across: "with Iran".
  private(set) var partner: CountryCode?
  /// The side of the country that the border is on: "western".
  private(set) var compass: Compass?
  /// Whose side of the border is meant.
  private(set) var side: CountryCode?
  /// Whether it says "its", "their", "our".
  private(set) var hasPossessive = false
  /// Whether it says "common", "shared", or "the two countries".
  private(set) var isShared = false
  /// Whether the compass names a part: "the northern part of the border".
  private(set) var isPart = false
  /// Whether it says "both sides of".
  private(set) var isOnBothSides = false
  /// How the words before it place something to it.
  private(set) var approach = BorderApproach()
  /// Whether a distance makes the border a belt of land: "within 10 km of", "a 30-km zone along".
  var isBelt: Bool { approach.kilometers != nil && !approach.isAway }
  /// Whether "border" only describes what comes after it: "border guards", "the border town of Mehran".
  private(set) var isModifier = false
  /// The tokens of the two places between which it lies.
  private(set) var ends: [Range<Int>] = []
  /// The tokens of the place that it goes on to name: "the border near Mehran".
  private(set) var neighbor: Range<Int>?

  private let text: ParsedText
  private let lexicon: Lexicon
  private let names: ArraySlice<BorderFinder.Named>

  init(head: Int, scene: BorderFinder.Scene, text: ParsedText, lexicon: Lexicon) {
    sentence = scene.sentence
    names = scene.names
    self.text = text
    self.lexicon = lexicon
    tokens = head..<head + 1
    readBefore(head)
    readAfter(head)
    readSide()
    readPart()
    readApproach()
    readEnds()
    readNeighbor()
  }

  /// How the phrase places itself to the border.
  var relation: Relation? {
    if let side { return Relation(name: "side_of", kilometers: approach.kilometers, side: side) }
    return approach.name.map { Relation(name: $0, kilometers: approach.kilometers) }
  }

  /// Reads modifiers leftward: "Iran's western", "Iran-Iraq", "the Syrian and Iraqi", "our common".
  private mutating func readBefore(_ head: Int) {
    var index = head - 1
    var before: [CountryCode] = []
    while index >= sentence.tokens.lowerBound, head - index <= 8 {
      let token = text.tokens[index]
      let cues = lexicon.cues(of: token)
      if before.count < 2, let mention = country(endingAt: index + 1) {
        before.insert(mention.country, at: 0)
        tokens = mention.tokens.lowerBound..<tokens.upperBound
        index = mention.tokens.lowerBound - 1
        continue
      }
      if let direction = Compass(token.hash) {
        compass = compass.flatMap { direction.joined(to: $0) } ?? direction
        tokens = index..<tokens.upperBound
      } else if before.count == 2 {
        break
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
    if index < end, describes(index, end) {
      isModifier = true
      return
    }
    while index < end, lexicon.cues(of: text.tokens[index]).contains(.borderNoun) {
      tokens = tokens.lowerBound..<index + 1
      index += 1
    }
    guard index < end, !lexicon.cues(of: text.tokens[index]).isDisjoint(with: [.partner, .of])
    else { return }
    index += 1
    while index < end, named.count < 2 {
      let cues = lexicon.cues(of: text.tokens[index])
      if let mention = names.first(where: { $0.isLand && $0.tokens.lowerBound == index }) {
        if isModifier(mention.tokens) { break }
        if !named.contains(mention.country) {
          named.append(mention.country)
          partner = mention.country
        }
        tokens = tokens.lowerBound..<mention.tokens.upperBound
        index = mention.tokens.upperBound
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

  /// "between the Iraqi town of Rawa and": an adjective of another noun is no country across the border.
  private func isModifier(_ name: Range<Int>) -> Bool {
    guard name.upperBound + 1 < sentence.tokens.upperBound else { return false }
    return lexicon.cues(of: text.tokens[name.upperBound]).contains(.borderPlace)
      && lexicon.cues(of: text.tokens[name.upperBound + 1]).contains(.of)
  }

  /// Whether the words after "border" are those who serve there or a place with its name.
  private func describes(_ index: Int, _ end: Int) -> Bool {
    let cues = lexicon.cues(of: text.tokens[index])
    if cues.contains(.borderService) { return true }
    guard cues.contains(.borderPlace), index + 1 < end else { return false }
    let isOf = lexicon.cues(of: text.tokens[index + 1]).contains(.of)
    return place(startingAt: isOf ? index + 2 : index + 1) != nil
  }

  /// Reads "the Turkish side of" and "both sides of" before the phrase.
  private mutating func readSide() {
    let index = beforeArticles(of: tokens.lowerBound)
    guard index > sentence.tokens.lowerBound, lexicon.cues(of: text.tokens[index]).contains(.of),
      lexicon.cues(of: text.tokens[index - 1]).contains(.side)
    else { return }
    if Self.pairWords.contains(text.tokens[index - 2 >= 0 ? index - 2 : 0].hash) {
      isOnBothSides = true
      tokens = index - 2..<tokens.upperBound
      return
    }
    guard let mention = country(endingAt: index - 1) ?? country(endingAt: index - 2) else { return }
    side = mention.country
    tokens = mention.tokens.lowerBound..<tokens.upperBound
    if !named.contains(mention.country) { named.insert(mention.country, at: 0) }
  }

  /// Reads "the northern part of" before the phrase.
  private mutating func readPart() {
    let index = beforeArticles(of: tokens.lowerBound)
    guard index > sentence.tokens.lowerBound + 1,
      lexicon.cues(of: text.tokens[index]).contains(.of),
      lexicon.cues(of: text.tokens[index - 1]).contains(.part),
      let direction = Compass(text.tokens[index - 2].hash)
    else { return }
    compass = direction
    isPart = true
    tokens = index - 2..<tokens.upperBound
  }

  /// Reads "along", "near", and a distance: "within 10 km of", "a 30-kilometer zone along".
  private mutating func readApproach() {
    let index = beforeArticles(of: tokens.lowerBound)
    let start = sentence.tokens.lowerBound
    guard index >= start else { return }
    approach = BorderApproach(endingAt: index, in: text, lexicon: lexicon, start: start)
    if isOnBothSides { approach.name = "along" }
    if approach.isInside, named.count == 1 { side = named[0] }
  }

  /// Reads "from Kilis to Nusaybin" and "between Akcakale and Ceylanpinar" after the phrase.
  private mutating func readEnds() {
    let start = tokens.upperBound
    guard start < sentence.tokens.upperBound else { return }
    let opening = text.tokens[start].hash
    let link: WordHash
    switch opening {
    case Self.from: link = Self.to
    case Self.between: link = Self.and
    default: return
    }
    guard let first = place(startingAt: start + 1) else { return }
    let middle = first.upperBound
    guard middle < sentence.tokens.upperBound, text.tokens[middle].hash == link,
      let last = place(startingAt: middle + 1)
    else { return }
    ends = [first, last]
    tokens = tokens.lowerBound..<last.upperBound
  }

  /// Reads "near Mehran", "outside the town of Kilis", "along the Aras" after the phrase.
  private mutating func readNeighbor() {
    let start = tokens.upperBound
    guard ends.isEmpty, start < sentence.tokens.upperBound,
      [Self.near, Self.outside, Self.along].contains(text.tokens[start].hash)
    else { return }
    let end = min(sentence.tokens.upperBound, start + 2 + Self.wordsBetween)
    for index in start + 1..<max(end, start + 1) {
      neighbor = place(startingAt: index)
      if neighbor != nil || text.tokens[index].isCapitalized { return }
    }
  }

  /// The token before the articles and possessives that stand before a token.
  private func beforeArticles(of start: Int) -> Int {
    var index = start - 1
    while index >= sentence.tokens.lowerBound,
      !lexicon.cues(of: text.tokens[index]).isDisjoint(with: [.article, .possessive])
    {
      index -= 1
    }
    return index
  }

  private func country(endingAt end: Int) -> BorderFinder.Named? {
    names.first { $0.isLand && $0.tokens.upperBound == end }
  }

  /// The longest name of a place that is no country and begins at a token.
  private func place(startingAt start: Int) -> Range<Int>? {
    names.filter { !$0.isLand && $0.tokens.lowerBound == start }
      .max { $0.tokens.count < $1.tokens.count }?.tokens
  }

  /// How many words may stand between "near" and a place: "near the town of".
  private static let wordsBetween = 4
  private static let near = WordHash("near")
  private static let along = WordHash("along")
  private static let outside = WordHash("outside")
  private static let from = WordHash("from")
  private static let to = WordHash("to")
  private static let and = WordHash("and")
  private static let between = WordHash("between")
  private static let pairWords = Set(["two", "both"].map(WordHash.init))
}
