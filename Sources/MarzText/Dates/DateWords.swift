import MarzWords

/// The tokens of a sentence as the words of dates.
struct DateWords {
  let tokens: [Token]
  let bytes: [UInt8]
  let lexicon: DateLexicon
  /// The tokens that may be read.
  let bounds: Range<Int>
  private let work: ParsingWork?

  init(
    text: ParsedText,
    lexicon: DateLexicon,
    bounds: Range<Int>,
    countingInto work: ParsingWork? = nil
  ) {
    self.work = work
    tokens = text.tokens
    bytes = text.document.text
    self.lexicon = lexicon
    self.bounds = bounds
  }

  /// Whether a date can begin at a token; most words are passed over here.
  func mayOpen(_ index: Int) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .number: return true
    case .clitic: return false
    case .mark: return isMark(index, "'")
    case .word: return token.shape.contains(.digits) || lexicon.opens(token.hash)
    }
  }

  /// The reading of a token as a class of words; an unlikely one counts only beside a number.
  func entry(_ index: Int, _ type: DateLexicon.Class) -> DateLexicon.Entry? {
    work?.steps += 1
    guard bounds.contains(index), let entry = lexicon.entry(tokens[index].hash, type) else {
      return nil
    }
    if !entry.needsCapital || tokens[index].isCapitalized { return entry }
    let isBesideNumber = [index - 1, index + 1].contains { neighbor in
      digits(neighbor) != nil || suffixed(neighbor) != nil || isOrdinal(neighbor)
    }
    return isBesideNumber || bounds.count <= 3 || isAfterOrdinalOf(index) ? entry : nil
  }

  /// Whether the tokens are too few for a sentence with a verb.
  var isShort: Bool { bounds.count <= 8 }

  private func isOrdinal(_ index: Int) -> Bool {
    bounds.contains(index) && lexicon.entry(tokens[index].hash, .ordinal) != nil
  }

  /// Whether a month stands in "the first of march".
  private func isAfterOrdinalOf(_ index: Int) -> Bool {
    isWord(index - 1, Words.of) && (isOrdinal(index - 2) || suffixed(index - 2) != nil)
  }

  /// The value of a word of a class.
  func value(_ index: Int, _ type: DateLexicon.Class) -> Int? { entry(index, type)?.value }

  /// Whether a token is one of some words.
  func isWord(_ index: Int, _ words: WordSet) -> Bool {
    work?.steps += 1
    return bounds.contains(index) && words.contains(tokens[index].hash)
  }

  /// Whether a token is a mark of one byte.
  func isMark(_ index: Int, _ mark: Character) -> Bool {
    guard bounds.contains(index), tokens[index].kind == .mark else { return false }
    let token = tokens[index]
    return token.end - token.start == 1
      && bytes[Int(token.start)] == mark.asciiValue
  }

  /// Whether a hyphen, a dash or a slash stands between a token and the one before it.
  func isJoined(_ index: Int) -> Bool {
    bounds.contains(index) && tokens[index].gap == .hyphen
  }

  /// The plain digits of a number token: its value and how many there are.
  func digits(_ index: Int) -> (value: Int, count: Int)? {
    guard bounds.contains(index), tokens[index].kind == .number else { return nil }
    let range = tokens[index].range
    guard range.count <= 4 else { return nil }
    var value = 0
    for position in range {
      guard (0x30...0x39).contains(bytes[position]) else { return nil }
      value = value * 10 + Int(bytes[position] - 0x30)
    }
    return (value, range.count)
  }

  /// The number before letters, and the letters: `3rd`, `1990s`, `2018Q4`.
  func suffixed(_ index: Int) -> (value: Int, count: Int, suffix: String)? {
    guard bounds.contains(index), tokens[index].kind == .word,
      tokens[index].shape.contains(.digits)
    else { return nil }
    let letters = bytes[tokens[index].range]
    let number = letters.prefix { (0x30...0x39).contains($0) }
    guard (1...4).contains(number.count) else { return nil }
    let suffix = String(decoding: letters.dropFirst(number.count), as: UTF8.self).lowercased()
    return (number.reduce(0) { $0 * 10 + Int($1 - 0x30) }, number.count, suffix)
  }

  /// `3`, `3rd`, `third`, `twenty-third` as the day of a month.
  func dayOfMonth(_ index: Int) -> (value: Int, end: Int, isOrdinal: Bool)? {
    if let (value, count) = digits(index), count <= 2, (1...31).contains(value) {
      return (value, index + 1, false)
    }
    guard let (value, end) = ordinal(index), (1...31).contains(value) else { return nil }
    return (value, end, true)
  }

  /// `3rd`, `third`, `twenty-third`, `final`.
  func ordinal(_ index: Int) -> (value: Int, end: Int)? {
    if let (value, count, suffix) = suffixed(index), count <= 2,
      ["st", "nd", "rd", "th"].contains(suffix)
    {
      return (value, index + 1)
    }
    if let tens = value(index, .number), tens == 20 || tens == 30,
      let ones = value(index + 1, .ordinal), (1...9).contains(ones)
    {
      return (tens + ones, index + 2)
    }
    return value(index, .ordinal).map { ($0, index + 1) }
  }

  /// A count: `3`, `three`, `twenty-one`, `a`, `a couple of`; 0 for `several`.
  func count(_ index: Int) -> (value: Int, end: Int)? {
    if let (value, _) = digits(index) { return (value, index + 1) }
    guard let value = value(index, .number) else { return nil }
    var end = index + 1
    var total = value
    if value >= 20, let ones = self.value(end, .number), (1...9).contains(ones) {
      total += ones
      end += 1
    } else if isWord(index, Words.articles), let more = self.value(end, .number), more != 1 {
      // "a few", "a couple of"
      total = more
      end += 1
    }
    if isWord(end, Words.of) { end += 1 }
    if isWord(end, Words.more) { end += 1 }
    return (total, end)
  }

  /// `2017`, `nineteen ninety-four`, `two thousand and ten`, `twenty thirteen`.
  func year(_ index: Int) -> (value: Int, end: Int)? {
    if let (value, count) = digits(index) {
      return count == 4 && (1000...2199).contains(value) ? (value, index + 1) : nil
    }
    guard let first = value(index, .number) else { return nil }
    if first == 2, isWord(index + 1, Words.thousand) {
      let next = isWord(index + 2, Words.and) ? index + 3 : index + 2
      guard let (rest, end) = belowHundred(next) else { return (2000, index + 2) }
      return (2000 + rest, end)
    }
    guard (17...20).contains(first), let (rest, end) = belowHundred(index + 1), rest >= 10 else {
      return nil
    }
    return (first * 100 + rest, end)
  }

  private func belowHundred(_ index: Int) -> (value: Int, end: Int)? {
    guard let value = value(index, .number), value > 0, !isWord(index, Words.articles) else {
      return nil
    }
    if value >= 20, let ones = self.value(index + 1, .number), (1...9).contains(ones) {
      return (value + ones, index + 2)
    }
    return (value, index + 1)
  }
}
