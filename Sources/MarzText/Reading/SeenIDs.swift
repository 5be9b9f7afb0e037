/// The ids that a run has met, kept as 64-bit hashes so that a million documents take some 16 MB.
///
/// Two different ids share a hash with a chance of one in 10⁷ among a million of them; the later one
/// would be rejected, with a message, rather than written over the earlier.
struct SeenIDs {
  private var hashes: Set<UInt64> = []

  /// Notes an id.
  ///
  /// - Returns: False when it was there already.
  mutating func insert(_ id: String) -> Bool {
    // FNV-1a, spread over all bits: the same in every run, unlike Swift's own hash.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    hash ^= hash >> 32
    return hashes.insert(hash &* 0xFF51_AFD7_ED55_8CCD).inserted
  }
}
