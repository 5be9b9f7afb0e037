import MarzGazetteer

/// What a document as a whole says about where its places lie: countries, divisions, anchors.
struct DocumentContext: Sendable {
  /// A place that is taken as settled when the others are weighed.
  struct Anchor: Sendable {
    /// The place's number.
    var place: Int
    /// The first meaning of the name that settled it; a name is no anchor for itself.
    var name: Int
    var vector: UnitVector
  }

  private(set) var countries: [CountryCode: Double] = [:]
  private(set) var divisions: Set<Int> = []
  /// How much evidence falls to each first-order division.
  private(set) var divisionWeights: [Int: Double] = [:]
  private(set) var anchors: [Anchor] = []
  private(set) var total = 0.0
  private var adjacent: Set<CountryCode> = []
  private var anchored: Set<[Int]> = []
  private var settled: Set<CountryCode> = []

  /// Counts a settled place.
  ///
  /// - Parameters:
  ///   - sense: The place.
  ///   - spot: The spot that means it.
  ///   - weight: How sure it is, from 0 to 1.
  ///   - gazetteer: Where the place is looked up.
  mutating func add(_ sense: Sense, spot: Spot, weight: Double, gazetteer: Gazetteer) {
    let facts = sense.facts
    if let country = facts.country {
      countries[country, default: 0] += weight
      total += weight
      if settled.insert(country).inserted, let number = gazetteer.number(of: country) {
        adjacent.formUnion(gazetteer.neighbors(ofCountry: number))
      }
    }
    if facts.kind == .admin1 { divisions.insert(sense.place) }
    if let division = facts.admin1 { divisionWeights[division, default: 0] += weight }
    switch facts.kind {
    case .country, .wideArea: return
    default: if facts.feature.featureClass == "H" || facts.feature.featureClass == "L" { return }
    }
    let name = spot.senses.first?.place ?? -1
    if anchored.insert([sense.place, name]).inserted {
      let vector = UnitVector(gazetteer.point(of: sense.place))
      anchors.append(Anchor(place: sense.place, name: name, vector: vector))
    }
  }

  /// The share of the evidence that falls to a country, without what one spot itself gave.
  func share(
    of country: CountryCode,
    without own: (country: CountryCode, weight: Double)?
  ) -> Double {
    var weight = countries[country] ?? 0
    var sum = total
    if let own {
      sum -= own.weight
      if own.country == country { weight -= own.weight }
    }
    return sum > 0 ? max(0, weight) / sum : 0
  }

  /// Whether a country borders one of those the document speaks of.
  func isAdjacent(_ country: CountryCode) -> Bool { adjacent.contains(country) }
}
