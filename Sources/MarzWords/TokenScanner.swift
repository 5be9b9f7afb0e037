/// The state of one pass of the tokenizer over a text.
package struct TokenScanner {
  private let folding: Folding
  private var position = 0
  private var gap = Token.Gap.paragraph

  /// Starts at the beginning of a text.
  package init() {
    folding = .shared
  }

  /// Goes on at another place: where a token ends, or after white space.
  package mutating func move(to position: Int, in bytes: Span<UInt8>) {
    self.position = position
    gap =
      position == 0
      ? .paragraph : CapitalSearch.isSpace(bytes[position - 1]) ? .space : .none
  }

  /// The next token, or nil at the end.
  package mutating func next(in bytes: Span<UInt8>) -> Token? {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x20 {
        gap = max(gap, .space)
        position += 1
        continue
      }
      if isASCIILetter(byte), let token = plainWord(in: bytes) { return token }
      let (letter, width, code) = classify(bytes, position)
      switch letter {
      case .space:
        widenGap(byte)
        position += width
      case .invisible:
        position += width
      case .hyphen where gap == .none && startsWord(bytes, position + width):
        gap = .hyphen
        position += width
      case .apostrophe where gap == .none:
        if let token = clitic(in: bytes, apostropheWidth: width) { return token }
        return mark(code, width: width)
      case .folded, .dropped:
        return word(in: bytes)
      case .hyphen, .apostrophe, .mark:
        return mark(code, width: width)
      }
    }
    return nil
  }

  private mutating func widenGap(_ byte: UInt8) {
    guard byte == 0x0A else {
      if byte != 0x0D { gap = max(gap, .space) }
      return
    }
    gap = gap >= .line ? .paragraph : .line
  }

  private mutating func finish(_ token: Token) -> Token {
    position = Int(token.end)
    gap = .none
    return token
  }

  private mutating func mark(_ code: UInt32, width: Int) -> Token {
    var hash = FoldedHash()
    hash.append(code)
    return finish(
      Token(
        start: Int32(position),
        end: Int32(position + width),
        hash: hash.word,
        kind: .mark,
        gap: gap,
        shape: []
      )
    )
  }

  /// A word of ASCII letters alone that begins at the current position, read eight bytes at a time.
  ///
  /// - Returns: Nil for a word that goes on with anything else (an accent, a digit, an apostrophe, the
  ///   points of an abbreviation) and for one in the last bytes of the text.
  @inline(__always)
  private mutating func plainWord(in bytes: Span<UInt8>) -> Token? {
    var hash = FoldedHash()
    var isAllCapitals = true
    var end = position
    while true {
      guard end <= bytes.count &- 8 else { return nil }
      let block = LetterBlock(bytes.block(at: end))
      let length = block.leadingLetters
      if length == 8 {
        isAllCapitals = isAllCapitals && block.capitals == LetterBlock.all
        hash.append(block: block.lowered)
        end &+= 8
        continue
      }
      if length > 0 {
        let kept = 1 &<< UInt64(truncatingIfNeeded: length &* 8) &- 1
        isAllCapitals = isAllCapitals && block.capitals & kept == LetterBlock.all & kept
        hash.append(block: block.lowered & kept)
        end &+= length
      }
      break
    }
    let length = end &- position
    guard end < bytes.count, endsPlainWord(bytes, end, length: length) else { return nil }
    var shape: Token.Shape = []
    if bytes[position] & 0x20 == 0 {
      shape = isAllCapitals && length >= 2 ? [.capitalized, .allCapitals] : .capitalized
    }
    return finish(
      Token(
        start: Int32(truncatingIfNeeded: position),
        end: Int32(truncatingIfNeeded: end),
        hash: hash.word,
        kind: .word,
        gap: gap,
        shape: shape
      )
    )
  }

  /// Whether what follows a word of ASCII letters ends it.
  @inline(__always)
  private func endsPlainWord(_ bytes: Span<UInt8>, _ index: Int, length: Int) -> Bool {
    let byte = bytes[index]
    if byte == 0x20 || byte == 0x2C || byte == 0x0A { return true }
    if byte == 0x2E { return length > 1 }
    return endsWord(bytes, index)
  }

  /// Whether what stands at `index`, after letters, belongs to no word.
  private func endsWord(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    let (letter, width, _) = classify(bytes, index)
    switch letter {
    case .space, .hyphen, .mark: return true
    case .apostrophe:
      return !startsWord(bytes, index + width) || cliticLength(in: bytes, at: index + width) != nil
    case .folded, .dropped, .invisible: return false
    }
  }

  /// A word or number that begins at the current position.
  private mutating func word(in bytes: Span<UInt8>) -> Token {
    let start = position
    var end = start
    var hash = FoldedHash()
    var letters = 0
    var capitals = 0
    var shape: Token.Shape = []
    var onlyDigits = true
    scan: while end < bytes.count {
      let (letter, width, code) = classify(bytes, end)
      switch letter {
      case .folded(let first, let second, let third):
        hash.append(first)
        if second != 0 { hash.append(second) }
        if third != 0 { hash.append(third) }
        if code >= 0x30 && code <= 0x39 {
          shape.insert(.digits)
        } else {
          onlyDigits = false
          letters += 1
          if isUppercase(code) {
            capitals += 1
            if letters == 1 && !shape.contains(.digits) { shape.insert(.capitalized) }
          } else if code >= 0x590 && !(0x1E00...0x1FFF).contains(code) {
            shape.insert(.caseless)
          }
        }
        end += width
      case .dropped, .invisible:
        end += width
      case .apostrophe:
        guard
          !onlyDigits,
          startsWord(bytes, end + width),
          cliticLength(in: bytes, at: end + width) == nil
        else { break scan }
        end += width
      case .mark:
        guard
          let after = pointInside(bytes, from: start, at: end, letters: letters, shape: shape)
        else { break scan }
        if !onlyDigits { shape.insert(.pointed) }
        end = after
      case .hyphen, .space:
        break scan
      }
    }
    if letters >= 2 && capitals == letters { shape.insert(.allCapitals) }
    return finish(
      Token(
        start: Int32(start),
        end: Int32(end),
        hash: hash.word,
        kind: onlyDigits ? .number : .word,
        gap: gap,
        shape: shape
      )
    )
  }

  /// Appends the letters of a token as they are compared, in UTF-8.
  ///
  /// What ``next(in:)`` hashed and nothing else: apostrophes and points inside the word are left out.
  func appendFolded(_ range: Range<Int>, of bytes: Span<UInt8>, to folded: inout [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound {
      let (letter, width, _) = classify(bytes, index)
      index += width
      guard case .folded(let first, let second, let third) = letter else { continue }
      Self.append(first, to: &folded)
      if second != 0 { Self.append(second, to: &folded) }
      if third != 0 { Self.append(third, to: &folded) }
    }
  }

  private static func append(_ code: UInt32, to text: inout [UInt8]) {
    if code < 0x80 {
      text.append(UInt8(code))
    } else if let scalar = Unicode.Scalar(code), let encoded = UTF8.encode(scalar) {
      for byte in encoded { text.append(byte) }
    }
  }

  /// Where scanning goes on after a point or comma that belongs to the word, nil if it does not.
  ///
  /// Inside are: the points of `U.S.` (each letter stands alone) and the marks of `92.7` and `1,200`.
  private func pointInside(
    _ bytes: Span<UInt8>,
    from start: Int,
    at index: Int,
    letters: Int,
    shape: Token.Shape
  ) -> Int? {
    let byte = bytes[index]
    guard index > start, byte == 0x2E || byte == 0x2C else { return nil }
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
    if letters == 0 {
      return isASCIIDigit(next) && isASCIIDigit(bytes[index - 1]) ? index + 1 : nil
    }
    guard byte == 0x2E, isASCIILetter(bytes[index - 1]) else { return nil }
    let alone = index - 1 == start || bytes[index - 2] == 0x2E
    guard alone else { return nil }
    if isASCIILetter(next) {
      // The letter after the point must stand alone too: `U.S` but not `J.Smith`.
      let after = index + 2 < bytes.count ? bytes[index + 2] : 0x20
      return after == 0x2E || !(isASCIILetter(after) || isASCIIDigit(after)) ? index + 1 : nil
    }
    return shape.contains(.pointed) ? index + 1 : nil
  }

  /// The clitic that the apostrophe at the current position opens, if it does.
  private mutating func clitic(in bytes: Span<UInt8>, apostropheWidth: Int) -> Token? {
    let start = position
    let letters = start + apostropheWidth
    guard let length = cliticLength(in: bytes, at: letters) else { return nil }
    var hash = FoldedHash()
    for index in letters..<letters + length { hash.append(bytes[index] | 0x20) }
    return finish(
      Token(
        start: Int32(start),
        end: Int32(letters + length),
        hash: hash.word,
        kind: .clitic,
        gap: .none,
        shape: []
      )
    )
  }

  /// The length of `s`, `d`, `m`, `re`, `ve`, `ll` standing at `index` and followed by no letter.
  private func cliticLength(in bytes: Span<UInt8>, at index: Int) -> Int? {
    guard index < bytes.count, isASCIILetter(bytes[index]) else { return nil }
    let first = bytes[index] | 0x20
    let second = index + 1 < bytes.count ? bytes[index + 1] | 0x20 : 0
    let length: Int
    switch (first, second) {
    case (0x72, 0x65), (0x76, 0x65), (0x6C, 0x6C): length = 2
    case (0x73, _), (0x64, _), (0x6D, _): length = 1
    default: return nil
    }
    return startsWord(bytes, index + length) ? nil : length
  }

  private func startsWord(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    guard index < bytes.count else { return false }
    switch classify(bytes, index).0 {
    case .folded, .dropped: return true
    default: return false
    }
  }

  /// What stands at `index`, how many bytes it takes, and its code point.
  @inline(__always)
  private func classify(_ bytes: Span<UInt8>, _ index: Int) -> (Folding.Letter, Int, UInt32) {
    let byte = bytes[index]
    if byte < 0x80 {
      let code = UInt32(byte)
      if isASCIILetter(byte) { return (.folded(code | 0x20, 0, 0), 1, code) }
      if isASCIIDigit(byte) { return (.folded(code, 0, 0), 1, code) }
      switch byte {
      case 0x20, 0x09...0x0D: return (.space, 1, code)
      case 0x27, 0x60: return (.apostrophe, 1, code)
      case 0x2D: return (.hyphen, 1, code)
      case 0x00...0x1F, 0x7F: return (.invisible, 1, code)
      default: return (.mark, 1, code)
      }
    }
    let (code, width) = decode(bytes, index)
    guard let code else { return (.invisible, width, 0) }
    return (folding.letter(code), width, code)
  }

  /// Decodes the UTF-8 sequence at `index`; nil for a byte that begins none.
  private func decode(_ bytes: Span<UInt8>, _ index: Int) -> (UInt32?, Int) {
    let lead = bytes[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0
    guard length > 0, index + length <= bytes.count else { return (nil, 1) }
    var code = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length {
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80 else { return (nil, 1) }
      code = code << 6 | UInt32(byte & 0x3F)
    }
    return (code, length)
  }

  private func isUppercase(_ code: UInt32) -> Bool {
    code < 0x80 ? code >= 0x41 && code <= 0x5A : Folding.isUppercase(code)
  }
}

@inline(__always)
private func isASCIILetter(_ byte: UInt8) -> Bool {
  let lower = byte | 0x20
  return lower >= 0x61 && lower <= 0x7A
}

@inline(__always)
private func isASCIIDigit(_ byte: UInt8) -> Bool {
  byte >= 0x30 && byte <= 0x39
}
