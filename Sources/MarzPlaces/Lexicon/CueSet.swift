import MarzWords

/// The cues that a word gives about the names beside it.
struct CueSet: OptionSet, Sendable {
  var rawValue: UInt64

  static let locative = CueSet(rawValue: 1 << 0)
  static let direction = CueSet(rawValue: 1 << 1)
  static let of = CueSet(rawValue: 1 << 2)
  static let partner = CueSet(rawValue: 1 << 3)
  static let agent = CueSet(rawValue: 1 << 4)
  static let article = CueSet(rawValue: 1 << 5)
  static let compass = CueSet(rawValue: 1 << 6)
  static let month = CueSet(rawValue: 1 << 7)
  static let weekday = CueSet(rawValue: 1 << 8)
  static let title = CueSet(rawValue: 1 << 9)
  static let organization = CueSet(rawValue: 1 << 10)
  static let say = CueSet(rawValue: 1 << 11)
  static let auxiliary = CueSet(rawValue: 1 << 12)
  static let predicate = CueSet(rawValue: 1 << 13)
  static let motion = CueSet(rawValue: 1 << 14)
  static let conjunction = CueSet(rawValue: 1 << 15)
  static let possessive = CueSet(rawValue: 1 << 16)
  static let person = CueSet(rawValue: 1 << 17)
  static let kin = CueSet(rawValue: 1 << 18)
  static let league = CueSet(rawValue: 1 << 19)
  static let border = CueSet(rawValue: 1 << 20)
  static let borderNoun = CueSet(rawValue: 1 << 21)
  /// Those who serve at a border: "border guards".
  static let borderService = CueSet(rawValue: 1 << 50)
  /// What lies at a border and may have a name: "the border town of Mehran".
  static let borderPlace = CueSet(rawValue: 1 << 51)
  static let side = CueSet(rawValue: 1 << 22)
  static let shared = CueSet(rawValue: 1 << 23)
  static let street = CueSet(rawValue: 1 << 24)
  static let sport = CueSet(rawValue: 1 << 25)
  static let office = CueSet(rawValue: 1 << 26)
  static let part = CueSet(rawValue: 1 << 27)
  static let limit = CueSet(rawValue: 1 << 28)
  static let territory = CueSet(rawValue: 1 << 29)
  static let belt = CueSet(rawValue: 1 << 30)
  static let society = CueSet(rawValue: 1 << 31)
  static let ground = CueSet(rawValue: 1 << 32)
  static let dealing = CueSet(rawValue: 1 << 33)
  static let being = CueSet(rawValue: 1 << 34)
  static let adverb = CueSet(rawValue: 1 << 35)
  static let attribution = CueSet(rawValue: 1 << 36)
  static let gathering = CueSet(rawValue: 1 << 37)
  static let particleVerb = CueSet(rawValue: 1 << 38)
  /// What leads from one place to another: "flights between".
  static let route = CueSet(rawValue: 1 << 41)
  /// Those who live somewhere: "residents".
  static let dweller = CueSet(rawValue: 1 << 42)
  /// Doings whose "of" names where: "the siege of".
  static let seizure = CueSet(rawValue: 1 << 46)
  /// What begins a new part of the clause after a name: "last week", "after".
  static let adjunct = CueSet(rawValue: 1 << 43)
  /// What may stand before a list without changing what the preposition says: "with both".
  static let distributive = CueSet(rawValue: 1 << 44)
  /// What makes a preposition of place of "of": "out of", "north of".
  static let placing = CueSet(rawValue: 1 << 45)

  /// The cues that tell of usage alone, which a word of a name may have too: "Market", "Bridge".
  static let usage: CueSet = [.route, .dweller, .seizure]

  /// The cue that the table calls `name`.
  static func named(_ name: some StringProtocol) -> CueSet? {
    byName[String(name)]
  }

  private static let byName: [String: CueSet] = [
    "locative": .locative, "direction": .direction, "of": .of, "partner": .partner,
    "agent": .agent, "article": .article, "compass": .compass, "month": .month,
    "weekday": .weekday, "title": .title, "organization": .organization, "say": .say,
    "auxiliary": .auxiliary, "predicate": .predicate, "motion": .motion,
    "conjunction": .conjunction, "possessive": .possessive, "person": .person, "kin": .kin,
    "league": .league, "border": .border, "bordernoun": .borderNoun,
    "borderservice": .borderService, "borderplace": .borderPlace,
    "side": .side, "shared": .shared, "street": .street, "sport": .sport, "office": .office,
    "part": .part, "limit": .limit, "territory": .territory, "belt": .belt, "society": .society,
    "ground": .ground, "dealing": .dealing,
    "being": .being, "adverb": .adverb, "attribution": .attribution, "gathering": .gathering,
    "particleverb": .particleVerb, "route": .route,
    "dweller": .dweller, "seizure": .seizure, "adjunct": .adjunct, "distributive": .distributive,
    "placing": .placing,
  ]
}
