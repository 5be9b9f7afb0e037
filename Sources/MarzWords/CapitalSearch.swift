/// Finds where words with a capital may begin, without cutting the text between them.
package enum CapitalSearch {
  /// The next byte from `start` on that is a capital of ASCII after no letter or digit of ASCII, or that
  /// belongs to a character beyond ASCII; the end of the text when there is none.
  ///
  /// - Complexity: O(*n*) in the bytes passed over, eight at a time.
  package static func next(in bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while true {
      index = nextCandidate(in: bytes, from: index)
      // Quotation marks and dashes stand in no word: passed over, as they are what news has most beyond ASCII.
      guard index <= bytes.count - 3, bytes[index] == 0xE2, bytes[index + 1] == 0x80,
        isDashOrQuote(bytes[index + 2])
      else { return index }
      index += 3
    }
  }

  /// Whether a byte after E2 80 makes one of U+2013 to U+2015, U+201C to U+201F, U+2026.
  private static func isDashOrQuote(_ byte: UInt8) -> Bool {
    byte >= 0x93 && byte <= 0x95 || byte >= 0x9C && byte <= 0x9F || byte == 0xA6
  }

  private static func nextCandidate(in bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    // The highest bit of the lowest byte: whether the byte before is a letter or digit.
    var carry: UInt64 = start > 0 && isWordByte(bytes[start - 1]) ? 0x80 : 0
    while index <= bytes.count - 8 {
      let block = bytes.block(at: index)
      let letters = LetterBlock(block)
      let words = letters.letters | LetterBlock.digits(block)
      let found = letters.capitals & ~(words << 8 | carry) | block & LetterBlock.all
      if found != 0 { return index + found.trailingZeroBitCount >> 3 }
      carry = words >> 56
      index += 8
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x80 || byte >= 0x41 && byte <= 0x5A && carry == 0 { return index }
      carry = isWordByte(byte) ? 0x80 : 0
      index += 1
    }
    return bytes.count
  }

  /// Whether a capital after this byte surely begins a word: white space, or a mark that stands in none.
  package static func isBoundary(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09...0x0D, 0x21...0x26, 0x28...0x2D, 0x2F, 0x3A...0x40, 0x5B...0x5F, 0x7B...0x7E:
      true
    default: false
    }
  }

  /// Whether a byte is white space of ASCII, which stands in no word.
  package static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte >= 0x09 && byte <= 0x0D
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= 0x61 && lower <= 0x7A || byte >= 0x30 && byte <= 0x39
  }
}
