import MarzPlaces

/// How sure a prediction was of itself, and whether it was right.
struct Belief: Sendable {
  var confidence: Double
  var isRight: Bool
  /// Whether it is an adjective or a people.
  var isDemonym: Bool
  /// Whether the annotators marked anything there.
  var isMarked: Bool

  init(_ prediction: PredictedToponym, isRight: Bool, isMarked: Bool) {
    confidence = prediction.confidence
    self.isRight = isRight
    isDemonym = prediction.usage == .demonym
    self.isMarked = isMarked
  }

  /// A corpus that marks fewer of the adjectives found than this share leaves adjectives out by design.
  private static let leastMarked = 0.1

  /// The beliefs that a corpus can judge: without adjectives where it marks none ("Iraqi").
  static func judged(_ beliefs: [Belief]) -> [Belief] {
    let demonyms = beliefs.filter(\.isDemonym)
    let marked = Double(demonyms.count(where: \.isMarked))
    guard marked < leastMarked * Double(demonyms.count) else { return beliefs }
    return beliefs.filter { !$0.isDemonym }
  }

  /// The mean gap between how sure beliefs are and how many are right, over ten bins; not a number of
  /// none.
  static func calibrationError(of beliefs: [Belief]) -> Double {
    guard !beliefs.isEmpty else { return .nan }
    var gaps = [Double](repeating: 0, count: 10)
    for belief in beliefs {
      gaps[min(9, Int(belief.confidence * 10))] += belief.confidence - (belief.isRight ? 1 : 0)
    }
    return gaps.reduce(0) { $0 + abs($1) } / Double(beliefs.count)
  }
}
