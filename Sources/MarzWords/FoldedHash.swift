/// A hash in the making: folded text in UTF-8, taken in by blocks of eight bytes.
///
/// The last block is filled up with zeros, which no text holds. Eight bytes at a time, because a word
/// of the usual length is then one step (`TokenScanner` reads such words without looking at their letters
/// one by one).
struct FoldedHash {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  private var block: UInt64 = 0
  /// How many bytes of `block` are in use.
  private var count: UInt64 = 0

  /// The hash of what was taken in.
  @inline(__always)
  var word: WordHash {
    WordHash(mixing: count == 0 ? hash : Self.step(hash, block))
  }

  /// Takes in a whole block, before anything shorter.
  @inline(__always)
  mutating func append(block whole: UInt64) { hash = Self.step(hash, whole) }

  /// Takes in a byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) { append(UInt64(byte), count: 1) }

  /// Takes in a scalar as UTF-8.
  @inline(__always)
  mutating func append(_ scalar: UInt32) {
    let code = UInt64(scalar)
    if code < 0x80 {
      append(code, count: 1)
    } else if code < 0x800 {
      append((0xC0 | code >> 6) | (0x80 | code & 0x3F) << 8, count: 2)
    } else if code < 0x1_0000 {
      append(
        (0xE0 | code >> 12) | (0x80 | code >> 6 & 0x3F) << 8 | (0x80 | code & 0x3F) << 16,
        count: 3
      )
    } else {
      let low = (0x80 | code >> 6 & 0x3F) << 16 | (0x80 | code & 0x3F) << 24
      append((0xF0 | code >> 18) | (0x80 | code >> 12 & 0x3F) << 8 | low, count: 4)
    }
  }

  @inline(__always)
  private mutating func append(_ bytes: UInt64, count added: UInt64) {
    block |= bytes << (count &* 8)
    count &+= added
    guard count >= 8 else { return }
    append(block: block)
    count &-= 8
    block = count == 0 ? 0 : bytes >> ((added &- count) &* 8)
  }

  @inline(__always)
  private static func step(_ hash: UInt64, _ block: UInt64) -> UInt64 {
    let product = (hash ^ block) &* 0x9FB2_1C65_1E98_DF25
    return product ^ product >> 32
  }
}
