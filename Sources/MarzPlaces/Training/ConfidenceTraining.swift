import MarzGazetteer
import MarzGeometry
import MarzText

/// Fits how sure a reading may be of itself, so that of the mentions at 0.8 eight in ten are right.
struct ConfidenceTraining {
  let trainer: PlaceTrainer

  /// The table of features.
  func fit() -> String {
    let parser = Geoparser(gazetteer: trainer.gazetteer, weights: trainer.weights)
    let rows = FeatureRows(model: trainer.weights.confidence, without: trainer.excluded)
    let marking = corporaMarkingDemonyms(parser)
    var data: [(row: LogisticRegression.Row, answer: Double, importance: Double)] = []
    for example in trainer.examples {
      for text in [example.text, example.text.withSpans(of: example.gold)] {
        let reading = parser.read(text)
        let isGiven = text.document.spans != nil
        for (index, judged) in reading.judged.enumerated() {
          if judged.spot.isDemonym, !isGiven, !marking.contains(example.corpus) { continue }
          guard let best = reading.resolution.candidates[index].first,
            let isRight = isRight(judged.spot, best, example)
          else { continue }
          var features = FeatureVector<ConfidenceFeature>()
          Geoparser.addConfidence(
            of: judged,
            best: best,
            meanings: reading.resolution.candidates[index].count,
            isInName: reading.view.isBeforeOrganization(index)
              || reading.view.isBeforeCapital(index),
            isGiven: isGiven,
            to: &features
          )
          data.append((rows.row(features, hasBias: true), isRight ? 1 : 0, 1))
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
