import Foundation
import MarzWords

/// How likely an event is right, by what was read of it and by what else its document tells.
///
/// A logistic model over features that a person can read in `Tables/event_confidence.tsv`: among the
/// events at 0.8, eight in ten are right. What is less sure than ``least`` is no event: news of sport,
/// business and private lives uses the verbs of diplomacy and war too, and nobody who acts for a state,
/// an army or a movement stands beside them.
struct EventConfidence: Sendable {
  /// The confidence from which something is taken for an event.
  let least: Double
  private let weights: [String: Double]

  /// Reads a table with the columns `feature weight`.
  init(_ table: TextTable) {
    var weights = table.weights
    least = weights.removeValue(forKey: "least") ?? 0
    self.weights = weights
  }

  private init(least: Double, weights: [String: Double]) {
    self.least = least
    self.weights = weights
  }

  /// The same weights, by which every event is sure enough.
  func keepingAll() -> EventConfidence { EventConfidence(least: 0, weights: weights) }

  /// The confidence of each event of a document.
  ///
  /// - Parameters:
  ///   - events: The events of the document.
  ///   - themes: What the sentence of each event is about.
  ///   - document: What the whole document is about.
  /// - Returns: One from 0 to 1 for each event.
  /// - Complexity: O(*n*) in the number of events.
  func confidences(
    of events: [CodedEvent],
    themes: [ThemeCounts],
    document: ThemeCounts
  ) -> [Double] {
    let about = document.shares.reduce(0) { $0 + $1.share * (weights["about \($1.name)"] ?? 0) }
    let hasState = events.map { event in
      (event.actors + event.recipients).contains { PartyKind(of: $0) == .state }
    }
    let states = hasState.count { $0 }
    return events.indices.map { index in
      let (event, isPublic) = (events[index], hasState[index])
      // With one event of each sort added, so that a document of few events is not judged by them.
      let share = Double(states - (isPublic ? 1 : 0) + 1) / Double(events.count + 1)
      let names = EventFeatures(event).names + themes[index].names.map { "beside \($0)" }
      let sum = names.reduce(share * (weights["public"] ?? 0) + about) {
        $0 + (weights[$1] ?? 0)
      }
      return 1 / (1 + exp(-sum))
    }
  }
}
