import MarzMapping

/// Walks over JSON text (RFC 8259) value by value without making anything of it.
///
/// What is skipped is checked as far as it takes to find its end: strings, brackets and the first letters
/// of the rest.
struct JSONCursor {
  /// The byte that comes next.
  var offset: Int

  /// Moves over white space and gives the byte after it.
  @inline(__always)
  mutating func peek(_ bytes: Span<UInt8>) throws(JSONFault) -> UInt8 {
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      offset += 1
    }
    throw .incomplete
  }

  /// Moves over one byte that must come.
  @inline(__always)
  mutating func expect(
    _ byte: UInt8,
    _ bytes: Span<UInt8>,
    _ expected: StaticString
  ) throws(JSONFault) {
    guard try peek(bytes) == byte else { throw .malformed(at: offset, expected: expected) }
    offset += 1
  }

  /// Moves over a string; gives what stands between its quotes, escapes and all.
  @inline(__always)
  mutating func string(
    _ bytes: Span<UInt8>,
    _ expected: StaticString = "a string"
  ) throws(JSONFault) -> Range<Int> {
    try expect(0x22, bytes, expected)
    let start = offset
    while true {
      offset = ByteSearch.endOfPlainText(in: bytes, from: offset)
      guard offset < bytes.count else { throw .incomplete }
      switch bytes[offset] {
      case 0x22:
        offset += 1
        return start..<offset - 1
      case 0x5C: offset += 2
      default: throw .malformed(at: offset, expected: "the end of a string before the line ends")
      }
    }
  }

  /// Moves over the name of a member and its colon.
  @inline(__always)
  mutating func key(_ bytes: Span<UInt8>) throws(JSONFault) -> Range<Int> {
    let name = try string(bytes, "a member's name in quotes")
    try expect(0x3A, bytes, "a colon after the member's name")
    return name
  }

  /// Moves over any value; gives where it stands.
  @inline(__always)
  mutating func value(_ bytes: Span<UInt8>) throws(JSONFault) -> Range<Int> {
    let first = try peek(bytes)
    let start = offset
    switch first {
    case 0x22: _ = try string(bytes)
    case 0x7B, 0x5B: try container(bytes)
    case 0x2D, 0x30...0x39: try number(bytes)
    case 0x74: try word(0x6575_7274, 4, bytes)
    case 0x66: try word(0x65_736C_6166, 5, bytes)
    case 0x6E: try word(0x6C6C_756E, 4, bytes)
    default: throw .malformed(at: offset, expected: "a value")
    }
    return start..<offset
  }

  /// After a member or an element: whether a comma comes, or the bracket that closes.
  @inline(__always)
  mutating func goesOn(until close: UInt8, _ bytes: Span<UInt8>) throws(JSONFault) -> Bool {
    let byte = try peek(bytes)
    guard byte == 0x2C || byte == close else {
      throw .malformed(at: offset, expected: "a comma or the closing bracket")
    }
    offset += 1
    return byte == 0x2C
  }

  /// Moves over an object or an array by counting its brackets.
  private mutating func container(_ bytes: Span<UInt8>) throws(JSONFault) {
    var depth = 0
    while true {
      offset = ByteSearch.bracketOrQuote(in: bytes, from: offset)
      guard offset < bytes.count else { throw .incomplete }
      switch bytes[offset] {
      case 0x22: _ = try string(bytes)
      case 0x5B, 0x7B:
        depth += 1
        offset += 1
      default:
        depth -= 1
        offset += 1
        if depth == 0 { return }
      }
    }
  }

  @inline(__always)
  private mutating func number(_ bytes: Span<UInt8>) throws(JSONFault) {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x30...0x39, 0x2D, 0x2B, 0x2E, 0x45, 0x65: offset += 1
      default: return
      }
    }
    throw .incomplete
  }

  private mutating func word(
    _ letters: UInt64,
    _ count: Int,
    _ bytes: Span<UInt8>
  ) throws(JSONFault) {
    guard offset + count <= bytes.count else { throw .incomplete }
    for index in 0..<count
    where bytes[offset + index] != UInt8(truncatingIfNeeded: letters >> (8 * index)) {
      throw .malformed(at: offset, expected: "true, false or null")
    }
    offset += count
  }
}
