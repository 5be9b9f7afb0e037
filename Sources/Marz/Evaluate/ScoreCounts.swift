/// The counts of an evaluation, which add up over documents.
struct ScoreCounts: Sendable {
  var documents = 0
  /// Annotated toponyms with coordinates.
  var gold = 0
  /// Annotated toponyms without; neither right nor wrong.
  var ignored = 0
  var predicted = 0
  var exactRight = 0
  var exactWrong = 0
  var overlapRight = 0
  var overlapWrong = 0
  /// Pairs whose places are compared.
  var pairs = 0
  var within161 = 0
  var within50 = 0
  /// Predictions with coordinates that can be right or wrong.
  var placed = 0
  var placedRight = 0
  var usages = 0
  var usagesRight = 0
  /// The usages that are right by the corpus's own word for adjectives.
  var usagesAsWritten = 0

  static func += (total: inout ScoreCounts, more: ScoreCounts) {
    total.documents += more.documents
    total.gold += more.gold
    total.ignored += more.ignored
    total.predicted += more.predicted
    total.exactRight += more.exactRight
    total.exactWrong += more.exactWrong
    total.overlapRight += more.overlapRight
    total.overlapWrong += more.overlapWrong
    total.pairs += more.pairs
    total.within161 += more.within161
    total.within50 += more.within50
    total.placed += more.placed
    total.placedRight += more.placedRight
    total.usages += more.usages
    total.usagesRight += more.usagesRight
    total.usagesAsWritten += more.usagesAsWritten
  }

  var exact: Retrieval { Retrieval(right: exactRight, found: exactRight + exactWrong, gold: gold) }
  var overlap: Retrieval {
    Retrieval(right: overlapRight, found: overlapRight + overlapWrong, gold: gold)
  }
  var endToEnd: Retrieval { Retrieval(right: placedRight, found: placed, gold: gold) }
  var accuracy161: Double { Retrieval.share(within161, of: pairs) }
  var accuracy50: Double { Retrieval.share(within50, of: pairs) }
  var usageAccuracy: Double { Retrieval.share(usagesRight, of: usages) }
  var usageAccuracyAsWritten: Double { Retrieval.share(usagesAsWritten, of: usages) }
}

/// Precision, recall and their harmonic mean.
struct Retrieval: Sendable {
  let precision: Double
  let recall: Double

  init(right: Int, found: Int, gold: Int) {
    precision = Self.share(right, of: found)
    recall = Self.share(right, of: gold)
  }

  var f1: Double {
    precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }

  /// A share; not a number of nothing.
  static func share(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? .nan : Double(part) / Double(whole)
  }
}
