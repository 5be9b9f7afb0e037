import MarzText
public import MarzWords

/// Everything the event coder knows: words, patterns, governors, roles, actors.
///
/// Built once and shared; the tables lie in `Tables/` and a caller may add actors of its own.
public final class EventTables: Sendable {
  let lexicon: Lexicon
  let patterns: PatternTable
  let governors: GovernorTable
  let actors: ActorTable
  let roles: RoleTable
  let leaders: LeaderTable
  /// The linear model that decides beside the patterns.
  let classes: ClassModel
  let confidence: EventConfidence
  let verbPlaces: VerbPlaceModel
  let groups: GroupWords
  let nameParticles: Set<WordHash>
  let lemmaHashes: [WordHash]
  let point = WordHash(".")
  /// What could not be read in the tables, one line for each row.
  public let problems: [String]

  /// The tables of this module.
  public static let standard = EventTables()

  /// Builds the tables.
  ///
  /// - Parameters:
  ///   - actorTables: More actors, each a table with the columns of `Tables/actors.tsv`
  ///     (`name country sector aliases`); a later table wins over an earlier one and over ours.
  ///   - classes: The linear model beside the patterns; the bundled one unless given.
  public init(actorTables: [TextTable] = [], classes: ClassModel? = nil) {
    self.classes = classes ?? ClassModel(TextTable(PackageResources.event_classes_tsv))
    var lexicon = Lexicon(
      words: TextTable(PackageResources.words_tsv),
      verbs: TextTable(PackageResources.verbs_tsv)
    )
    var sets: [Substring: [String]] = [:]
    for row in TextTable(PackageResources.synonyms_tsv).rows {
      guard let name = row["set"] else { continue }
      sets[name] = (row["words"] ?? "").split(separator: " ").map(String.init)
    }
    let synonyms = sets
    patterns = PatternTable(
      TextTable(PackageResources.patterns_tsv),
      sets: synonyms,
      lexicon: &lexicon
    )
    governors = GovernorTable(TextTable(PackageResources.governors_tsv), lexicon: &lexicon)
    let own = TextTable(PackageResources.actors_tsv)
    roles = RoleTable(TextTable(PackageResources.roles_tsv), lexicon: &lexicon)
    actors = ActorTable([own] + actorTables, lexicon: &lexicon)
    leaders = LeaderTable(TextTable(PackageResources.leaders_tsv))
    confidence = EventConfidence(TextTable(PackageResources.event_confidence_tsv))
    verbPlaces = VerbPlaceModel(TextTable(PackageResources.verb_places_tsv))
    groups = GroupWords(&lexicon)
    nameParticles = Set(
      ["bin", "al", "el", "de", "van", "von", "ben", "abu", "der", "di", "da", "ibn", "ul", "ud"]
        .map { WordHash($0) }
    )
    problems = patterns.problems + governors.problems
    lemmaHashes = lexicon.lemmas.map { WordHash($0) }
    lexicon.freeze()
    self.lexicon = lexicon
  }

  private init(_ tables: EventTables, classes: ClassModel, confidence: EventConfidence) {
    lexicon = tables.lexicon
    patterns = tables.patterns
    governors = tables.governors
    actors = tables.actors
    roles = tables.roles
    leaders = tables.leaders
    self.confidence = confidence
    verbPlaces = tables.verbPlaces
    groups = tables.groups
    nameParticles = tables.nameParticles
    lemmaHashes = tables.lemmaHashes
    problems = tables.problems
    self.classes = classes
  }

  /// The same tables with another linear model beside the patterns.
  public func replacing(classes: ClassModel) -> EventTables {
    EventTables(self, classes: classes, confidence: confidence)
  }

  /// The same tables, with which nothing that was read is too unsure for an event.
  func keepingAll() -> EventTables {
    EventTables(self, classes: classes, confidence: confidence.keepingAll())
  }

  /// The example of each row of the pattern table, in the order of the table.
  public var examples: [PatternExample] {
    var examples: [PatternExample] = []
    for row in patterns.rows where examples.last?.line != row.line {
      let eventClass = row.isIdle ? PatternReader.idle : row.eventClass.rawValue
      examples.append(
        PatternExample(sentence: row.example, eventClass: eventClass, line: row.line)
      )
    }
    return examples
  }

  /// Whether a word is the base form of a lemma.
  func isWord(_ word: WordHash, _ lemma: Int32) -> Bool {
    lemma >= 0 && Int(lemma) < lemmaHashes.count && lemmaHashes[Int(lemma)] == word
  }

  /// The longest name or role that begins at a token.
  func phrase(at index: Int, in text: ParsedText) -> ActorAtom? {
    let token = text.tokens[index]
    guard token.kind == .word, let entry = lexicon.entry(of: token.hash), entry.phrases >= 0 else {
      return nil
    }
    for phrase in lexicon.phrases[Int(entry.phrases)] {
      let end = index + 1 + phrase.rest.count
      guard end <= text.tokens.count, token.shape.isSuperset(of: phrase.needs) else { continue }
      var fits = true
      for (offset, word) in phrase.rest.enumerated() where fits {
        let next = text.tokens[index + 1 + offset]
        fits = next.hash == word && next.gap < .paragraph
      }
      guard fits else { continue }
      switch phrase.meaning {
      case .actor(let row): return ActorAtom(kind: .actor(row), tokens: index..<end)
      case .role(let row): return ActorAtom(kind: .role(row), tokens: index..<end)
      }
    }
    return nil
  }
}
