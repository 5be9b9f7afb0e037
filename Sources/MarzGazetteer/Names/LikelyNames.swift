import MarzWords

/// Which words of a batch may begin a name.
///
/// The table of names is larger than the caches. Looking at one word after the other waits for memory each
/// time; here the filter, then the slots, are read for all words in loops without branches, so that the
/// processor waits for many of them at once.
struct LikelyNames {
  /// Positions of words, ascending; only the first ``count`` count.
  private(set) var words: [Int32] = []
  /// How many words may begin a name.
  private(set) var count = 0

  mutating func find(in tokens: Span<Token>, by names: borrowing NameTable) {
    if words.count < tokens.count { words = [Int32](repeating: 0, count: tokens.count) }
    count = 0
    for word in tokens.indices {
      words[count] = Int32(truncatingIfNeeded: word)
      count &+= names.mayHold(tokens[word].hash) ? 1 : 0
    }
    let passed = count
    count = 0
    for index in 0..<passed {
      let word = words[index]
      words[count] = word
      count &+= names.isEmpty(firstSlotOf: tokens[Int(word)].hash) ? 0 : 1
    }
  }

  /// Takes all words.
  mutating func takeAll(_ tokens: Span<Token>) {
    words = tokens.indices.map { Int32($0) }
    count = words.count
  }
}
