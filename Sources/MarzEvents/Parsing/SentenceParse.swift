import MarzText

/// A sentence after parsing: its words, its clauses, and who speaks in it.
struct SentenceParse {
  /// The sentence's index in the text.
  var number: Int
  /// The tokens parsed: the sentence without its dateline.
  var tokens: Range<Int>
  var words: [TaggedWord]
  var reader: ClauseReader
  var speech: [Speech] = []

  /// A verb of speech and its speaker.
  struct Speech: Sendable {
    var verb: Int
    /// The noun phrases that name the speaker.
    var speaker: ClauseReader.Items
    /// Whether the verb doubts what it reports: "claimed".
    var isClaim: Bool
  }
}
