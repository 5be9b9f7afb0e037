import MarzWords

/// The hashes of the few words that the grammar names.
enum TaggedWordHash {
  static let of = WordHash("of")
  static let by = WordHash("by")
  static let so = WordHash("so")
  static let far = WordHash("far")
  static let first = WordHash("first")
  static let with = WordHash("with")
  static let to = WordHash("to")
  static let the = WordHash("the")
  static let together: Set<WordHash> = [WordHash("along"), WordHash("together")]
  static let definite: Set<WordHash> = [WordHash("the"), WordHash("this"), WordHash("that")]
  static let about: Set<WordHash> = Set(
    ["on", "about", "for", "regarding", "concerning", "over"].map { WordHash($0) }
  )
  /// What leads to what is only spoken of, before a participle.
  static let topics: Set<WordHash> = Set(
    ["on", "about", "regarding", "concerning"].map { WordHash($0) }
  )
  static let particles: Set<WordHash> = Set(
    ["off", "out", "up", "down", "back", "away"].map { WordHash($0) }
  )
  static let over = WordHash("over")
  static let no = WordHash("no")
  /// What opens a question that is told of.
  static let questions: Set<WordHash> = Set(["why", "whether", "how", "if"].map { WordHash($0) })
  /// Participles that say what somebody is and not what somebody does.
  static let attributes: Set<WordHash> = Set(
    ["visiting", "acting", "sitting", "serving", "retiring", "leading", "ruling"]
      .map { WordHash($0) }
  )
  static let indefinite: Set<WordHash> = [WordHash("a"), WordHash("an")]
  static let anti = WordHash("anti")
  /// The verbs of which "over" is a part, where an object follows.
  static let hands: Set<WordHash> = Set(
    ["hand", "hands", "handed", "handing", "turned", "turning", "took", "taken", "taking"]
      .map { WordHash($0) }
  )
  /// Verbs whose object is a clause and no thing.
  static let says: Set<WordHash> = [WordHash("said"), WordHash("says")]
  /// What makes the adverb after it stronger.
  static let most = WordHash("most")
  static let more = WordHash("more")
  /// Where somebody stands in a picture.
  static let captions: Set<WordHash> = Set(["left", "right", "center"].map { WordHash($0) })
  static let between = WordHash("between")
  static let that = WordHash("that")
  /// What leads from a matter to those whose matter it is.
  static let sides: Set<WordHash> = Set(
    [
      "with", "between", "by", "against", "toward", "towards", "among", "of", "over", "on", "about",
      "from", "into",
    ]
    .map { WordHash($0) }
  )
  static let at: Set<WordHash> = Set(["in", "at", "to"].map { WordHash($0) })
  /// What leads to those who did something together.
  static let agents: Set<WordHash> = Set(["by", "between", "with", "among"].map { WordHash($0) })
  /// What may lead from people to the country that they belong to: "officials in Tehran".
  static let origins: Set<WordHash> = Set(["of", "from", "in", "for"].map { WordHash($0) })
  /// What leads to those against whom something is done.
  static let opponents: Set<WordHash> = Set(
    ["against", "into", "toward", "towards", "over", "with"].map { WordHash($0) }
  )
  /// What a state has in other countries.
  static let missions: Set<WordHash> = Set(
    ["embassy", "embassies", "consulate", "consulates", "ambassador", "diplomat", "diplomats"]
      .map { WordHash($0) }
  )
  /// What makes another word of the one that a hyphen joins to it.
  static let prefixes: Set<WordHash> = Set(
    ["re", "anti", "pro", "non", "self", "counter", "inter", "post", "pre"].map { WordHash($0) }
  )
  /// What leaves somebody out: "all except for Oman".
  static let exclusions: Set<WordHash> = Set(
    ["except", "excluding", "unlike", "without", "barring"].map { WordHash($0) }
  )
  /// What puts something at a place.
  static let locatives: Set<WordHash> = Set(
    ["in", "at", "on", "inside", "across", "throughout", "within", "along", "of", "around", "over"]
      .map { WordHash($0) }
  )
  /// What puts something beside a place.
  static let vicinity: Set<WordHash> = Set(["near", "outside", "off"].map { WordHash($0) })
  /// Nouns that a place's name may follow with "of": "the town of".
  static let localities: Set<WordHash> = Set(
    [
      "town", "city", "village", "villages", "towns", "cities", "province", "provinces", "district",
      "districts", "region", "port", "area", "neighborhood", "neighbourhood", "suburb", "state",
      "capital", "island", "islands", "valley", "county", "governorate", "township", "settlement",
    ]
    .map { WordHash($0) }
  )
  /// What may stand before a number and bound it.
  static let quantifiers: [[WordHash]] = [
    ["at", "least"], ["at", "most"], ["more", "than"], ["fewer", "than"], ["less", "than"],
    ["up", "to"], ["as", "many", "as"], ["as", "few", "as"], ["as", "much", "as"],
  ].map { $0.map { WordHash($0) } }
  /// The words that those begin with.
  static let quantifierOpeners = quantifiers.map { $0[0] }
}
