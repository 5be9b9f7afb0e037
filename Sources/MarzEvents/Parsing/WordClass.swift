/// The closed classes that a word may belong to, as `Tables/words.tsv` lists them.
struct WordClass: OptionSet, Sendable {
  var rawValue: UInt64

  static let determiner = WordClass(rawValue: 1 << 0)
  static let possessive = WordClass(rawValue: 1 << 1)
  static let pronoun = WordClass(rawValue: 1 << 2)
  static let subject = WordClass(rawValue: 1 << 3)
  static let preposition = WordClass(rawValue: 1 << 4)
  static let coordinator = WordClass(rawValue: 1 << 5)
  static let subordinator = WordClass(rawValue: 1 << 6)
  static let clausal = WordClass(rawValue: 1 << 7)
  static let relative = WordClass(rawValue: 1 << 8)
  static let conditional = WordClass(rawValue: 1 << 9)
  static let modal = WordClass(rawValue: 1 << 10)
  static let future = WordClass(rawValue: 1 << 11)
  static let conjectural = WordClass(rawValue: 1 << 12)
  static let necessity = WordClass(rawValue: 1 << 13)
  static let be = WordClass(rawValue: 1 << 14)
  static let have = WordClass(rawValue: 1 << 15)
  static let `do` = WordClass(rawValue: 1 << 16)
  static let to = WordClass(rawValue: 1 << 17)
  static let negation = WordClass(rawValue: 1 << 18)
  static let adverb = WordClass(rawValue: 1 << 19)
  static let day = WordClass(rawValue: 1 << 20)
  static let particle = WordClass(rawValue: 1 << 21)
  static let adjective = WordClass(rawValue: 1 << 22)
  static let saying = WordClass(rawValue: 1 << 23)
  static let quoting = WordClass(rawValue: 1 << 24)
  static let claiming = WordClass(rawValue: 1 << 25)
  /// "dozens of": the noun after "of" is meant.
  static let quantity = WordClass(rawValue: 1 << 27)
  /// "about 200": before a number no preposition.
  static let approximate = WordClass(rawValue: 1 << 28)
  /// What harms people without an attacker.
  static let disaster = WordClass(rawValue: 1 << 29)
  static let hearsay = WordClass(rawValue: 1 << 26)
  /// Adjectives that name who acts: "military bases", "opposition supporters".
  static let acting = WordClass(rawValue: 1 << 30)
  /// Words of sport, where one beats the other without harm.
  static let sport = WordClass(rawValue: 1 << 31)

  /// Spellings of verbs that news uses as nouns, unless "to", a modal or a pronoun comes before them.
  static let usualNoun = WordClass(rawValue: 1 << 32)

  /// Verbs, by lemma, that never stand without an object: in "three men arrested in Erbil" they are passive.
  static let transitive = WordClass(rawValue: 1 << 33)

  /// Verbs, by lemma, that give a thing a name: "attacked what it called bases of terrorists".
  static let naming = WordClass(rawValue: 1 << 41)

  /// Verbs, by lemma, whose participle only says what somebody is: "forces backed by Iran".
  static let describing = WordClass(rawValue: 1 << 43)

  /// The classes that say how a verb is used, by lemma.
  static let verbUsage: WordClass = [.transitive, .naming, .describing]

  /// What belongs to those who are hit with it: "bases of the rebels".
  static let belonging = WordClass(rawValue: 1 << 42)

  /// What a text is about, by its words.
  static let politics = WordClass(rawValue: 1 << 48)
  static let war = WordClass(rawValue: 1 << 49)
  static let crime = WordClass(rawValue: 1 << 50)
  static let health = WordClass(rawValue: 1 << 51)
  static let nature = WordClass(rawValue: 1 << 52)
  static let business = WordClass(rawValue: 1 << 53)
  static let local = WordClass(rawValue: 1 << 54)
  static let culture = WordClass(rawValue: 1 << 55)
  static let themes: [(name: String, words: WordClass)] = [
    ("politics", .politics), ("war", .war), ("crime", .crime), ("health", .health),
    ("nature", .nature), ("business", .business), ("local", .local), ("culture", .culture),
  ]

  /// The classes that only some verbs have; they say nothing about the part of speech.
  static let speech: WordClass = [.saying, .quoting, .claiming, .hearsay]

  /// Classes whose words are tagged as nouns and adverbs are.
  static let open: WordClass = [
    .politics, .war, .crime, .health, .nature, .business, .local, .culture,
    .quantity, .approximate, .disaster, .acting, .sport, .usualNoun, .belonging,
  ]

  /// The class that a row of the table names.
  init?(name: Substring) {
    let names: [Substring: WordClass] = [
      "determiner": .determiner, "possessive": .possessive, "pronoun": .pronoun,
      "subject": .subject, "preposition": .preposition, "coordinator": .coordinator,
      "subordinator": .subordinator, "clausal": .clausal, "relative": .relative,
      "conditional": .conditional, "modal": .modal, "future": .future,
      "conjectural": .conjectural, "necessity": .necessity, "be": .be, "have": .have, "do": .do,
      "to": .to, "negation": .negation, "adverb": .adverb, "day": .day, "particle": .particle,
      "adjective": .adjective, "saying": .saying, "quoting": .quoting, "claiming": .claiming,
      "hearsay": .hearsay, "quantity": .quantity, "disaster": .disaster,
      "approximate": .approximate, "acting": .acting, "sport": .sport,
      "usual-noun": .usualNoun, "transitive": .transitive, "naming": .naming,
      "belonging": .belonging, "describing": .describing,
    ]
    guard
      let found = names[name]
        ?? Self.themes.first(where: { name == "about-\($0.name)" })?.words
    else { return nil }
    self = found
  }

  init(rawValue: UInt64) {
    self.rawValue = rawValue
  }
}
