/// Eight bytes of text looked at together: which of them are letters of ASCII, which are capitals.
///
/// A set of bytes is a number with the highest bit of each of its bytes set ("SIMD within a register",
/// Lamport, "Multiple byte processing with full-word instructions", 1975).
struct LetterBlock {
  /// The highest bit of every byte.
  static let all: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The bytes with bit 5 set: letters are lower-case, other bytes mean nothing.
  let lowered: UInt64
  /// The letters `A` to `Z` and `a` to `z`.
  let letters: UInt64
  /// The letters `A` to `Z`.
  let capitals: UInt64

  @inline(__always)
  init(_ bytes: UInt64) {
    lowered = bytes | 0x2020_2020_2020_2020
    let low = lowered & ~Self.all
    let fromA = low &+ (0x80 - 0x61) &* Self.ones
    let beyondZ = low &+ (0x80 - 0x7B) &* Self.ones
    letters = fromA & ~beyondZ & ~bytes & Self.all
    capitals = letters & ~(bytes << 2)
  }

  /// The digits `0` to `9` of a block.
  @inline(__always)
  static func digits(_ bytes: UInt64) -> UInt64 {
    let low = bytes & ~all
    let from0 = low &+ (0x80 - 0x30) &* ones
    let beyond9 = low &+ (0x80 - 0x3A) &* ones
    return from0 & ~beyond9 & ~bytes & all
  }

  /// How many letters the block begins with.
  @inline(__always)
  var leadingLetters: Int { (~letters & Self.all).trailingZeroBitCount >> 3 }
}
