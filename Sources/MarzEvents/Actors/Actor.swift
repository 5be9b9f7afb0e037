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
  /// PLOVER's sector: `GOV MIL REB OPP CVL JRN BUS IGO NGO …`.
  public var sector: String?

  /// Makes a party.
  public init(
    text: String,
    range: Range<Int>,
    name: String,
    country: CountryCode? = nil,
    sector: String? = nil
  ) {
    self.text = text
    self.range = range
    self.name = name
    self.country = country
    self.sector = sector
  }
}
