import MarzWords

/// Fills the open-addressing table of ``NameTable``, at most three quarters full, and the filter before it.
struct SlotTable {
  private(set) var slots: [UInt64]
  private(set) var filter: [UInt64]
  private let mask: Int

  init(phraseCount: Int) {
    var capacity = 16
    while capacity * 3 / 4 < phraseCount { capacity *= 2 }
    slots = [UInt64](repeating: 0, count: capacity)
    filter = [UInt64](repeating: 0, count: PhraseFilter.wordCount(phrases: phraseCount))
    mask = capacity - 1
  }

  /// Sets bits of a phrase's value.
  mutating func insert(_ phrase: WordHash, bits: UInt32) {
    let key = NameTable.key(of: phrase)
    var index = Int(truncatingIfNeeded: phrase.value) & mask
    while slots[index] != 0 && slots[index] & ~NameTable.valueMask != key {
      index = (index + 1) & mask
    }
    slots[index] |= key | UInt64(bits)
    filter[PhraseFilter.word(of: phrase, mask: filter.count - 1)] |= PhraseFilter.bits(of: phrase)
  }
}
