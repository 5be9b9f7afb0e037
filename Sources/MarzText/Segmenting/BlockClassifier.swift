import MarzWords

/// Tells headlines and web boilerplate from running text.
struct BlockClassifier {
  let view: TokenView
  private let cues = BoilerplateCues.shared

  /// Longest headline at the top of a text and inside it, in words.
  private static let longestTitle = 28
  private static let longestHeadline = 22
  /// From how many words a finished block counts as the report's own prose.
  private static let proseWords = 12

  init(view: TokenView) {
    self.view = view
  }

  /// Marks each block as prose, headline or boilerplate.
  ///
  /// - Complexity: O(*n*) in the tokens of the text.
  func classify(_ blocks: inout [Block]) {
    guard blocks.count > 1 else { return }
    let proseAfter = proseWordsAfterEach(blocks)
    var proseBefore = 0
    var sawContent = false
    for index in blocks.indices {
      let block = blocks[index]
      switch cues.effect(of: block.tokens, in: view) {
      case .line:
        blocks[index].kind = .boilerplate
      case .rest:
        blocks[index].kind = .boilerplate
        guard proseBefore > 0, proseAfter[index] <= proseBefore else { continue }
        for later in blocks.indices[index...].dropFirst() { blocks[later].kind = .boilerplate }
        return
      case nil:
        blocks[index].kind = kind(of: block, isTop: !sawContent)
        if blocks[index].kind != .boilerplate { sawContent = true }
        if blocks[index].kind == .prose { proseBefore += proseWords(of: block) }
      }
    }
  }

  /// For each block, the words of prose in the blocks after it.
  private func proseWordsAfterEach(_ blocks: [Block]) -> [Int] {
    var sums = [Int](repeating: 0, count: blocks.count)
    var sum = 0
    for index in blocks.indices.reversed() {
      sums[index] = sum
      sum += proseWords(of: blocks[index])
    }
    return sums
  }

  private func proseWords(of block: Block) -> Int {
    let words = view.wordCount(block.tokens, upTo: .max)
    return words >= Self.proseWords && isFinished(block.tokens) ? words : 0
  }

  private func kind(of block: Block, isTop: Bool) -> Sentence.Kind {
    let words = view.wordCount(block.tokens, upTo: Self.longestTitle + 1)
    guard words > 0 else { return .boilerplate }
    if isByline(block.tokens, words: words) { return .boilerplate }
    if words <= 2, view.mark(block.tokens.upperBound - 1) == .comma { return .boilerplate }
    if isFinished(block.tokens) || view.opensListItem(block.tokens) { return .prose }
    if isTop { return words <= Self.longestTitle ? .headline : .prose }
    if words <= 2 { return block.afterBlank && block.beforeBlank ? .boilerplate : .headline }
    guard words <= Self.longestHeadline, block.afterBlank || isTitleCase(block.tokens) else {
      return .prose
    }
    return view.isLowercase(block.tokens.lowerBound) ? .prose : .headline
  }

  /// `By Jane Doe` and `By Jane Doe in Ankara`.
  private func isByline(_ block: Range<Int>, words: Int) -> Bool {
    guard words >= 2, words <= 8, view.tokens[block.lowerBound].hash == WordHash("by"),
      view.tokens[block.lowerBound].isCapitalized
    else { return false }
    return isTitleCase(block.dropFirst())
  }

  /// Whether every longer word begins with a capital.
  private func isTitleCase(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { !view.isLowercase($0) || view.tokens[$0].range.count <= 4 }
  }

  /// Whether a block ends as sentences do, or goes on in the next one (`reports,` `excerpts:`).
  private func isFinished(_ block: Range<Int>) -> Bool {
    var left = 8
    var insideBrackets = false
    for index in block.reversed() {
      left -= 1
      guard left > 0 else { return false }
      switch view.mark(index) {
      case .stop, .question, .ellipsis, .comma, .colon, .semicolon: return true
      case .closingQuote, .straightQuote, .apostrophe: continue
      case .closingBracket: insideBrackets = true
      case .openingBracket: insideBrackets = false
      default:
        if view.endsWithPoint(index) { return true }
        guard insideBrackets else { return false }
      }
    }
    return false
  }
}
