import MarzGazetteer

/// What a document as a whole says about where its places lie: countries, divisions, anchors.
struct DocumentContext: Sendable {
  /// A place that is taken as settled when the others are weighed.
  struct Anchor: Sendable {
    /// The place's number.
    var place: Int
    /// The spot that it settles; a spot is no anchor for itself.
    var spot: Int
    var vector: UnitVector
  }

  private(set) var countries: [CountryCode: Double] = [:]
  private(set) var divisions: Set<Int> = []
  private(set) var anchors: [Anchor] = []
  private(set) var total = 0.0
  private var adjacent: Set<CountryCode> = []

  /// Counts a settled place.
  ///
  /// - Parameters:
  ///   - place: Its number.
  ///   - spot: The spot that means it.
  ///   - weight: How sure it is, from 0 to 1.
  ///   - gazetteer: Where the place is looked up.
  mutating func add(_ place: Int, spot: Int, weight: Double, gazetteer: Gazetteer) {
    let feature = gazetteer.feature(of: place)
    if let country = gazetteer.country(of: place) {
      countries[country, default: 0] += weight
      total += weight
      if feature.isCountry {
        adjacent.formUnion(gazetteer.neighbors(ofCountry: place))
      } else if let number = gazetteer.number(of: country) {
        adjacent.formUnion(gazetteer.neighbors(ofCountry: number))
      }
    }
    if feature.isAdmin1 { divisions.insert(place) }
    guard !feature.isCountry, feature.featureClass != "L", feature.featureClass != "H" else {
      return
    }
    if !anchors.contains(where: { $0.place == place && $0.spot == spot }) {
      let vector = UnitVector(gazetteer.point(of: place))
      anchors.append(Anchor(place: place, spot: spot, vector: vector))
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
