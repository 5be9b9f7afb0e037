import MarzWords

/// Finds the dateline that opens a report: `ANKARA:`, `VAN, Turkey (AP) -`, `ISTANBUL, May 3 —`.
struct DatelineFinder {
  let view: TokenView
  /// The longest dateline in tokens.
  private static let longest = 24

  /// The dateline at the head of a block.
  ///
  /// - Parameters:
  ///   - block: The tokens of the block.
  ///   - opensReport: Whether the block is the first prose of the text or follows a headline; a bare
  ///     name in capitals before a colon or a dash is a dateline only there.
  /// - Returns: Its tokens with the mark that closes it, nil if there is none.
  /// - Complexity: O(1).
  func dateline(of block: Range<Int>, opensReport: Bool) -> Range<Int>? {
    let limit = min(block.upperBound, block.lowerBound + Self.longest)
    let name = endOfName(block.lowerBound, limit)
    guard name > block.lowerBound else { return nil }
    let first = view.tokens[block.lowerBound]
    let inCapitals = first.shape.contains(.allCapitals)
    let isDate =
      DateLexicon.shared.entry(first.hash, .month) != nil
      || DateLexicon.shared.entry(first.hash, .weekday) != nil
    var index = name
    var hasTail = false
    var hasAgencyOrDate = false
    while index < limit {
      let token = view.tokens[index]
      switch view.mark(index) {
      case .comma: hasTail = true
      case .stop:
        guard isAbbreviated(index) else { return nil }
        hasTail = true
      case .openingBracket:
        guard let close = closingBracket(after: index, limit) else { return nil }
        hasTail = true
        hasAgencyOrDate = true
        index = close
      case .colon, .dash:
        let end = endOfCloser(index)
        let isColon = view.mark(index) == .colon
        guard
          end < block.upperBound, view.gap(before: end) != .none || !isColon,
          isColon ? inCapitals && opensReport : separates(index, end),
          inCapitals ? hasTail || opensReport : hasTail && hasAgencyOrDate && !isDate,
          !view.isLowercase(end), !isKicker(block.lowerBound..<name)
        else { return nil }
        return block.lowerBound..<end
      case nil:
        if token.kind == .number {
          hasAgencyOrDate = true
        } else if view.isLowercase(index), !Self.particles.contains(token.hash) {
          return nil
        }
      default: return nil
      }
      index += 1
    }
    return nil
  }

  /// Small words inside the names of places.
  private static let particles: Set<WordHash> = [
    WordHash("of"), WordHash("the"), WordHash("and"), WordHash("al"), WordHash("el"),
    WordHash("de"), WordHash("on"),
  ]

  /// The end of the words in capitals, or capitalized, that begin at `start`.
  private func endOfName(_ start: Int, _ limit: Int) -> Int {
    let inCapitals = view.tokens[start].shape.contains(.allCapitals)
    var index = start
    while index < limit, index - start < 6 {
      let token = view.tokens[index]
      if index > start, view.mark(index) == .stop, view.gap(before: index) == .none,
        index + 1 < limit, view.tokens[index + 1].shape.contains(.allCapitals)
      {
        index += 1
        continue
      }
      guard token.kind == .word, token.isCapitalized,
        inCapitals == token.shape.contains(.allCapitals)
      else { break }
      index += 1
    }
    return index
  }

  /// Whether a full stop belongs to the word before it: `Calif.`, `Feb.`, `ST.`.
  private func isAbbreviated(_ index: Int) -> Bool {
    let word = view.tokens[index - 1]
    return view.gap(before: index) == .none
      && (word.shape.contains(.allCapitals) || SentenceWords.shared.ending(of: word) != nil)
  }

  private func closingBracket(after index: Int, _ limit: Int) -> Int? {
    (index + 1..<max(limit, index + 1)).first { view.mark($0) == .closingBracket }
  }

  /// Where the text goes on after a colon or dashes.
  private func endOfCloser(_ index: Int) -> Int {
    var end = index + 1
    while end < view.tokens.count, view.mark(end) == .dash, view.gap(before: end) == .none {
      end += 1
    }
    return end
  }

  /// Whether a dash stands apart from the word before or after it, or is a long one.
  private func separates(_ index: Int, _ end: Int) -> Bool {
    view.gap(before: index) != .none || view.gap(before: end) != .none || end > index + 1
      || view.tokens[index].range.count == 3
  }

  private func isKicker(_ name: Range<Int>) -> Bool {
    guard let first = name.first else { return false }
    let phrase = name.dropFirst().reduce(view.tokens[first].hash) {
      $0.appending(view.tokens[$1].hash)
    }
    return SentenceWords.shared.kickers.contains(phrase)
  }
}
