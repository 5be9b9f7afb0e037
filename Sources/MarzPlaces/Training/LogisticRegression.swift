import Foundation

/// Fits the weights of a yes-or-no decision, or of a choice among several.
struct LogisticRegression {
  /// One thing decided, its features that are not zero.
  struct Row {
    var features: [(index: Int, value: Double)]
    /// What fixed weights add.
    var offset: Double
  }

  /// For each weight, how strongly it is drawn to zero.
  var penalties: [Double]

  /// Weights for yes (1) or no (0), each row with its own importance.
  func fit(_ rows: [(row: Row, answer: Double, importance: Double)]) -> [Double] {
    Minimizer().minimum(count: penalties.count) { weights, gradient in
      var loss = penalty(weights, &gradient)
      for (row, answer, importance) in rows {
        let belief = probability(ofLogOdds: Self.score(row, weights))
        loss -=
          importance
          * (answer * log(belief + 1e-12) + (1 - answer) * log(1 - belief + 1e-12))
        let error = importance * (belief - answer)
        for (index, value) in row.features { gradient[index] += error * value }
      }
      return loss
    }
  }

  /// Weights for choosing among candidates, each with how right it would be, from 0 to 1.
  func fit(
    _ choices: [(candidates: [Row], rightness: [Double], importance: Double)]
  ) -> [Double] {
    Minimizer().minimum(count: penalties.count) { weights, gradient in
      var loss = penalty(weights, &gradient)
      for (candidates, rightness, importance) in choices {
        let scores = candidates.map { Self.score($0, weights) }
        let best = scores.max() ?? 0
        var beliefs = scores.map { Exponential.of($0 - best) }
        let sum = beliefs.reduce(0, +)
        beliefs = beliefs.map { $0 / sum }
        let right = zip(beliefs, rightness).reduce(0) { $0 + $1.0 * $1.1 }
        loss -= importance * log(right + 1e-12)
        for (index, candidate) in candidates.enumerated() {
          let wanted = beliefs[index] * rightness[index] / max(right, 1e-12)
          let error = importance * (beliefs[index] - wanted)
          for (feature, value) in candidate.features { gradient[feature] += error * value }
        }
      }
      return loss
    }
  }

  private func penalty(_ weights: [Double], _ gradient: inout [Double]) -> Double {
    var loss = 0.0
    for index in weights.indices {
      loss += penalties[index] * weights[index] * weights[index] / 2
      gradient[index] += penalties[index] * weights[index]
    }
    return loss
  }

  private static func score(_ row: Row, _ weights: [Double]) -> Double {
    row.features.reduce(row.offset) { $0 + weights[$1.index] * $1.value }
  }
}
