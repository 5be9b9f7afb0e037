import MarzGazetteer
import MarzGeometry
import MarzText

/// Fits how sure a reading may be of itself, so that of the mentions at 0.8 eight in ten are right.
struct ConfidenceTraining {
  let trainer: PlaceTrainer

  /// In how many parts the texts are read, each with weights that were fitted to the others: names that
  /// the weights have seen look surer than those of a new text.
  private static let parts = 3

  private typealias Judgement = (row: LogisticRegression.Row, answer: Double, importance: Double)

  /// The table of features.
  func fit() -> String {
    let rows = FeatureRows(model: trainer.weights.confidence, without: trainer.excluded)
    let marking = corporaMarkingDemonyms(
      Geoparser(gazetteer: trainer.gazetteer, weights: trainer.weights)
    )
    var data: [Judgement] = []
    for part in trainer.heldOut(parts: Self.parts) {
      let parser = Geoparser(gazetteer: trainer.gazetteer, weights: part.weights)
      for example in part.examples {
        for text in [example.text, example.text.withSpans(of: example.gold)] {
          data += judgements(of: text, example, parser, rows, marking: marking)
        }
      }
    }
    var penalties = [Double](repeating: 1, count: rows.count)
    penalties[rows.bias] = 0
    let header = [
      "How much each sign counts for a mention being right: a toponym, and placed within 161 km.",
      "Log odds; logistic regression over annotated texts (\"marz train\"). Apache-2.0.",
    ]
    return rows.table(LogisticRegression(penalties: penalties).fit(data), header: header)
  }

  /// The names taken in a text, and whether each is right.
  private func judgements(
    of text: ParsedText,
    _ example: PlaceTrainer.Example,
    _ parser: Geoparser,
    _ rows: FeatureRows<ConfidenceFeature>,
    marking: Set<Int>
  ) -> [Judgement] {
    let reading = parser.read(text)
    let isGiven = text.document.spans != nil
    return reading.judged.enumerated().compactMap { index, judged in
      if judged.spot.isDemonym, !isGiven, !marking.contains(example.corpus) { return nil }
      let candidates = reading.resolution.candidates[index]
      guard let best = candidates.first, let isRight = isRight(judged.spot, best, example) else {
        return nil
      }
      var features = FeatureVector<ConfidenceFeature>()
      Geoparser.addConfidence(
        of: judged,
        best: best,
        meanings: candidates.count,
        isInName: reading.view.isBeforeOrganization(index) || reading.view.isBeforeCapital(index),
        isGiven: isGiven,
        to: &features
      )
      return (rows.row(features, hasBias: true), isRight ? 1 : 0, 1)
    }
  }

  /// A corpus that marks fewer of the adjectives found than this share leaves them out by design.
  private static let leastMarked = 0.1

  /// The corpora that mark adjectives, by their numbers: the others say nothing of them.
  private func corporaMarkingDemonyms(_ parser: Geoparser) -> Set<Int> {
    var found: [Int: Double] = [:]
    var marked: [Int: Double] = [:]
    for example in trainer.examples {
      for judged in parser.read(example.text).judged where judged.spot.isDemonym {
        let bytes = example.text.bytes(ofTokens: judged.spot.span)
        found[example.corpus, default: 0] += 1
        if example.gold.contains(where: { $0.range.overlaps(bytes) }) {
          marked[example.corpus, default: 0] += 1
        }
      }
    }
    let marking = found.filter { marked[$0.key, default: 0] >= Self.leastMarked * $0.value }
    return Set(marking.keys)
  }

  /// Whether a place is right; nil when the annotators did not say.
  private func isRight(
    _ spot: Spot,
    _ best: Resolver.Candidate,
    _ example: PlaceTrainer.Example
  ) -> Bool? {
    let bytes = example.text.bytes(ofTokens: spot.span)
    let touched = example.gold.filter { $0.range.overlaps(bytes) }
    guard !touched.isEmpty else { return false }
    let points = touched.compactMap(\.point)
    guard !points.isEmpty else { return nil }
    let place = trainer.gazetteer.point(of: best.sense.place)
    return points.contains { Rightness.kilometers(place, $0) <= 161 }
  }
}
