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
    var data: [(row: LogisticRegression.Row, answer: Double, importance: Double)] = []
    for example in trainer.examples {
      for text in [example.text, example.text.withSpans(of: example.gold)] {
        let reading = parser.read(text)
        let isGiven = text.document.spans != nil
        for (index, judged) in reading.judged.enumerated() where !judged.spot.isDemonym {
          guard let best = reading.resolution.candidates[index].first,
            let isRight = isRight(judged.spot, best, example)
          else { continue }
          var features = FeatureVector<ConfidenceFeature>()
          Geoparser.addConfidence(
            of: judged,
            best: best,
            meanings: reading.resolution.candidates[index].count,
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
