import MarzGazetteer
import MarzGeometry
import MarzText

/// Fits what tells the place that is meant from its namesakes.
struct ResolutionTraining {
  let trainer: PlaceTrainer

  private typealias Choice = (
    candidates: [LogisticRegression.Row], rightness: [Double], corpus: Int
  )

  /// The table of features.
  func fit() -> String {
    let rows = FeatureRows(model: trainer.weights.resolution, without: trainer.excluded)
    let choices = collect(rows)
    var counts: [Int: Int] = [:]
    for choice in choices { counts[choice.corpus, default: 0] += 1 }
    let data = choices.map {
      (
        candidates: $0.candidates, rightness: $0.rightness,
        importance: 1000 / Double(counts[$0.corpus] ?? 1)
      )
    }
    let regression = LogisticRegression(penalties: [Double](repeating: 3, count: rows.count))
    let header = [
      "What each piece of evidence says about a place being the one meant: log odds against its namesakes.",
      "Softmax regression over annotated texts, right = within 161 km, each corpus weighing the same",
      "(\"marz train\"); weights marked hand were set by hand: the corpora say too little of them. Apache-2.0.",
    ]
    return rows.table(regression.fit(data), header: header)
  }

  private func collect(_ rows: FeatureRows<ResolutionFeature>) -> [Choice] {
    let parser = Geoparser(gazetteer: trainer.gazetteer, weights: trainer.weights)
    var choices: [Choice] = []
    for example in trainer.examples {
      let reading = parser.read(example.text.withSpans(of: example.gold))
      for (index, judged) in reading.judged.enumerated() where !judged.spot.isInside {
        guard let point = example.point(of: judged.spot) else { continue }
        let candidates = reading.resolution.candidates[index]
        let rightness = candidates.map {
          Rightness.of(trainer.gazetteer.point(of: $0.sense.place), gold: point)
        }
        guard candidates.count > 1, rightness.contains(where: { $0 > 0 }) else { continue }
        let features = reading.resolution.features(of: index, spot: judged.spot)
        choices.append(
          (features.map { rows.row($0, hasBias: false) }, rightness, example.corpus)
        )
      }
    }
    return choices
  }
}

/// How right a place is for an annotated point.
enum Rightness {
  /// 1 within 20 km, 0.3 within 161 km, else 0.
  static func of(_ point: Coordinate, gold: Coordinate) -> Double {
    let kilometers = Self.kilometers(point, gold)
    return kilometers <= 20 ? 1 : kilometers <= 161 ? 0.3 : 0
  }

  /// The great-circle distance that the field scores by.
  static func kilometers(_ one: Coordinate, _ other: Coordinate) -> Double {
    UnitVector.kilometers(ofSquaredChord: UnitVector(one).squaredChord(to: UnitVector(other)))
  }
}

extension ParsedText {
  /// The same text with the toponyms given.
  func withSpans(of gold: [GoldToponym]) -> ParsedText {
    let offsets = CodePointOffsets(document.text)
    var document = document
    document.spans = gold.map {
      offsets.codePoint(
        atByte: $0.range.lowerBound
      )..<offsets.codePoint(
        atByte: $0.range.upperBound
      )
    }
    return ParsedText(
      document: document,
      tokens: tokens,
      sentences: sentences,
      language: language
    )
  }
}

extension PlaceTrainer.Example {
  /// The annotated toponym that a spot of given spans stands for.
  func annotation(of spot: Spot) -> GoldToponym? {
    let bytes = text.bytes(ofTokens: spot.span)
    return gold.first { $0.range == bytes } ?? gold.first { $0.range.overlaps(bytes) }
  }

  /// The point of the annotated toponym that a spot of given spans stands for.
  func point(of spot: Spot) -> Coordinate? { annotation(of: spot)?.point }
}
