package import MarzWords

/// The positions of words in a frozen list, found by their hashes.
///
/// A word hash is spread over all its bits already, so its low bits choose the slot and nothing is
/// hashed again: a look-up reads one or two cache lines, some ten times faster than `Dictionary`.
package struct WordIndex: Sendable {
  private struct Slot: Sendable {
    var word: UInt64
    /// Position in the list plus one; 0 for an empty slot.
    var position: Int32
  }

  private var slots: [Slot]
  private let mask: Int

  /// Freezes a list of different words.
  package init(_ words: some Collection<WordHash>) {
    var size = 4
    while size < words.count * 3 { size *= 2 }
    mask = size - 1
    slots = [Slot](repeating: Slot(word: 0, position: 0), count: size)
    for (position, word) in words.enumerated() {
      var index = Int(truncatingIfNeeded: word.value) & mask
      while slots[index].position != 0 { index = (index + 1) & mask }
      slots[index] = Slot(word: word.value, position: Int32(position + 1))
    }
  }

  /// Where a word stands in the list, nil when it is not in it.
  package func position(of word: WordHash) -> Int? {
    var index = Int(truncatingIfNeeded: word.value) & mask
    while slots[index].position != 0 {
      if slots[index].word == word.value { return Int(slots[index].position) - 1 }
      index = (index + 1) & mask
    }
    return nil
  }
}
