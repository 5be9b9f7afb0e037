import MarzWords

/// The tokens of a text with what the segmenter asks of them.
struct TokenView {
  let bytes: [UInt8]
  let tokens: [Token]
  private let marks: [Punctuation?]
  private let work: ParsingWork?

  init(bytes: [UInt8], tokens: [Token], work: ParsingWork? = nil) {
    self.bytes = bytes
    self.tokens = tokens
    self.work = work
    let span = bytes.span
    var marks: [Punctuation?] = []
    marks.reserveCapacity(tokens.count)
    for token in tokens {
      marks.append(token.kind == .mark ? Punctuation(token, in: span) : nil)
    }
    self.marks = marks
  }

  /// The mark that a token is, nil for words and numbers and outside the text.
  func mark(_ index: Int) -> Punctuation? {
    work?.steps += 1
    return marks.indices.contains(index) ? marks[index] : nil
  }

  /// The gap before a token, `.paragraph` at the end of the text.
  func gap(before index: Int) -> Token.Gap {
    work?.steps += 1
    return index < tokens.count ? tokens[index].gap : .paragraph
  }

  /// Whether a token is a word whose script has capitals and which begins with none.
  func isLowercase(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && !token.isCapitalized && !token.shape.contains(.caseless)
      && !token.shape.contains(.digits)
  }

  /// Whether a token ends with a full stop of its own: `U.S.`, `a.m.`.
  func endsWithPoint(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.shape.contains(.pointed) && bytes[Int(token.end) - 1] == UInt8(ascii: ".")
  }

  /// Whether a mark can end a sentence.
  func isFinal(_ index: Int) -> Bool {
    switch mark(index) {
    case .stop, .question, .ellipsis: true
    default: false
    }
  }

  /// How many bytes a run of tokens takes.
  func byteCount(_ range: Range<Int>) -> Int {
    range.isEmpty ? 0 : Int(tokens[range.upperBound - 1].end - tokens[range.lowerBound].start)
  }

  /// How many words and numbers a run of tokens has, counted up to a limit.
  func wordCount(_ range: Range<Int>, upTo limit: Int) -> Int {
    var count = 0
    for index in range where mark(index) == nil && tokens[index].kind != .clitic {
      count += 1
      if count >= limit { break }
    }
    return count
  }

  /// Whether a line begins with a bullet, a dash, `1.` or `1)`.
  func opensListItem(_ line: Range<Int>) -> Bool {
    let first = line.lowerBound
    switch mark(first) {
    case .bullet, .dash: return true
    default: break
    }
    guard tokens[first].kind == .number, first + 1 < line.upperBound else { return false }
    let second = mark(first + 1)
    return gap(before: first + 1) == .none && (second == .stop || second == .closingBracket)
  }
}
