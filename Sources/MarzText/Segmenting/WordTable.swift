import MarzWords

/// A frozen dictionary over word hashes.
struct WordTable<Value: Sendable>: Sendable {
  private let index: WordIndex
  private let values: [Value]

  /// Freezes a dictionary; the order of its entries does not matter.
  init(_ entries: [WordHash: Value]) {
    index = WordIndex(entries.keys)
    values = Array(entries.values)
  }

  /// The value of a word, nil when it is not in the table.
  subscript(word: WordHash) -> Value? { index.position(of: word).map { values[$0] } }
}

/// A frozen set of word hashes.
struct WordSet: Sendable {
  private let index: WordIndex

  /// Freezes a set.
  init(_ words: some Sequence<WordHash>) {
    index = WordIndex(Set(words))
  }

  /// Whether a word is in the set.
  func contains(_ word: WordHash) -> Bool { index.position(of: word) != nil }
}
