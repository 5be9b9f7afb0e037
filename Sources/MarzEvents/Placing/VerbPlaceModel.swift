import Foundation
import MarzWords

/// How likely a place is where the event of a verb happened, by how the two stand in their sentence.
///
/// A logistic model over features that a person can read in `Tables/verb_places.tsv`, remade by
/// `Benchmarks/events/verb_places.py`.
struct VerbPlaceModel: Sendable {
  /// The probability from which a place is taken.
  let least: Double
  /// The probability from which a place is taken that the rules name too, where no other is likely.
  let leastByRule: Double
  private let bias: Double
  private let weights: [String: Double]

  /// Reads a table with the columns `feature weight`.
  init(_ table: TextTable) {
    var weights = table.weights
    least = weights.removeValue(forKey: "least") ?? 0.5
    leastByRule = weights.removeValue(forKey: "least by rule") ?? least
    bias = weights.removeValue(forKey: "bias") ?? 0
    self.weights = weights
  }

  /// The probability that an event happened at a candidate.
  ///
  /// - Complexity: O(*n*) in the number of its features.
  func probability(of candidate: PlaceCandidate) -> Double {
    let sum = candidate.features.reduce(bias) { $0 + (weights[$1] ?? 0) }
    return 1 / (1 + exp(-sum))
  }
}
