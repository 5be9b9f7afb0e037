/// Pairs predicted with annotated spans, one to one.
enum SpanMatching {
  /// The pairs of spans that share a character: exact ones first, then those that share most, then by
  /// where they begin.
  static func pairs(
    _ gold: [Range<Int>],
    _ predicted: [Range<Int>]
  ) -> [(gold: Int, predicted: Int)] {
    struct Pair {
      var key: [Int]
      var gold: Int
      var predicted: Int
    }
    let order = predicted.indices.sorted {
      (predicted[$0].lowerBound, $0) < (predicted[$1].lowerBound, $1)
    }
    var all: [Pair] = []
    for (index, span) in gold.enumerated() {
      for other in order {
        let candidate = predicted[other]
        if candidate.lowerBound >= span.upperBound { break }
        let shared =
          min(span.upperBound, candidate.upperBound) - max(span.lowerBound, candidate.lowerBound)
        guard shared > 0 else { continue }
        let isExact = span == candidate
        all.append(
          Pair(
            key: [
              isExact ? 0 : 1, -shared, span.lowerBound, candidate.lowerBound, index, other,
            ],
            gold: index,
            predicted: other
          )
        )
      }
    }
    all.sort { $0.key.lexicographicallyPrecedes($1.key) }
    var usedGold: Set<Int> = []
    var usedPredicted: Set<Int> = []
    var pairs: [(gold: Int, predicted: Int)] = []
    for pair in all where !usedGold.contains(pair.gold) && !usedPredicted.contains(pair.predicted) {
      usedGold.insert(pair.gold)
      usedPredicted.insert(pair.predicted)
      pairs.append((pair.gold, pair.predicted))
    }
    return pairs
  }
}
