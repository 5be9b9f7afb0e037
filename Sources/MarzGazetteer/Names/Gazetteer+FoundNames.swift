import MarzWords

extension Gazetteer {
  /// The words at which a name found in running text may begin.
  public enum NameStart: Sendable {
    /// Every word and number.
    case everyWord
    /// Words with a capital, and those of scripts without capitals: most names of prose, and much faster.
    case capitals
  }

  /// Finds the names that stand in a text: the longest at each word, from left to right, not overlapping.
  ///
  /// What a name may go over is what ``matches(at:in:)`` says. No list of all tokens is made, and with
  /// ``NameStart/capitals`` what lies between capitals is not even cut into words.
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - start: Where names may begin.
  ///   - body: Takes each name, ascending.
  /// - Complexity: O(*n*) in the length of the text; some kilobytes are allocated.
  public func forEachName(
    in bytes: Span<UInt8>,
    startingAt start: NameStart,
    _ body: (FoundName) -> Void
  ) {
    switch start {
    case .everyWord: forEachName(in: bytes, body)
    case .capitals: forEachCapitalName(in: bytes, body)
    }
  }

  /// The names at capitals: some dozen words are gathered and looked up together, so that the processor
  /// waits for the memory of all of them at once.
  private func forEachCapitalName(in bytes: Span<UInt8>, _ body: (FoundName) -> Void) {
    var words = CapitalWords()
    var likely = LikelyNames()
    var follower = TokenScanner()
    var settled = 0
    while words.read(in: bytes) {
      if isLaidOver {
        likely.takeAll(words.tokens.span)
      } else {
        likely.find(in: words.tokens.span, by: base.names)
      }
      for index in 0..<likely.count {
        let token = words.tokens[Int(likely.words[index])]
        guard token.start >= settled else { continue }
        let slot = slot(token.hash)
        guard slot.isNameOrLonger else { continue }
        follower.move(to: Int(token.end), in: bytes)
        if let found = longest(slot, of: token, &follower, in: bytes) {
          body(found)
          settled = found.range.upperBound
        }
      }
    }
  }

  /// The longest name that begins with a token, whose followers the scanner gives.
  private func longest(
    _ firstSlot: NameTable.Slot,
    of first: Token,
    _ scanner: inout TokenScanner,
    in bytes: Span<UInt8>
  ) -> FoundName? {
    var slot = firstSlot
    var phrase = first.hash
    var last = first
    var longest: FoundName?
    while true {
      if let name = slot.name {
        longest = FoundName(range: Int(first.start)..<Int(last.end), name: name)
      }
      guard slot.beginsLonger, var next = scanner.next(in: bytes) else { return longest }
      if Self.isPoint(next, after: last) {
        guard let after = scanner.next(in: bytes) else { return longest }
        next = after
      }
      guard Self.continues(next) else { return longest }
      phrase = phrase.appending(next.hash)
      last = next
      slot = self.slot(phrase)
    }
  }

  /// The names at every word, the text cut into tokens by pieces.
  private func forEachName(in bytes: Span<UInt8>, _ body: (FoundName) -> Void) {
    var scanner = TokenScanner()
    var tokens: [Token] = []
    tokens.reserveCapacity(Self.pieceLength)
    var isWhole = false
    while !isWhole {
      while tokens.count < Self.pieceLength {
        guard let token = scanner.next(in: bytes) else {
          isWhole = true
          break
        }
        tokens.append(token)
      }
      let end = isWhole ? tokens.count : tokens.count - Self.longestName
      tokens.removeFirst(handOnNames(beginningBefore: end, in: tokens.span, body))
    }
  }

  /// - Returns: The first token, from `end` on, that belongs to no name handed on.
  private func handOnNames(
    beginningBefore end: Int,
    in tokens: Span<Token>,
    _ body: (FoundName) -> Void
  ) -> Int {
    var position = 0
    while position < end {
      let token = tokens[position]
      var next = position + 1
      if token.kind == .word || token.kind == .number, slot(token.hash).isNameOrLonger,
        let match = longestMatch(at: position, in: tokens)
      {
        let range = Int(token.start)..<Int(tokens[match.tokens.upperBound - 1].end)
        body(FoundName(range: range, name: match.name))
        next = match.tokens.upperBound
      }
      position = next
    }
    return position
  }

  private static let pieceLength = 4_096
  /// No name has more tokens than this: folded, names have at most 255 bytes (`NameStore`), and a point may
  /// follow each word.
  private static let longestName = 256
}
