/// A group of neighboring words that act together: a noun group, a verb group, or a single link word.
///
/// Positions count words from the start of the sentence's tagged range.
struct Chunk: Sendable {
  /// What a chunk is.
  enum Kind: UInt8, Sendable {
    case noun, time, adjective, verb, preposition, coordinator, relative, subordinator
    case adverb, comma, quote, stop
  }

  var kind: Kind
  var words: Range<Int>
  /// The position of the head word: the last noun, the main verb.
  var head: Int
  /// For a verb chunk, its index among the verb groups.
  var verb = -1
}
