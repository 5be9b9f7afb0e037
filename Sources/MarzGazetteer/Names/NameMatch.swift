public import MarzWords

/// A name of the gazetteer that stands in a text.
public struct NameMatch: Hashable, Sendable {
  /// Its tokens.
  public var tokens: Range<Int>
  /// The number of the name; see ``Gazetteer/senses(ofName:)``.
  public var name: Int
}

extension Gazetteer {
  /// The names that begin at a token, shortest first.
  ///
  /// A name goes over spaces, hyphens and one line break, over the point of a short first word
  /// (`St. Louis`) and over a clitic (`Cox's Bazar`); it ends before any other mark.
  ///
  /// - Complexity: one look-up for each word of the longest name that begins there.
  public func matches(at start: Int, in tokens: Span<Token>) -> [NameMatch] {
    var found: [NameMatch] = []
    forEachMatch(at: start, in: tokens) { found.append($0) }
    return found
  }

  /// The longest name that begins at a token.
  @inline(__always)
  func longestMatch(at start: Int, in tokens: Span<Token>) -> NameMatch? {
    var longest: NameMatch?
    forEachMatch(at: start, in: tokens) { longest = $0 }
    return longest
  }

  @inline(__always)
  private func forEachMatch(at start: Int, in tokens: Span<Token>, _ body: (NameMatch) -> Void) {
    var phrase = tokens[start].hash
    var index = start
    while true {
      let slot = slot(phrase)
      if let name = slot.name { body(NameMatch(tokens: start..<index + 1, name: name)) }
      guard slot.beginsLonger, let next = nextWord(after: index, in: tokens) else { return }
      phrase = phrase.appending(tokens[next].hash)
      index = next
    }
  }

  /// What else than a place a single word may be.
  public func wordClass(of word: WordHash) -> WordClass { slot(word).word }

  @inline(__always)
  private func nextWord(after index: Int, in tokens: Span<Token>) -> Int? {
    var next = index + 1
    guard next < tokens.count else { return nil }
    if Self.isPoint(tokens[next], after: tokens[index]) {
      next += 1
      guard next < tokens.count else { return nil }
    }
    return Self.continues(tokens[next]) ? next : nil
  }

  /// Whether a token is the point of a short word, over which a name may go.
  @inline(__always)
  static func isPoint(_ token: Token, after word: Token) -> Bool {
    token.kind == .mark && token.hash == point && token.gap == .none && word.end - word.start <= 3
  }

  /// Whether a name may go on with a token.
  @inline(__always)
  static func continues(_ token: Token) -> Bool {
    token.kind != .mark && token.gap < .paragraph
  }

  private static let point = WordHash(".")
}
