/// Splits a vector of features into those that are trained and the sum of those set by hand.
struct FeatureRows<Feature: RawRepresentable<Int> & CaseIterable & Sendable> {
  let model: LinearModel<Feature>
  /// Which features are left out.
  private let isExcluded: [Bool]

  init(model: LinearModel<Feature>, without excluded: Set<String>) {
    self.model = model
    isExcluded = Feature.allCases.map { excluded.contains("\($0)") }
  }

  /// How many weights are fitted: one for each feature, and the constant.
  var count: Int { Feature.allCases.count + 1 }
  /// The place of the constant among the weights.
  var bias: Int { Feature.allCases.count }

  /// The row of a decision, with the constant when it is one between yes and no.
  func row(_ features: FeatureVector<Feature>, hasBias: Bool) -> LogisticRegression.Row {
    var trained: [(index: Int, value: Double)] = []
    var offset = 0.0
    for (feature, value) in features.values {
      let index = feature.rawValue
      if isExcluded[index] { continue }
      if model.isFixed[index] {
        offset += model.weights[index] * value
      } else {
        trained.append((index, value))
      }
    }
    if hasBias { trained.append((bias, 1)) }
    return LogisticRegression.Row(features: trained, offset: offset)
  }

  /// A table like the model's own with other weights.
  func table(_ weights: [Double], header: [String]) -> String {
    var lines = header.map { "# \($0)" }
    lines.append("feature\tweight\tset\tgloss")
    lines.append("bias\t\(WeightText.of(weights[bias]))\ttrained\tThe constant.")
    for (index, feature) in Feature.allCases.enumerated() {
      let fitted = model.isFixed[index] ? model.weights[index] : weights[index]
      let weight = isExcluded[index] ? 0 : fitted
      let origin = model.isFixed[index] ? "hand" : "trained"
      lines.append("\(feature)\t\(WeightText.of(weight))\t\(origin)\t\(model.glosses[index])")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// Writes weights with three decimals, alike on every machine.
enum WeightText {
  static func of(_ weight: Double) -> String {
    let thousandths = Int((weight * 1000).rounded())
    let digits = String(abs(thousandths))
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return (thousandths < 0 ? "-" : "") + padded.dropLast(3) + "." + padded.suffix(3)
  }
}
