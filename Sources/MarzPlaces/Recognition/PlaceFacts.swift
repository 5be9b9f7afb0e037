import Foundation
import MarzGazetteer

/// What the weighing of a place asks for again and again, looked up once.
struct PlaceFacts: Sendable {
  /// The kinds of place that evidence tells apart.
  enum Kind: UInt8, Sendable {
    case country
    case admin1
    case admin2
    case capital
    case town
    case wideArea
    case natural
    case site
  }

  let kind: Kind
  let isCurated: Bool
  let country: CountryCode?
  let feature: FeatureKey
  /// The number of its first-order division; its own for a division.
  let admin1: Int?
  /// The same where it tells one part of the country from another; nil for England, where most people of
  /// the United Kingdom live.
  let tellingDivision: Int?
  /// log₁₀ of one more than its population.
  let logPopulation: Double
  let vector: UnitVector

  init(of place: Int, in gazetteer: Gazetteer) {
    feature = gazetteer.featureKey(of: place)
    kind = Self.kind(of: feature)
    country = gazetteer.country(of: place)
    let admin1 = gazetteer.admin1(of: place)
    self.admin1 = admin1
    let total = country.flatMap { gazetteer.number(of: $0) }.map { gazetteer.population(of: $0) }
    tellingDivision = admin1.flatMap { division in
      2 * gazetteer.population(of: division) > total ?? Int.max ? nil : division
    }
    let population = gazetteer.population(of: place)
    logPopulation = population > 0 ? log10(Double(population + 1)) : 0
    isCurated = gazetteer.isCurated(place)
    vector = UnitVector(gazetteer.point(of: place))
  }

  var isCountry: Bool { kind == .country }

  /// Whether people live in it, so that a population says how often it is meant.
  var isSettled: Bool {
    switch kind {
    case .country, .admin1, .admin2, .capital, .town: true
    case .wideArea, .natural, .site: false
    }
  }

  /// Whether it can stand for a government: a country, a capital or a union of countries.
  var isPolity: Bool { kind == .country || kind == .capital || isUnion }

  /// Whether it is a union of countries, such as the European Union.
  var isUnion: Bool { feature == Self.union }

  /// Whether it is the seat of a division.
  var isSeat: Bool { kind == .capital || feature.hasPrefix(Self.seat) }

  private static func kind(of feature: FeatureKey) -> Kind {
    switch feature.featureClass {
    case UInt8(ascii: "A"):
      if feature.hasPrefix(countryPrefix) || feature == territory { return .country }
      return feature == division ? .admin1 : .admin2
    case UInt8(ascii: "P"): return feature == capital ? .capital : .town
    case UInt8(ascii: "S"): return .site
    case UInt8(ascii: "T"): return .natural
    case UInt8(ascii: "L"):
      return feature == continent || feature.hasPrefix(region) ? .wideArea : .site
    default:
      return feature == sea || feature == ocean || feature == gulf ? .wideArea : .natural
    }
  }

  private static let countryPrefix = FeatureKey("A.PCL")
  private static let territory = FeatureKey("A.TERR")
  private static let division = FeatureKey("A.ADM1")
  private static let capital = FeatureKey("P.PPLC")
  private static let seat = FeatureKey("P.PPLA")
  private static let continent = FeatureKey("L.CONT")
  private static let union = FeatureKey("L.RGNE")
  private static let region = FeatureKey("L.RGN")
  private static let sea = FeatureKey("H.SEA")
  private static let ocean = FeatureKey("H.OCN")
  private static let gulf = FeatureKey("H.GULF")
}
