/// Which of the places of one name is the likeliest: countries, then continents, then by population.
struct PlaceOrder {
  private let populations: [UInt32]
  private let weights: [UInt32: UInt8]
  private let features: [UInt32]

  init(of places: PlaceStore) {
    populations = places.populations
    features = places.features
    var weights: [UInt32: UInt8] = [:]
    for feature in places.features(where: \.isCountry) { weights[feature] = 3 }
    for feature in places.features(where: { $0.description == "L.CONT" }) { weights[feature] = 2 }
    self.weights = weights
  }

  func isBefore(_ one: Int, _ other: Int) -> Bool {
    let left = weights[features[one]] ?? 0
    let right = weights[features[other]] ?? 0
    if left != right { return left > right }
    if populations[one] != populations[other] { return populations[one] > populations[other] }
    return one < other
  }
}
