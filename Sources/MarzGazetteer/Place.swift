public import MarzGeometry

/// A place on earth, as the gazetteer knows it.
public struct Place: Sendable {
  /// Its stable id.
  public var id: PlaceID
  /// Its usual English name.
  public var name: String
  /// What kind of place it is.
  public var feature: FeatureCode
  /// The countries it lies in or borders, the one that holds its point first; empty for seas and the like.
  public var countries: [CountryCode]
  /// The name of its first-order division.
  public var admin1: String?
  /// GeoNames' code of its first-order division.
  public var admin1Code: String?
  /// Its representative point.
  public var point: Coordinate
  /// Its extent, where it is more than a point and the tables say how far it reaches.
  public var extent: Envelope?
  /// How many people live there; 0 where unknown.
  public var population: Int

  /// Makes a place from its parts.
  public init(
    id: PlaceID,
    name: String,
    feature: FeatureCode,
    countries: [CountryCode],
    admin1: String? = nil,
    admin1Code: String? = nil,
    point: Coordinate,
    extent: Envelope? = nil,
    population: Int = 0
  ) {
    self.id = id
    self.name = name
    self.feature = feature
    self.countries = countries
    self.admin1 = admin1
    self.admin1Code = admin1Code
    self.point = point
    self.extent = extent
    self.population = population
  }

  /// The country that holds its point.
  public var country: CountryCode? { countries.first }
}
