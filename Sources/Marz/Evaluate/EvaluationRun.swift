import MarzGazetteer
import MarzPlaces
import MarzText

/// Scores marz's places against annotated documents.
public struct EvaluationRun: Sendable {
  private let geoparser: Geoparser
  private let borders: BorderPlaces
  private let workers: OrderedWorkers
  private let isGiven: Bool
  private let resamples: Int
  private let countsDemonyms: Bool

  /// Prepares an evaluation.
  ///
  /// - Parameters:
  ///   - indexes: The indexes and weights to read with.
  ///   - isGiven: Whether the annotated spans are given, so that only resolution is scored.
  ///   - resamples: How many resamples the 95 % intervals rest on; 0 for none.
  ///   - workers: How many documents are read at the same time.
  ///   - countsDemonyms: Whether adjectives and peoples that are found count; some corpora do not
  ///     mark them.
  public init(
    indexes: Indexes,
    isGiven: Bool,
    resamples: Int,
    workers: Int,
    countsDemonyms: Bool = true
  ) {
    geoparser = Geoparser(gazetteer: indexes.gazetteer, weights: indexes.weights)
    borders = BorderPlaces(indexes: indexes)
    self.workers = OrderedWorkers(count: max(1, workers))
    self.isGiven = isGiven
    self.resamples = resamples
    self.countsDemonyms = countsDemonyms
  }

  /// Scores files of annotated documents, one by one and, of several, all together.
  ///
  /// - Throws: ``GoldError`` for a file that cannot be read.
  public func run(files: [String]) async throws -> EvaluationReport {
    var corpora: [CorpusFigures] = []
    var all: [DocumentScore] = []
    var judged: [Belief] = []
    for file in files {
      let documents = try GoldDocument.read(file)
      var scores: [DocumentScore] = []
      var next = 0
      try await workers.run(
        next: {
          guard next < documents.count else { return nil }
          next += 1
          return documents[next - 1]
        },
        work: { score($0) },
        deliver: { scores.append($0) }
      )
      let name = file.split(separator: "/").last.map(String.init) ?? file
      corpora.append(CorpusFigures(name: name, scores: scores, resamples: resamples))
      all += scores
      judged += Belief.judged(scores.flatMap(\.beliefs))
    }
    if files.count > 1 {
      corpora.append(CorpusFigures(name: "ALL", scores: all, judged: judged, resamples: resamples))
    }
    return EvaluationReport(corpora: corpora, isGiven: isGiven)
  }

  private func score(_ gold: GoldDocument) -> DocumentScore {
    var document = gold.document
    if isGiven { document.spans = gold.toponyms.map(\.range) }
    let text = TextParser.parse(document)
    let offsets = CodePointOffsets(document.text)
    let mentions = borders.placed(geoparser.mentions(in: text))
      .filter { countsDemonyms || $0.usage != .demonym }
    let predictions = mentions.map { mention in
      PredictedToponym(
        range: offsets.codePoint(
          atByte: mention.range.lowerBound
        )..<offsets.codePoint(atByte: mention.range.upperBound),
        point: mention.place?.point,
        usage: mention.usage,
        confidence: mention.confidence
      )
    }
    return DocumentScore(gold, predictions: predictions, isGiven: isGiven)
  }
}
