import MarzWords

/// Where a phrase stands in the filter before the table of names: two bits of one word (a Bloom filter
/// of blocks; Putze, Sanders and Singler, "Cache-, hash- and space-efficient Bloom filters", 2007).
///
/// Most phrases of a text are no names. The filter is small enough to stay in the cache and turns most of
/// them away, so that the table, which is not, is hardly touched.
enum PhraseFilter {
  /// How many words of 64 bits a filter for some phrases has: a power of two, at least five bits a phrase.
  static func wordCount(phrases: Int) -> Int {
    var count = 1
    while count * 64 < phrases * 5 { count *= 2 }
    return count
  }

  /// The word of a phrase.
  @inline(__always)
  static func word(of phrase: WordHash, mask: Int) -> Int {
    Int(truncatingIfNeeded: phrase.value >> 36) & mask
  }

  /// The two bits of a phrase in its word.
  @inline(__always)
  static func bits(of phrase: WordHash) -> UInt64 {
    1 &<< (phrase.value >> 24) | 1 &<< (phrase.value >> 30)
  }
}
