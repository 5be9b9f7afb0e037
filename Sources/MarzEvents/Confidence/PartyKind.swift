/// What sort of party an actor or recipient is, the surest to make news first.
enum PartyKind: Int, Comparable {
  /// A country, a body or official of a country that the text names, an organization of the tables.
  case state
  /// A body or official of a country that the text leaves open: "the mayor", "rebels".
  case office
  /// Armed men of whom nothing is known.
  case armed
  /// A town, county or province, or a body of one.
  case local
  /// Private people of a country.
  case citizen
  /// Private people and companies.
  case `private`
  /// A name that says nothing more.
  case name
  /// Nobody.
  case nobody

  init(of actor: Actor) {
    let isOfficial = actor.sector.map { Self.official.contains($0) } ?? false
    if actor.country != nil || actor.isListed {
      self = isOfficial || actor.sector == nil ? actor.isLocal ? .local : .state : .citizen
    } else if isOfficial || actor.affiliation != nil {
      self = .office
    } else if actor.sector == "UAF" {
      self = .armed
    } else {
      self = actor.sector == nil ? .name : .private
    }
  }

  static func < (one: PartyKind, other: PartyKind) -> Bool { one.rawValue < other.rawValue }

  /// Sectors that act in public: states, armed groups, parties, courts, alliances.
  private static let official: Set<String> = [
    "GOV", "MIL", "LEG", "JUD", "COP", "SPY", "IGO", "REB", "OPP", "PTY",
  ]
}
