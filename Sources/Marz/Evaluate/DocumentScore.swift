import MarzGeometry

/// What one document adds to the figures of an evaluation.
struct DocumentScore: Sendable {
  /// How often one value of a gold field was met, recognized and placed right.
  struct Breakdown: Sendable {
    var kind: String
    var isRecognized: Bool
    var isRight: Bool
  }

  /// Great-circle errors further than this count alike: half way round the earth.
  static let farthest = 20039.0

  private(set) var counts = ScoreCounts()
  /// The error of each placed pair, in kilometers.
  private(set) var errors: [Double] = []
  /// For each placed prediction that can be right or wrong: how sure it was, and whether it was right.
  private(set) var beliefs: [Belief] = []
  private(set) var breakdowns: [Breakdown] = []

  /// Scores the predictions for a document.
  ///
  /// - Parameters:
  ///   - document: What a person found.
  ///   - predictions: What marz found.
  ///   - isGiven: Whether the spans were given, so that only the places count.
  init(_ document: GoldDocument, predictions: [PredictedToponym], isGiven: Bool) {
    let scored = document.toponyms.filter { $0.point != nil }
    let ignored = document.toponyms.filter { $0.point == nil }.map(\.range)
    var seen: Set<Range<Int>> = []
    let predicted = predictions.filter { seen.insert($0.range).inserted }
    counts.documents = 1
    counts.gold = scored.count
    counts.ignored = ignored.count
    counts.predicted = predicted.count
    if isGiven {
      scoreGiven(scored, predicted)
    } else {
      scoreRecognition(scored, predicted, ignored)
      scoreEndToEnd(scored, predicted, ignored)
    }
    scoreUsage(document.toponyms, predicted)
  }

  private mutating func scoreGiven(
    _ scored: [GoldDocument.Toponym],
    _ predicted: [PredictedToponym]
  ) {
    for toponym in scored {
      let prediction = predicted.first { $0.range == toponym.range }
      let error = addPair(toponym, prediction)
      if let prediction, let error {
        beliefs.append(Belief(prediction, isRight: error <= 161, isMarked: true))
      }
    }
  }

  private mutating func scoreRecognition(
    _ scored: [GoldDocument.Toponym],
    _ predicted: [PredictedToponym],
    _ ignored: [Range<Int>]
  ) {
    let ranges = predicted.map(\.range)
    let exact = Set(
      scored.compactMap { toponym in ranges.firstIndex(of: toponym.range) }
    )
    counts.exactRight = exact.count
    counts.exactWrong =
      predicted.count - exact.count - Self.discarded(ranges, used: exact, ignored)
    let pairs = SpanMatching.pairs(scored.map(\.range), ranges)
    let used = Set(pairs.map(\.predicted))
    counts.overlapRight = pairs.count
    counts.overlapWrong =
      predicted.count - pairs.count - Self.discarded(ranges, used: used, ignored)
    var partner: [Int: Int] = [:]
    for pair in pairs { partner[pair.gold] = pair.predicted }
    for (index, toponym) in scored.enumerated() {
      if let found = partner[index] {
        addPair(toponym, predicted[found])
      } else {
        breakdowns.append(
          Breakdown(kind: toponym.kind ?? "none", isRecognized: false, isRight: false)
        )
      }
    }
  }

  private mutating func scoreEndToEnd(
    _ scored: [GoldDocument.Toponym],
    _ predicted: [PredictedToponym],
    _ ignored: [Range<Int>]
  ) {
    let placed = predicted.filter { $0.point != nil }
    let ranges = placed.map(\.range)
    let pairs = SpanMatching.pairs(scored.map(\.range), ranges)
    let used = Set(pairs.map(\.predicted))
    counts.placed = placed.count - Self.discarded(ranges, used: used, ignored)
    for pair in pairs {
      let error = Self.error(scored[pair.gold].point, placed[pair.predicted].point)
      let isRight = (error ?? .infinity) <= 161
      if isRight { counts.placedRight += 1 }
      beliefs.append(Belief(placed[pair.predicted], isRight: isRight, isMarked: true))
    }
    for (index, prediction) in placed.enumerated()
    where !used.contains(index) && !ignored.contains(where: { $0.overlaps(prediction.range) }) {
      let isMarked = scored.contains { $0.range.overlaps(prediction.range) }
      beliefs.append(Belief(prediction, isRight: false, isMarked: isMarked))
    }
  }

  private mutating func scoreUsage(
    _ gold: [GoldDocument.Toponym],
    _ predicted: [PredictedToponym]
  ) {
    let used = gold.filter { $0.usage != nil }
    for pair in SpanMatching.pairs(used.map(\.range), predicted.map(\.range)) {
      counts.usages += 1
      let usage = predicted[pair.predicted].usage
      if used[pair.gold].usage == usage { counts.usagesRight += 1 }
      if used[pair.gold].usageAsWritten == usage { counts.usagesAsWritten += 1 }
    }
  }

  @discardableResult
  private mutating func addPair(
    _ toponym: GoldDocument.Toponym,
    _ prediction: PredictedToponym?
  ) -> Double? {
    let error = Self.error(toponym.point, prediction?.point)
    counts.pairs += 1
    if let error {
      errors.append(error)
      if error <= 161 { counts.within161 += 1 }
      if error <= 50 { counts.within50 += 1 }
    }
    breakdowns.append(
      Breakdown(
        kind: toponym.kind ?? "none",
        isRecognized: true,
        isRight: (error ?? .infinity) <= 161
      )
    )
    return error
  }

  /// How many unused predictions touch an annotation that is neither right nor wrong.
  private static func discarded(
    _ predicted: [Range<Int>],
    used: Set<Int>,
    _ ignored: [Range<Int>]
  ) -> Int {
    predicted.indices.count { index in
      !used.contains(index) && ignored.contains { $0.overlaps(predicted[index]) }
    }
  }

  private static func error(_ gold: Coordinate?, _ predicted: Coordinate?) -> Double? {
    guard let gold, let predicted else { return nil }
    return GreatCircle.kilometers(from: gold, to: predicted)
  }
}
