import MarzWords

/// Fits the weights of ``ClassModel``: multinomial logistic regression by AdaGrad, in a fixed order.
///
/// The features are sparse and many, the rows few, and a pass in a shuffled order with a step of its own
/// for each weight settles in some dozens of passes. Source: Duchi, Hazan and Singer, "Adaptive
/// subgradient methods", JMLR 12 (2011).
struct ClassTrainer {
  /// A sentence with what is known of it.
  struct Row: Sendable {
    var features: [ClassFeatures.Feature]
    /// The name of each feature.
    var names: [String]
    /// The index of its label.
    var label: Int
  }

  /// How often all rows are seen.
  var passes = 30
  /// How strongly weights are drawn to zero.
  var penalty = 1e-3
  /// How far one step goes.
  var rate = 0.1
  /// In how many rows a feature has to stand to count.
  var support = 3
  /// How strongly small weights are drawn to exactly zero, so that the table stays small.
  var sparsity = 0.01

  /// The weights as a table that ``ClassModel`` reads; rows by name.
  func table(_ rows: [Row]) -> String {
    var counts: [WordHash: Int] = [:]
    for row in rows { for feature in row.features { counts[feature.hash, default: 0] += 1 } }
    var indices: [WordHash: Int] = [:]
    var names: [String] = []
    for row in rows {
      for (feature, name) in zip(row.features, row.names)
      where counts[feature.hash, default: 0] >= support && indices[feature.hash] == nil {
        indices[feature.hash] = names.count
        names.append(name)
      }
    }
    let (weights, bias) = fit(rows, indices)
    var lines = ["\(ClassModel.biasName)\t\(Self.cell(bias[...]))"]
    let width = ClassModel.labels.count
    for (index, name) in names.enumerated().sorted(by: { $0.element < $1.element }) {
      let cell = Self.cell(weights[index * width..<(index + 1) * width])
      if !cell.isEmpty { lines.append("\(name)\t\(cell)") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func fit(_ rows: [Row], _ indices: [WordHash: Int]) -> ([Double], [Double]) {
    let width = ClassModel.labels.count
    var weights = [Double](repeating: 0, count: indices.count * width)
    var sums = [Double](repeating: 1e-8, count: weights.count)
    var bias = [Double](repeating: 0, count: width)
    let sparse = rows.map { row in
      row.features.compactMap { feature in
        indices[feature.hash].map { (start: $0 * width, value: feature.value) }
      }
    }
    var generator = SplitMix(seed: 1)
    var order = Array(rows.indices)
    for _ in 0..<passes {
      order.shuffle(using: &generator)
      for number in order {
        var scores = bias
        for (start, value) in sparse[number] {
          for label in 0..<width { scores[label] += value * weights[start + label] }
        }
        var errors = ClassModel.softmax(scores)
        errors[rows[number].label] -= 1
        for (start, value) in sparse[number] {
          for label in 0..<width {
            let gradient = value * errors[label] + penalty * weights[start + label]
            sums[start + label] += gradient * gradient
            let step = rate / sums[start + label].squareRoot()
            let moved = weights[start + label] - step * gradient
            // The proximal step of AdaGrad (ibid., section 5.1).
            let shrunk = max(0, abs(moved) - step * sparsity)
            weights[start + label] = moved < 0 ? -shrunk : shrunk
          }
        }
        for label in 0..<width { bias[label] -= 0.02 * errors[label] }
      }
    }
    return (weights, bias)
  }

  /// `CLASS:0.42 CLASS:-0.10`, without what is near zero.
  private static func cell(_ weights: ArraySlice<Double>) -> String {
    zip(ClassModel.labels, weights).compactMap { label, weight in
      let hundredths = Int((weight * 100).rounded())
      return abs(hundredths) < 8 ? nil : "\(label):\(Double(hundredths) / 100)"
    }.joined(separator: " ")
  }
}

/// A small generator of random numbers that is the same everywhere.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
private struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
