import MarzWords

/// Cuts a text into blocks at its line breaks.
///
/// An empty line always separates. A single line break joins when the line was wrapped: the first
/// word of the next line would not have fit into the width of the lines around it, or the next line
/// begins with a small letter and this one has not come to an end.
struct BlockCutter {
  let view: TokenView
  /// Lines longer than this are paragraphs of their own, not wrapped ones.
  private static let widestWrap = 130
  /// Text narrower than this is a list or a table.
  private static let narrowestWrap = 40

  /// The blocks in order; together they hold every token.
  func blocks() -> [Block] {
    var blocks: [Block] = []
    var lines: [Range<Int>] = []
    var start = 0
    for index in view.tokens.indices.dropFirst() where view.tokens[index].gap >= .line {
      lines.append(start..<index)
      start = index
      if view.tokens[index].gap == .paragraph {
        blocks += joined(lines)
        lines = []
      }
    }
    if start < view.tokens.count {
      lines.append(start..<view.tokens.count)
      blocks += joined(lines)
    }
    return blocks
  }

  /// The blocks of the lines between two empty lines.
  private func joined(_ lines: [Range<Int>]) -> [Block] {
    let width = lines.map(view.byteCount).max() ?? 0
    var blocks: [Block] = []
    for (number, line) in lines.enumerated() {
      let isFirst = number == 0
      if !isFirst, goesOn(lines[number - 1], line, width: width) {
        let last = blocks.count - 1
        blocks[last].tokens = blocks[last].tokens.lowerBound..<line.upperBound
      } else {
        blocks.append(Block(tokens: line, afterBlank: isFirst, beforeBlank: false))
      }
    }
    if !blocks.isEmpty { blocks[blocks.count - 1].beforeBlank = true }
    return blocks
  }

  private func goesOn(_ line: Range<Int>, _ next: Range<Int>, width: Int) -> Bool {
    if view.opensListItem(next) { return false }
    let first = next.lowerBound
    if view.isLowercase(first), !isFinished(line) { return true }
    guard (Self.narrowestWrap...Self.widestWrap).contains(width) else { return false }
    let nextWord = view.byteCount(first..<first + 1)
    return view.byteCount(line) + 1 + nextWord > width
  }

  /// Whether a line ends as sentences do: `.`, `!`, `?`, `:` or a closing mark after one.
  private func isFinished(_ line: Range<Int>) -> Bool {
    for index in line.reversed().prefix(3) {
      switch view.mark(index) {
      case .stop, .question, .ellipsis, .colon: return true
      case .closingQuote, .straightQuote, .apostrophe, .closingBracket: continue
      default: return view.endsWithPoint(index)
      }
    }
    return false
  }
}
