import MarzWords

/// Cuts a paragraph into sentences.
struct SentenceCutter {
  let view: TokenView
  private let words = SentenceWords.shared

  init(view: TokenView) {
    self.view = view
  }

  /// The sentences of a block; together they hold its tokens.
  ///
  /// - Parameters:
  ///   - block: The tokens of the block.
  ///   - bodyStart: Where the text begins after a dateline, which holds no end of a sentence.
  ///   - quotes: What stands inside quotation marks there, in order and without overlap.
  /// - Returns: Ranges of tokens in order, none empty.
  /// - Complexity: O(*n*) in the tokens of the block.
  func sentences(
    of block: Range<Int>,
    after bodyStart: Int?,
    quotes: [Range<Int>]
  ) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = block.lowerBound
    var index = bodyStart ?? start
    var quote = 0
    while index < block.upperBound {
      while quote < quotes.count, quotes[quote].upperBound <= index { quote += 1 }
      let isQuoted = quote < quotes.count && quotes[quote].contains(index)
      guard let end = end(at: index, start: start, in: block, isQuoted: isQuoted) else {
        index += 1
        continue
      }
      sentences.append(start..<end)
      start = end
      index = end
    }
    if start < block.upperBound { sentences.append(start..<block.upperBound) }
    return sentences
  }

  /// Where the sentence ends if the token at `index` ends it.
  private func end(at index: Int, start: Int, in block: Range<Int>, isQuoted: Bool) -> Int? {
    let pointed = view.endsWithPoint(index)
    guard pointed || view.isFinal(index) else { return nil }
    let next = endOfClosers(index + 1, in: block)
    guard next < block.upperBound else { return block.upperBound }
    let hasCloser = next > index + 1 && !view.isFinal(next - 1)
    guard view.gap(before: next) >= .space || opensSentenceWithoutSpace(index, next) else {
      return nil
    }
    if view.isLowercase(next), !isArticleOfName(next) { return nil }
    if isBracketedNote(next..<block.upperBound) { return nil }
    if hasCloser {
      if isAttribution(from: next, in: block) { return nil }
      return next
    }
    if isEllipsis(index, in: block) { return isQuoted ? nil : next }
    if view.mark(index) == .question { return next }
    return mayEnd(at: index, start: start, next: next, pointed: pointed) ? next : nil
  }

  /// Whether a full stop ends a sentence, by the word before it and the one after it.
  private func mayEnd(at index: Int, start: Int, next: Int, pointed: Bool) -> Bool {
    let before = pointed ? index : index - 1
    guard before >= start, pointed || view.gap(before: index) == .none else { return true }
    let token = view.tokens[before]
    if pointed { return words.ending(of: token) != .title && opens(next) }
    if isListNumber(before, start: start) { return false }
    guard token.kind == .word else { return true }
    switch words.ending(of: token) {
    case .title: return false
    case .number: return view.tokens[next].kind != .number
    case .open: return opens(next)
    case nil:
      // An initial: `Recep T. Erdogan`.
      let isInitial = token.isCapitalized && view.bytes[token.range].count(where: isLeading) == 1
      return !isInitial || opens(next)
    }
  }

  /// Whether a sentence is likely to begin with the token.
  private func opens(_ index: Int) -> Bool {
    switch view.mark(index) {
    case .openingQuote, .straightQuote, .openingApostrophe, .bullet: return true
    default:
      let token = view.tokens[index]
      return (token.isCapitalized && words.openers.contains(token.hash))
        || token.shape.contains(.caseless)
    }
  }

  /// `1.` or `a.` at the head of a list item.
  private func isListNumber(_ before: Int, start: Int) -> Bool {
    before == start && view.tokens[before].range.count <= 2
      && (view.tokens[before].kind == .number || view.tokens[before].range.count == 1)
  }

  /// `the past.He said`: a space was lost.
  private func opensSentenceWithoutSpace(_ index: Int, _ next: Int) -> Bool {
    guard index > 0, view.mark(index) != nil, view.tokens[next].gap == .none,
      view.tokens[index - 1].range.count > 1
    else { return false }
    let word = view.tokens[next]
    return view.tokens[index - 1].kind == .word && view.isLowercase(index - 1)
      && word.isCapitalized && words.openers.contains(word.hash)
  }

  /// Three full stops, or `…`.
  private func isEllipsis(_ index: Int, in block: Range<Int>) -> Bool {
    if view.mark(index) == .ellipsis { return true }
    guard view.mark(index) == .stop else { return false }
    let before = index > block.lowerBound && view.mark(index - 1) == .stop
    let after = index + 1 < block.upperBound && view.mark(index + 1) == .stop
    return before || after
  }

  /// `al-Abadi said`: names that begin small.
  private func isArticleOfName(_ index: Int) -> Bool {
    guard index + 1 < view.tokens.count, view.gap(before: index + 1) == .hyphen else {
      return false
    }
    return view.tokens[index].range.count == 2 && view.tokens[index + 1].isCapitalized
  }

  /// `(Reuters)` at the end of a paragraph belongs to the sentence before it.
  private func isBracketedNote(_ rest: Range<Int>) -> Bool {
    guard rest.count <= 8, view.mark(rest.lowerBound) == .openingBracket else { return false }
    return rest.last.map { view.mark($0) == .closingBracket || view.isFinal($0) } ?? false
  }

  /// Closing marks and more final marks that follow a final mark.
  private func endOfClosers(_ start: Int, in block: Range<Int>) -> Int {
    var index = start
    while index < block.upperBound, view.gap(before: index) == .none {
      switch view.mark(index) {
      case .closingQuote, .closingBracket, .stop, .question, .ellipsis: break
      case .straightQuote, .apostrophe:
        // Attached on both sides it may open what follows: `"Go."He left` is not told apart.
        break
      default: return index
      }
      index += 1
    }
    return index
  }

  /// `…” Maj. Gen. Bagheri declared.`: a name and a verb of saying after a quotation.
  private func isAttribution(from start: Int, in block: Range<Int>) -> Bool {
    let limit = min(block.upperBound, start + 12)
    for index in start..<limit where view.mark(index) == .stop {
      let before = index - 1
      if before > start, words.speech.contains(view.tokens[before].hash) { return true }
      guard before >= start, words.ending(of: view.tokens[before]) == .title else { return false }
    }
    return false
  }

  private func isLeading(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
