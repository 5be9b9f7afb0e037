import MarzWords

/// Fills the open-addressing table of ``NameTable``, at most three quarters full.
struct SlotTable {
  private(set) var keys: [UInt32]
  private(set) var values: [UInt32]
  private let mask: Int

  init(phraseCount: Int) {
    var capacity = 16
    while capacity * 3 / 4 < phraseCount { capacity *= 2 }
    keys = [UInt32](repeating: 0, count: capacity)
    values = keys
    mask = capacity - 1
  }

  /// Sets bits of a phrase's value.
  mutating func insert(_ phrase: WordHash, bits: UInt32) {
    let key = NameTable.key(of: phrase)
    var index = Int(truncatingIfNeeded: phrase.value) & mask
    while values[index] != 0 && keys[index] != key { index = (index + 1) & mask }
    keys[index] = key
    values[index] |= bits
  }
}
