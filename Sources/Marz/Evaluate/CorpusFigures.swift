import Foundation

/// The figures of one corpus.
struct CorpusFigures: Sendable {
  /// A figure with the interval that 95 of 100 resamples of the documents fall into.
  struct Interval: Sendable {
    var low: Double
    var high: Double
  }

  /// Gold toponyms of one kind.
  struct KindCount: Sendable {
    var kind: String
    var gold = 0
    var recognized = 0
    var right = 0
  }

  let name: String
  let counts: ScoreCounts
  /// Over the pairs that have a place, in kilometers.
  let meanError: Double
  let medianError: Double
  /// The area under the curve of log errors (Gritta and others, 2018); 0 is perfect, 1 the far side of
  /// the earth; pairs without a place count as that.
  let area: Double
  /// The mean gap between how sure the predictions are and how many are right, over ten bins; without
  /// adjectives where a corpus marks none.
  let calibrationError: Double
  /// The same with every adjective, those that a corpus leaves out by design counted as wrong.
  let calibrationErrorOfAll: Double
  let kinds: [KindCount]
  let overlapInterval: Interval?
  let accuracyInterval: Interval?
  let endToEndInterval: Interval?

  /// Sums up the documents of a corpus.
  ///
  /// - Parameters:
  ///   - name: What the corpus is called.
  ///   - scores: Its documents.
  ///   - judged: The beliefs that its annotators can judge; of one corpus, by its documents.
  ///   - resamples: How many resamples the intervals rest on; 0 for none.
  init(name: String, scores: [DocumentScore], judged: [Belief]? = nil, resamples: Int) {
    self.name = name
    counts = scores.reduce(into: ScoreCounts()) { $0 += $1.counts }
    let errors = scores.flatMap(\.errors).sorted()
    meanError = errors.isEmpty ? .nan : errors.reduce(0, +) / Double(errors.count)
    medianError = Self.median(of: errors)
    let missing = [Double](repeating: DocumentScore.farthest, count: counts.pairs - errors.count)
    area = Self.area(under: errors + missing)
    let beliefs = scores.flatMap(\.beliefs)
    calibrationError = Belief.calibrationError(of: judged ?? Belief.judged(beliefs))
    calibrationErrorOfAll = Belief.calibrationError(of: beliefs)
    kinds = Self.kinds(of: scores.flatMap(\.breakdowns))
    let resampled = Bootstrap.resamples(of: scores.map(\.counts), times: resamples)
    overlapInterval = Bootstrap.interval(resampled.map(\.overlap.f1))
    accuracyInterval = Bootstrap.interval(resampled.map(\.accuracy161))
    endToEndInterval = Bootstrap.interval(resampled.map(\.endToEnd.f1))
  }

  private static func median(of sorted: [Double]) -> Double {
    guard !sorted.isEmpty else { return .nan }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  private static func area(under sorted: [Double]) -> Double {
    guard sorted.count > 1 else { return .nan }
    let logs = sorted.map { log($0 + 1) }
    let trapezoids = zip(logs, logs.dropFirst()).reduce(0) { $0 + ($1.0 + $1.1) / 2 }
    return trapezoids / (log(DocumentScore.farthest) * Double(logs.count - 1))
  }

  private static func kinds(of breakdowns: [DocumentScore.Breakdown]) -> [KindCount] {
    var byKind: [String: KindCount] = [:]
    for item in breakdowns {
      byKind[item.kind, default: KindCount(kind: item.kind)].gold += 1
      if item.isRecognized { byKind[item.kind]?.recognized += 1 }
      if item.isRight { byKind[item.kind]?.right += 1 }
    }
    return byKind.values.sorted { ($1.gold, $0.kind) < ($0.gold, $1.kind) }
  }
}
