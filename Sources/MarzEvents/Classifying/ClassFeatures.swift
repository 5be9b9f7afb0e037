import MarzText
import MarzWords

/// What the linear model sees of an event: its topmost verb with what stands around it, the parties, and
/// what the patterns took it for.
///
/// Words count by lemma where the tables know one; names count as names only, so that the model learns
/// what is told and not of whom. Of an event that no pattern found, all words of the sentence count too.
struct ClassFeatures {
  /// One feature, and how much it counts.
  struct Feature: Hashable, Sendable {
    var hash: WordHash
    var value: Double
  }

  /// How a word counts.
  private enum Family: String, CaseIterable {
    /// The verb itself.
    case verb
    /// The verb with the head of its object.
    case object
    /// Any word of its object.
    case about
    /// The head of a complement.
    case beside
    /// Any word of the sentence.
    case word
  }

  private(set) var features: [Feature] = []
  /// What each feature stands for, in the order of ``features``; only where asked for.
  private(set) var names: [String] = []
  private var seen: Set<WordHash> = []
  private let coder: SentenceCoder
  private let isNaming: Bool

  /// How much the class counts that the patterns found.
  private static let classWeight = 2.0
  /// How much the verb counts.
  private static let verbWeight = 1.5
  /// How many objects and complements of a verb are looked at.
  private static let reach = 3

  /// Looks at an event.
  ///
  /// - Parameters:
  ///   - draft: The event.
  ///   - verb: Its topmost verb.
  ///   - coder: The sentence.
  ///   - isPatterned: Whether a pattern found it.
  ///   - isNaming: Whether the features are named, for training.
  /// - Complexity: O(*n*) in the words of the event, or of the sentence where no pattern found it.
  init(
    _ draft: Draft,
    verb: Int?,
    in coder: SentenceCoder,
    isPatterned: Bool,
    isNaming: Bool = false
  ) {
    self.coder = coder
    self.isNaming = isNaming
    if let verb { addVerb(verb) }
    for name in sectors(of: draft.actors) { add("=actor \(name)") }
    for name in sectors(of: draft.recipients) { add("=recipient \(name)") }
    if isPatterned {
      addPattern(of: draft)
    } else {
      addWords()
    }
  }

  private func sectors(of parties: [Actor]) -> [String] {
    if parties.isEmpty { return ["nobody"] }
    return parties.map { $0.sector ?? ($0.country == nil ? "unknown" : "state") }
  }

  // MARK: - The verb

  private mutating func addVerb(_ index: Int) {
    let group = coder.reader.verbs[index]
    let frame = coder.reader.frame(of: index)
    add(.verb, [word(group.head)], Self.verbWeight)
    var form = "\(group.modality)"
    if group.isNegated { form += "-negated" }
    if group.isPassive { form += "-passive" }
    add("=form \(form)")
    addMeanings(of: group)
    for item in frame.object.prefix(Self.reach) {
      if let head = head(of: item) { add(.object, [word(group.head), head]) }
      for position in item where isContent(position) { add(.about, [word(position)]) }
    }
    for complement in frame.complements.prefix(Self.reach) {
      if let item = complement.items.first, let head = head(of: item) { add(.beside, [head]) }
    }
  }

  /// The classes of all patterns of the verb, whether their surroundings fit or not.
  private mutating func addMeanings(of group: VerbGroup) {
    let patterns = coder.tables.patterns
    var classes: Set<String> = []
    for row in patterns.rows(ofVerb: group.lemma) {
      let pattern = patterns.rows[row]
      classes.insert(pattern.isIdle ? PatternReader.idle : pattern.eventClass.rawValue)
    }
    for name in classes.sorted() { add("=may \(name)") }
    if classes.count < 2 { add("=only \(classes.first ?? "unknown")") }
  }

  // MARK: - The pattern

  private mutating func addPattern(of draft: Draft) {
    let name = draft.eventClass.rawValue
    add("=class \(name)", Self.classWeight)
    let parts = draft.pattern.split(separator: " under ")
    if let row = parts.first { add("=row \(row)") }
    for governor in parts.dropFirst() {
      add("=under \(governor)")
      add("=under \(governor.prefix { $0 != " " }) to \(name)")
    }
  }

  // MARK: - All words

  private mutating func addWords() {
    for position in coder.reader.words.indices where isContent(position) {
      add(.word, [word(position)])
    }
  }

  // MARK: - Words

  /// A word as a part of a feature.
  private struct Part {
    var hash: WordHash
    var name: String
  }

  private func head(of item: Range<Int>) -> Part? {
    guard let chunk = coder.reader.chunk(at: item.lowerBound) else { return nil }
    let position = coder.reader.chunks[chunk].head
    return Self.isCounted(coder.reader.words[position]) ? word(position) : nil
  }

  /// The word at a position by its lemma; a name is somebody.
  private func word(_ position: Int) -> Part {
    let word = coder.reader.words[position]
    if word.tag == .proper { return Self.somebody }
    let lemma = word.tag != .verb && word.noun >= 0 ? word.noun : max(word.verb, word.noun)
    if lemma >= 0 {
      let name = isNaming ? coder.tables.lexicon.lemmas[Int(lemma)] : ""
      return Part(hash: coder.tables.lemmaHashes[Int(lemma)], name: name)
    }
    let token = position + coder.parse.tokens.lowerBound
    let text = isNaming ? coder.actors.text.text(ofTokens: token..<token + 1).lowercased() : ""
    return Part(hash: word.hash, name: text)
  }

  private static let somebody = Part(hash: WordHash("somebody"), name: "somebody")

  private static func isCounted(_ word: TaggedWord) -> Bool {
    switch word.tag {
    case .comma, .stop, .quote, .point, .other, .genitive, .number: false
    default: true
    }
  }

  private func isContent(_ position: Int) -> Bool {
    let word = coder.reader.words[position]
    switch word.tag {
    case .determiner, .possessive, .pronoun, .be, .have, .do, .to, .coordinator, .relative, .proper,
      .preposition:
      return false
    default: return Self.isCounted(word)
    }
  }

  // MARK: - Adding

  private mutating func add(_ family: Family, _ words: [Part], _ value: Double = 1) {
    let start = Self.familyHashes[family] ?? WordHash(value: 0)
    let hash = words.reduce(start) { $0.appending($1.hash) }
    let name = isNaming ? ([family.rawValue] + words.map(\.name)).joined(separator: " ") : ""
    add(hash, name, value)
  }

  private mutating func add(_ name: String, _ value: Double = 1) {
    add(Self.hash(of: name), name, value)
  }

  private mutating func add(_ hash: WordHash, _ name: String, _ value: Double) {
    guard seen.insert(hash).inserted else { return }
    features.append(Feature(hash: hash, value: value))
    if isNaming { names.append(name) }
  }

  private static let familyHashes = Dictionary(
    uniqueKeysWithValues: Family.allCases.map { ($0, WordHash($0.rawValue)) }
  )

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
}
