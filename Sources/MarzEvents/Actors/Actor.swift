public import MarzGazetteer

/// A party to an event.
public struct Actor: Hashable, Sendable {
  /// The words of the text.
  public var text: String
  /// Their bytes.
  public var range: Range<Int>
  /// The canonical name: a country, an organization, a person.
  public var name: String
  /// Its country, where it has one.
  public var country: CountryCode?
  /// The organization that a person or group belongs to, where the text names one of a table.
  public var affiliation: String?
  /// PLOVER's sector: `GOV MIL REB OPP CVL JRN BUS IGO NGO …`.
  public var sector: String?
  /// Whether a table of actors lists it, ours or the user's.
  public var isListed: Bool
  /// Whether the text names a town, county or province for it, and not its country: "Leeds police".
  public var isLocal: Bool

  /// Makes a party.
  public init(
    text: String,
    range: Range<Int>,
    name: String,
    country: CountryCode? = nil,
    sector: String? = nil,
    affiliation: String? = nil,
    isListed: Bool = false,
    isLocal: Bool = false
  ) {
    self.isLocal = isLocal
    self.isListed = isListed
    self.affiliation = affiliation
    self.text = text
    self.range = range
    self.name = name
    self.country = country
    self.sector = sector
  }
}

extension [Actor] {
  /// Whether one of the parties has the name and country of another.
  func include(_ party: Actor) -> Bool {
    contains { $0.name == party.name && $0.country == party.country }
  }

  /// Those that are none of others.
  func without(_ others: [Actor]) -> [Actor] { filter { !others.include($0) } }
}
