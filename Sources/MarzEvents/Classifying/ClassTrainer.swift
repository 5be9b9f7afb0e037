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
    /// How much it counts.
    var weight: Double
  }

  /// How often all rows are seen.
  var passes = 60
  /// How strongly weights are drawn to zero: half the sum of their squares, this many times, stands
  /// beside the loss of all rows.
  var penalty = 1.0
  /// How far one step goes.
  var rate = 0.1
  /// In how many rows a feature has to stand that only rows without an event have.
  var idleSupport = 5
  /// Weights nearer to zero than this are left out, so that the table stays small.
  static let least = 0.1

  /// The weights as a table that ``ClassModel`` reads; rows by name.
  func table(_ rows: [Row]) -> String {
    var counts: [WordHash: Int] = [:]
    var useful: Set<WordHash> = []
    for row in rows {
      for feature in row.features { counts[feature.hash, default: 0] += 1 }
      if row.label != ClassModel.noneLabel { useful.formUnion(row.features.map(\.hash)) }
    }
    for (hash, count) in counts where count >= idleSupport { useful.insert(hash) }
    var indices: [WordHash: Int] = [:]
    var names: [String] = []
    for row in rows {
      for (feature, name) in zip(row.features, row.names)
      where useful.contains(feature.hash) && indices[feature.hash] == nil {
        indices[feature.hash] = names.count
        names.append(name)
      }
    }
    let (weights, bias) = fit(rows, indices, counts)
    var lines = ["\(ClassModel.biasName)\t\(Self.cell(bias[...]))"]
    let width = ClassModel.labels.count
    for (index, name) in names.enumerated().sorted(by: { $0.element < $1.element }) {
      let cell = Self.cell(weights[index * width..<(index + 1) * width])
      if !cell.isEmpty { lines.append("\(name)\t\(cell)") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func fit(
    _ rows: [Row],
    _ indices: [WordHash: Int],
    _ counts: [WordHash: Int]
  ) -> (weights: [Double], bias: [Double]) {
    let width = ClassModel.labels.count
    var weights = [Double](repeating: 0, count: indices.count * width)
    var sums = [Double](repeating: 1e-8, count: weights.count)
    var bias = [Double](repeating: 0, count: width)
    // Each row that has a feature pays its share of the penalty.
    let sparse = rows.map { row in
      row.features.compactMap { feature in
        indices[feature.hash].map { index in
          let share = penalty / Double(counts[feature.hash] ?? 1)
          return (start: index * width, value: feature.value, share: share)
        }
      }
    }
    var generator = SplitMix(seed: 1)
    var order = Array(rows.indices)
    for _ in 0..<passes {
      order.shuffle(using: &generator)
      for number in order {
        var scores = bias
        for (start, value, _) in sparse[number] {
          for label in 0..<width { scores[label] += value * weights[start + label] }
        }
        var errors = ClassModel.softmax(scores)
        errors[rows[number].label] -= 1
        for label in 0..<width { errors[label] *= rows[number].weight }
        for (start, value, share) in sparse[number] {
          for label in 0..<width {
            let gradient = value * errors[label] + share * weights[start + label]
            sums[start + label] += gradient * gradient
            weights[start + label] -= rate * gradient / sums[start + label].squareRoot()
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
      return abs(weight) < least ? nil : "\(label):\(Double(hundredths) / 100)"
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
