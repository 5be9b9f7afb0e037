import MarzWords

/// The hashes of the few words that the grammar names.
enum TaggedWordHash {
  static let of = WordHash("of")
  static let by = WordHash("by")
  static let with = WordHash("with")
  static let to = WordHash("to")
  static let together: Set<WordHash> = [WordHash("along"), WordHash("together")]
  static let definite: Set<WordHash> = [WordHash("the"), WordHash("this"), WordHash("that")]
  static let about: Set<WordHash> = Set(
    ["on", "about", "for", "regarding", "concerning", "over"].map { WordHash($0) }
  )
  static let particles: Set<WordHash> = Set(
    ["off", "out", "up", "down", "back", "away"].map { WordHash($0) }
  )
  static let between = WordHash("between")
}
