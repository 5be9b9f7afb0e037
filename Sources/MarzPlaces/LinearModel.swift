import MarzWords

/// A weighted sum over named features, its weights a table that a person can read.
struct LinearModel<Feature: RawRepresentable<Int> & CaseIterable & Sendable>: Sendable {
  private let weights: [Double]
  /// What is added to every sum.
  let bias: Double

  /// Reads the columns `feature` and `weight`; the feature `bias` is the constant.
  init(table: TextTable) {
    var byName: [Substring: Double] = [:]
    for row in table.rows {
      guard let name = row["feature"], let weight = row["weight"].flatMap({ Double($0) }) else {
        continue
      }
      byName[name] = weight
    }
    bias = byName["bias"] ?? 0
    weights = Feature.allCases.map { byName[Substring("\($0)")] ?? 0 }
  }

  /// The sum for a set of features.
  func score(_ features: FeatureVector<Feature>) -> Double {
    features.values.reduce(bias) { $0 + weights[$1.feature.rawValue] * $1.value }
  }
}

/// The features of one decision that are not zero, in the order in which they were found.
struct FeatureVector<Feature: RawRepresentable<Int> & CaseIterable & Sendable>: Sendable {
  private(set) var values: [(feature: Feature, value: Double)] = []

  mutating func add(_ feature: Feature, _ value: Double = 1) {
    values.append((feature, value))
  }

  mutating func add(_ feature: Feature, if condition: Bool) {
    if condition { values.append((feature, 1)) }
  }
}

/// The logistic function.
func probability(ofLogOdds score: Double) -> Double { 1 / (1 + Exponential.of(-score)) }
