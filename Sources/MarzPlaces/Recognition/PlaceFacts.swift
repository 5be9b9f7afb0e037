import Foundation
import MarzGazetteer

/// What the weighing of a place asks for again and again, looked up once.
struct PlaceFacts: Sendable {
  /// The kinds of place that evidence tells apart.
  enum Kind: Sendable {
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
  let feature: FeatureCode
  let country: CountryCode?
  /// The number of its first-order division; its own for a division.
  let admin1: Int?
  /// log₁₀ of one more than its population.
  let logPopulation: Double
  let isCurated: Bool

  init(of place: Int, in gazetteer: Gazetteer) {
    feature = gazetteer.feature(of: place)
    kind = Self.kind(of: feature)
    country = gazetteer.country(of: place)
    admin1 = gazetteer.admin1(of: place)
    let population = gazetteer.population(of: place)
    logPopulation = population > 0 ? log10(Double(population + 1)) : 0
    isCurated = gazetteer.isCurated(place)
  }

  var isCountry: Bool { kind == .country }

  /// Whether people live in it, so that a population says how often it is meant.
  var isSettled: Bool {
    switch kind {
    case .country, .admin1, .admin2, .capital, .town: true
    case .wideArea, .natural, .site: false
    }
  }

  /// Whether it can stand for a government: a country or a capital.
  var isPolity: Bool { kind == .country || kind == .capital }

  private static func kind(of feature: FeatureCode) -> Kind {
    switch feature.featureClass {
    case "A": feature.isCountry ? .country : feature.isAdmin1 ? .admin1 : .admin2
    case "P": feature.code == "PPLC" ? .capital : .town
    case "S": .site
    case "T": .natural
    case "L": feature.code == "CONT" || feature.code == "RGN" ? .wideArea : .site
    default:
      ["SEA", "OCN", "GULF"].contains(feature.code) ? .wideArea : .natural
    }
  }
}

/// What a name may mean: a place, what the name is to it, and what is known of the place.
struct Sense: Sendable {
  let place: Int
  let kind: NameKind
  let facts: PlaceFacts

  init(_ sense: Gazetteer.Sense, in gazetteer: Gazetteer) {
    place = sense.place
    kind = sense.kind
    facts = PlaceFacts(of: sense.place, in: gazetteer)
  }

  /// Whether this is the country or the first-order division that another place lies in.
  func contains(_ inner: Sense) -> Bool {
    guard inner.place != place else { return false }
    switch facts.kind {
    case .country: return facts.country == inner.facts.country && !inner.facts.isCountry
    case .admin1: return inner.facts.admin1 == place
    default: return false
    }
  }
}
