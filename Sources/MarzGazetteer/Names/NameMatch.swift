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
  /// A name goes over spaces, hyphens and one line break, and over the point of a short first word
  /// (`St. Louis`); it ends before any other mark.
  ///
  /// - Complexity: one look-up for each word of the longest name that begins there.
  public func matches(at start: Int, in tokens: Span<Token>) -> [NameMatch] {
    var found: [NameMatch] = []
    var phrase = tokens[start].hash
    var index = start
    while let slot = slot(phrase) {
      if let name = slot.name { found.append(NameMatch(tokens: start..<index + 1, name: name)) }
      guard slot.beginsLonger, let next = nextWord(after: index, in: tokens) else { break }
      phrase = phrase.appending(tokens[next].hash)
      index = next
    }
    return found
  }

  /// What else than a place a single word may be.
  public func wordClass(of word: WordHash) -> WordClass { slot(word)?.word ?? [] }

  private func nextWord(after index: Int, in tokens: Span<Token>) -> Int? {
    var next = index + 1
    guard next < tokens.count else { return nil }
    if tokens[next].kind == .mark {
      let length = tokens[index].end - tokens[index].start
      guard tokens[next].hash == Self.point, tokens[next].gap == .none, length <= 3,
        next + 1 < tokens.count
      else { return nil }
      next += 1
    }
    let token = tokens[next]
    guard token.kind == .word || token.kind == .number, token.gap < .paragraph else { return nil }
    return next
  }

  private static let point = WordHash(".")
}
