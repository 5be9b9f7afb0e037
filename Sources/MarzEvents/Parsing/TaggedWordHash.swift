import MarzWords

/// The hashes of the few words that the grammar names.
enum TaggedWordHash {
  static let of = WordHash("of")
  static let by = WordHash("by")
  static let with = WordHash("with")
  static let to = WordHash("to")
  static let between = WordHash("between")
}
