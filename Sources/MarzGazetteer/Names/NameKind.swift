/// What a name is to its place.
public enum NameKind: UInt8, Sendable, CaseIterable {
  /// The canonical English name of the tables.
  case canonical
  /// Any other usual name or spelling.
  case variant
  /// The long official form: `Republic of Iraq`.
  case official
  /// A short form: `Emirates`.
  case short
  /// A name of an earlier time: `Persia`.
  case historic
  /// Capitals that stand for the name: `UAE`, `U.S.`, `TX`.
  case abbreviation
  /// A name of everyday speech.
  case colloquial
  /// The adjective: `Iraqi`.
  case adjective
  /// The people: `Iraqis`, `Turks`.
  case demonym

  /// Reads the word that the tables use.
  init?(_ word: some StringProtocol) {
    switch word {
    case "official": self = .official
    case "short": self = .short
    case "historic": self = .historic
    case "abbreviation": self = .abbreviation
    case "colloquial": self = .colloquial
    case "adjective": self = .adjective
    case "demonym": self = .demonym
    default: return nil
    }
  }

  /// Whether the name stands for the people or for what is theirs, not for the place.
  public var isDemonym: Bool { self == .adjective || self == .demonym }
}
