import MarzWords

/// What the linear model sees of a sentence: its words, pairs of words, and what the patterns found.
///
/// Words count by lemma where the tables know one; names count as names only, so that the model learns
/// what is told and not of whom.
struct ClassFeatures {
  /// One feature, and how much it counts.
  struct Feature: Hashable, Sendable {
    var hash: WordHash
    var value: Double
  }

  private(set) var features: [Feature] = []
  /// What each feature stands for, in the order of ``features``; only where asked for.
  private(set) var names: [String] = []
  private var seen: Set<WordHash> = []
  private let isNaming: Bool

  /// How much the class counts that the patterns found first.
  private static let patternWeight = 2.0
  private static let name = WordHash("someone")

  /// Looks at a sentence and at the drafts read in it, in the order of their triggers.
  ///
  /// - Complexity: O(*n*) in the words of the sentence.
  init(
    _ words: [TaggedWord],
    _ drafts: [Draft],
    _ tables: EventTables,
    text: ((Int) -> String)? = nil
  ) {
    isNaming = text != nil
    var previous: (hash: WordHash, name: String)?
    for (position, word) in words.enumerated() {
      guard let key = Self.key(word, tables) else { continue }
      let label = text.map { Self.label(word, tables, $0(position)) } ?? ""
      if word.tag != .proper, !Self.isFunction(word) { add(key, 1, label) }
      if let previous {
        add(previous.hash.appending(key), 1, isNaming ? "\(previous.name) \(label)" : "")
      }
      previous = (key, label)
    }
    guard let first = drafts.first else {
      add("no pattern", 1)
      return
    }
    add("first \(first.eventClass.rawValue)", Self.patternWeight)
    add("status \(first.eventClass.rawValue) \(first.status.rawValue)", 1)
    for (index, part) in first.pattern.split(separator: " under ", maxSplits: 1).enumerated() {
      add(index == 0 ? "row \(part)" : "under \(part.prefix { $0 != " " })", 1)
    }
    for draft in drafts.dropFirst() { add("other \(draft.eventClass.rawValue)", 1) }
  }

  private mutating func add(_ text: String, _ value: Double) {
    let name = "=\(text)"
    add(Self.hash(of: name), value, name)
  }

  /// The hash of a feature by its name: of words the hash of each in turn, of a name that begins with
  /// "=" that of its bytes (FNV-1a).
  static func hash(of name: String) -> WordHash {
    if name.hasPrefix("=") {
      let value = name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
        ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
      }
      return WordHash(value: value)
    }
    let words = name.split(separator: " ").map { WordHash(String($0)) }
    return words.dropFirst().reduce(words.first ?? WordHash(value: 0)) { $0.appending($1) }
  }

  private mutating func add(_ hash: WordHash, _ value: Double, _ name: String) {
    guard seen.insert(hash).inserted else { return }
    features.append(Feature(hash: hash, value: value))
    if isNaming { names.append(name) }
  }

  private static func key(_ word: TaggedWord, _ tables: EventTables) -> WordHash? {
    switch word.tag {
    case .comma, .stop, .quote, .point, .other, .genitive, .number: return nil
    case .proper: return name
    default:
      let lemma = lemma(of: word)
      return lemma >= 0 ? tables.lemmaHashes[Int(lemma)] : word.hash
    }
  }

  private static func label(_ word: TaggedWord, _ tables: EventTables, _ text: String) -> String {
    if word.tag == .proper { return "someone" }
    let lemma = lemma(of: word)
    return lemma >= 0 ? tables.lexicon.lemmas[Int(lemma)] : text.lowercased()
  }

  private static func lemma(of word: TaggedWord) -> Int32 {
    if word.tag != .verb, word.noun >= 0 { return word.noun }
    return word.verb >= 0 ? word.verb : word.noun
  }

  private static func isFunction(_ word: TaggedWord) -> Bool {
    switch word.tag {
    case .determiner, .possessive, .pronoun, .be, .have, .do, .to, .coordinator, .relative: true
    case .preposition: word.classes.contains(.preposition)
    default: false
    }
  }
}
