public import Foundation
import MarzLayers

/// The figures of an evaluation, as a table for people and as JSON.
public struct EvaluationReport: Sendable {
  private let corpora: [CorpusFigures]
  private let isGiven: Bool

  init(corpora: [CorpusFigures], isGiven: Bool) {
    self.corpora = corpora
    self.isGiven = isGiven
  }

  /// The figures as lines of text.
  ///
  /// - Parameter byKind: Whether to break the gold toponyms down by their `kind`.
  /// - Returns: A block for each corpus, in the order of the files.
  public func lines(byKind: Bool) -> [String] {
    corpora.flatMap { lines(of: $0, byKind: byKind) }
  }

  private func lines(of corpus: CorpusFigures, byKind: Bool) -> [String] {
    let counts = corpus.counts
    var lines = [
      """
      \(corpus.name): \(counts.documents) documents, \(counts.gold) scored gold, \
      \(counts.ignored) ignored gold, \(counts.predicted) predictions
      """
    ]
    if !isGiven {
      lines.append("  recognition exact    \(Self.text(counts.exact))")
      lines.append(
        "  recognition overlap  \(Self.text(counts.overlap))\(Self.text(corpus.overlapInterval))"
      )
    }
    lines.append(
      """
        resolution           N \(counts.pairs)  acc@161 \(Self.decimal(counts.accuracy161))\
      \(Self.text(corpus.accuracyInterval))  acc@50 \(Self.decimal(counts.accuracy50))
      """
    )
    lines.append(
      """
        error                mean \(Self.decimal(corpus.meanError, places: 0)) km  \
      median \(Self.decimal(corpus.medianError, places: 1)) km  AUC \(Self.decimal(corpus.area))
      """
    )
    if !isGiven {
      lines.append(
        "  end to end @161      \(Self.text(counts.endToEnd))\(Self.text(corpus.endToEndInterval))"
      )
    }
    if counts.usages > 0 {
      lines.append(
        """
          usage                N \(counts.usages)  accuracy \(Self.decimal(counts.usageAccuracy))  \
        adjectives as the corpus has them \(Self.decimal(counts.usageAccuracyAsWritten))
        """
      )
    }
    lines.append(Self.calibration(of: corpus))
    if byKind { lines += corpus.kinds.map(Self.text) }
    return lines + [""]
  }

  private static func calibration(of corpus: CorpusFigures) -> String {
    let line = "  calibration error    \(decimal(corpus.calibrationError))"
    guard decimal(corpus.calibrationErrorOfAll) != decimal(corpus.calibrationError) else {
      return line
    }
    return line + "  with adjectives that are not marked \(decimal(corpus.calibrationErrorOfAll))"
  }

  private static func text(_ kind: CorpusFigures.KindCount) -> String {
    let recognized = Retrieval.share(kind.recognized, of: kind.gold)
    let right = Retrieval.share(kind.right, of: kind.gold)
    let name = kind.kind + String(repeating: " ", count: max(0, 12 - kind.kind.count))
    return """
        kind \(name)    gold \(kind.gold)  recognized \(decimal(recognized))  \
      right \(decimal(right))
      """
  }

  private static func text(_ retrieval: Retrieval) -> String {
    "P \(decimal(retrieval.precision))  R \(decimal(retrieval.recall))  F1 \(decimal(retrieval.f1))"
  }

  private static func text(_ interval: CorpusFigures.Interval?) -> String {
    interval.map { " [\(decimal($0.low)), \(decimal($0.high))]" } ?? ""
  }

  private static func decimal(_ number: Double, places: Int = 3) -> String {
    guard number.isFinite else { return "n/a" }
    return String(format: "%.\(places)f", number)
  }
}

extension EvaluationReport {
  /// The figures as one JSON object: a member for each corpus.
  public var json: Data {
    var json = JSONWriter()
    json.object { json in
      for corpus in corpora {
        json.object(corpus.name) { write(corpus, to: &$0) }
      }
    }
    json.endLine()
    return Data(json.bytes)
  }

  private func write(_ corpus: CorpusFigures, to json: inout JSONWriter) {
    let counts = corpus.counts
    json.member("documents", counts.documents)
    json.member("gold", counts.gold)
    json.member("ignored", counts.ignored)
    json.member("predictions", counts.predicted)
    if !isGiven {
      write(counts.exact, "exact", to: &json)
      write(counts.overlap, "overlap", to: &json)
      write(counts.endToEnd, "end_to_end", to: &json)
    }
    json.member("pairs", counts.pairs)
    Self.member("accuracy_161", counts.accuracy161, to: &json)
    Self.member("accuracy_50", counts.accuracy50, to: &json)
    Self.member("mean_km", corpus.meanError, to: &json)
    Self.member("median_km", corpus.medianError, to: &json)
    Self.member("auc", corpus.area, to: &json)
    Self.member("usage_accuracy", counts.usageAccuracy, to: &json)
    Self.member("usage_accuracy_as_written", counts.usageAccuracyAsWritten, to: &json)
    Self.member("calibration_error", corpus.calibrationError, to: &json)
    Self.member("calibration_error_of_all", corpus.calibrationErrorOfAll, to: &json)
    write(corpus.overlapInterval, "overlap_f1_95", to: &json)
    write(corpus.accuracyInterval, "accuracy_161_95", to: &json)
    write(corpus.endToEndInterval, "end_to_end_f1_95", to: &json)
    json.object("kinds") { json in
      for kind in corpus.kinds {
        json.object(kind.kind) { json in
          json.member("gold", kind.gold)
          json.member("recognized", kind.recognized)
          json.member("right", kind.right)
        }
      }
    }
  }

  private func write(_ retrieval: Retrieval, _ name: String, to json: inout JSONWriter) {
    Self.member("\(name)_precision", retrieval.precision, to: &json)
    Self.member("\(name)_recall", retrieval.recall, to: &json)
    Self.member("\(name)_f1", retrieval.f1, to: &json)
  }

  private func write(
    _ interval: CorpusFigures.Interval?,
    _ name: String,
    to json: inout JSONWriter
  ) {
    guard let interval else { return }
    json.object(name) { json in
      json.member("low", interval.low, decimals: 4)
      json.member("high", interval.high, decimals: 4)
    }
  }

  private static func member(_ name: String, _ number: Double, to json: inout JSONWriter) {
    json.member(name, number.isFinite ? number : nil, decimals: 4)
  }
}
