import MarzText

/// Fits what tells locations from governments, peoples and parts of names.
struct UsageTraining {
  let trainer: PlaceTrainer

  /// The least number of documents that a word must occur in.
  private static let leastDocuments = 4

  /// A name with a usage that was annotated.
  private struct Finding {
    var example: Int
    var spot: Spot
    /// The tokens of the list that it belongs to.
    var list: Range<Int>
    var row: LogisticRegression.Row
    var answer: Double
  }

  /// The table of features, and the rows of words; those that were there when nothing was annotated.
  func fit() -> (table: String, words: [String]) {
    let parser = Geoparser(gazetteer: trainer.gazetteer, weights: trainer.weights)
    let rows = FeatureRows(model: trainer.weights.usage, without: trainer.excluded)
    var vocabulary = WordVocabulary()
    var found: [Finding] = []
    for (number, example) in trainer.examples.enumerated()
    where example.gold.contains(where: { $0.usage != nil }) {
      // Names as they are found, and the whole phrases that were annotated.
      for text in [example.text, example.text.withSpans(of: example.gold)] {
        let reading = parser.read(text)
        let usages = UsageView(reading.view)
        for (index, judged) in reading.judged.enumerated() where !judged.spot.isDemonym {
          guard let gold = example.annotation(of: judged.spot), gold.point != nil,
            gold.usage == .literal || gold.usage == .associative
          else { continue }
          let list = usages.tokensOfList(index)
          vocabulary.count(around: judged.spot, list: list, in: example.text, document: number)
          let features = parser.classifier.features(
            of: index,
            place: reading.resolution.candidates[index].first?.sense.facts,
            in: usages
          )
          let answer = gold.usage == .literal ? 1.0 : 0.0
          let row = rows.row(features, hasBias: true)
          found.append(
            Finding(example: number, spot: judged.spot, list: list, row: row, answer: answer)
          )
        }
      }
    }
    vocabulary.keep(documents: trainer.learnsWords ? Self.leastDocuments : .max)
    let data = found.map { item in
      var row = item.row
      let text = trainer.examples[item.example].text
      for number in vocabulary.numbers(around: item.spot, list: item.list, in: text) {
        row.features.append((rows.count + number, 1))
      }
      return (row: row, answer: item.answer, importance: 0.5)
    }
    var penalties = [Double](repeating: 3, count: rows.count)
    penalties[rows.bias] = 0
    penalties += [Double](repeating: 10, count: vocabulary.order.count)
    let weights =
      data.isEmpty
      ? trainer.weights.usage.weights + [trainer.weights.usage.bias]
      : LogisticRegression(penalties: penalties).fit(data)
    let header = [
      "What each piece of evidence says about a toponym being meant as a location (positive) or as a",
      "government, people or part of a name (negative): log odds. Logistic regression over annotated",
      "texts (\"marz train\"); weights marked hand were set by hand: the corpora have few seas and rivers,",
      "and take many a country that acts for a location. Apache-2.0.",
    ]
    return (
      rows.table(weights, header: header),
      vocabulary.rows("usage", weights: weights[rows.count...], above: 0.1)
    )
  }
}
