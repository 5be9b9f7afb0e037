import MarzText

/// Fits what tells toponyms from other names.
struct RecognitionTraining {
  let trainer: PlaceTrainer

  /// The least number of documents that a word must occur in.
  private static let leastDocuments = 3

  private struct Decision {
    var features: FeatureVector<RecognitionFeature>
    var spot: Spot
    var example: Int
    var answer: Double
  }

  /// The table of features, and the rows of words.
  func fit() -> (table: String, words: [String]) {
    let rows = FeatureRows(model: trainer.weights.recognition, without: trainer.excluded)
    var vocabulary = WordVocabulary()
    let decisions = collect(&vocabulary)
    vocabulary.keep(documents: trainer.learnsWords ? Self.leastDocuments : .max)
    var counts: [Int: Int] = [:]
    for decision in decisions {
      counts[trainer.examples[decision.example].corpus, default: 0] += 1
    }
    let data = decisions.map { decision in
      var row = rows.row(decision.features, hasBias: true)
      let example = trainer.examples[decision.example]
      for number in vocabulary.numbers(around: decision.spot, in: example.text) {
        row.features.append((rows.count + number, 1))
      }
      let importance = 3000 / Double(counts[example.corpus] ?? 1)
      return (row: row, answer: decision.answer, importance: importance)
    }
    var penalties = [Double](repeating: 2, count: rows.count)
    penalties[rows.bias] = 0
    penalties += [Double](repeating: 2, count: vocabulary.order.count)
    let weights = LogisticRegression(penalties: penalties).fit(data)
    let header = [
      "What each piece of evidence says about a name being a toponym: log odds.",
      "Logistic regression over annotated texts, each corpus weighing the same (\"marz train\");",
      "weights marked hand were set by hand: the corpora mark few demonyms and name few people by a title",
      "and a place. Apache-2.0.",
    ]
    return (
      rows.table(weights, header: header),
      vocabulary.rows("recognition", weights: weights[rows.count...], above: 0.1)
    )
  }

  private func collect(_ vocabulary: inout WordVocabulary) -> [Decision] {
    let parser = Geoparser(gazetteer: trainer.gazetteer, weights: trainer.weights)
    var decisions: [Decision] = []
    for (number, example) in trainer.examples.enumerated() {
      let context = TextContext(
        example.text,
        gazetteer: trainer.gazetteer,
        lexicon: parser.lexicon
      )
      let spots = parser.spotter.spots(in: context)
      let view = SpotView(spots: spots, context: context).withNameUses()
      for (index, spot) in view.spots.enumerated() where !spot.isDemonym {
        let bytes = example.text.bytes(ofTokens: spot.span)
        let touched = example.gold.filter { $0.range.overlaps(bytes) }
        // What annotators marked without placing it says neither yes nor no.
        if !touched.isEmpty, touched.allSatisfy({ $0.point == nil }) { continue }
        vocabulary.count(around: spot, in: example.text, document: number)
        decisions.append(
          Decision(
            features: parser.recognizer.features(of: index, view),
            spot: spot,
            example: number,
            answer: touched.isEmpty ? 0 : 1
          )
        )
      }
    }
    return decisions
  }
}
