/// The checksum of index files: FNV-1a over 64-bit little-endian words.
///
/// It guards against truncation and decay, not against an attacker; four lines do not need a library.
enum Checksum {
  static func of(_ bytes: RawSpan) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let words = bytes.byteCount / 8
    for index in 0..<words {
      let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index * 8, as: UInt64.self)
      hash = (hash ^ word) &* 0x0000_0100_0000_01B3
    }
    for offset in words * 8..<bytes.byteCount {
      let byte = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt8.self)
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return hash
  }
}
