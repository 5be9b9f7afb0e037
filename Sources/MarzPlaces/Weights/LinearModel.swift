import MarzWords

/// A weighted sum over named features, its weights a table that a person can read.
struct LinearModel<Feature: RawRepresentable<Int> & CaseIterable & Sendable>: Sendable {
  let weights: [Double]
  /// What is added to every sum.
  let bias: Double
  /// What each feature means, in words.
  let glosses: [String]
  /// Which weights were set by hand, and are left alone by training.
  let isFixed: [Bool]

  /// Reads the columns `feature`, `weight`, `set` and `gloss`; the feature `bias` is the constant.
  init(table: TextTable) {
    var rows: [Substring: TextTable.Row] = [:]
    for row in table.rows {
      if let name = row["feature"] { rows[name] = row }
    }
    let found = Feature.allCases.map { rows[Substring("\($0)")] }
    bias = rows["bias"]?["weight"].flatMap { Double($0) } ?? 0
    weights = found.map { $0?["weight"].flatMap { Double($0) } ?? 0 }
    glosses = found.map { $0?["gloss"].map(String.init) ?? "" }
    isFixed = found.map { $0?["set"].map { $0 == "hand" } ?? false }
  }

  /// The sum for a set of features.
  func score(_ features: FeatureVector<Feature>) -> Double {
    features.values.reduce(bias) { $0 + weights[$1.feature.rawValue] * $1.value }
  }

  /// What each feature adds to the sum, the weightiest first.
  func evidence(_ features: FeatureVector<Feature>) -> [Evidence] {
    features.values.map {
      Evidence(
        name: "\($0.feature)",
        gloss: glosses[$0.feature.rawValue],
        value: $0.value,
        weight: weights[$0.feature.rawValue] * $0.value
      )
    }
    .sorted { (abs($1.weight), $0.name) < (abs($0.weight), $1.name) }
  }
}

/// The logistic function.
func probability(ofLogOdds score: Double) -> Double { 1 / (1 + Exponential.of(-score)) }
