import MarzGeometry
import MarzPlaces
import MarzText
import Testing

@testable import Marz

struct DocumentScoreTests {
  private let mosul = Coordinate(longitude: 43.13, latitude: 36.34)
  private let erbil = Coordinate(longitude: 44.01, latitude: 36.19)
  private let lagos = Coordinate(longitude: 3.39, latitude: 6.45)

  private func gold(_ toponyms: [(Range<Int>, Coordinate?)]) -> GoldDocument {
    GoldDocument(
      document: Document(id: "test", text: String(repeating: "x", count: 100)),
      toponyms: toponyms.map { GoldDocument.Toponym(range: $0.0, point: $0.1) }
    )
  }

  private func found(_ range: Range<Int>, _ point: Coordinate?) -> PredictedToponym {
    PredictedToponym(range: range, point: point, usage: .literal, confidence: 0.9)
  }

  @Test func `recognition counts what overlaps, and resolution what lies near`() {
    // Mosul and Erbil lie about 80 km apart: within 161, not within 50.
    let score = DocumentScore(
      gold([(0..<5, mosul), (10..<15, mosul), (20..<25, mosul)]),
      predictions: [found(0..<5, mosul), found(11..<18, erbil), found(40..<45, lagos)],
      isGiven: false
    )
    let counts = score.counts
    #expect(counts.overlapRight == 2 && counts.overlapWrong == 1)
    #expect(counts.exactRight == 1 && counts.exactWrong == 2)
    #expect(counts.within161 == 2 && counts.within50 == 1)
    #expect(counts.endToEnd.precision == 2.0 / 3)
    #expect(counts.endToEnd.recall == 2.0 / 3)
  }

  @Test func `an annotation without a point makes a prediction neither right nor wrong`() {
    let score = DocumentScore(
      gold([(0..<5, nil), (10..<15, mosul)]),
      predictions: [found(0..<5, mosul), found(10..<15, mosul)],
      isGiven: false
    )
    #expect(score.counts.overlap.precision == 1)
    #expect(score.counts.gold == 1 && score.counts.ignored == 1)
    #expect(score.beliefs.count == 1)
  }

  @Test func `a prediction without a place counts for recognition, not end to end`() {
    let score = DocumentScore(
      gold([(0..<5, mosul)]),
      predictions: [found(0..<5, nil)],
      isGiven: false
    )
    #expect(score.counts.overlapRight == 1 && score.counts.pairs == 1)
    #expect(score.counts.placed == 0 && score.counts.within161 == 0)
  }

  @Test func `given spans must fit exactly, and a missing one is wrong`() {
    let score = DocumentScore(
      gold([(0..<5, mosul), (10..<15, mosul)]),
      predictions: [found(0..<5, mosul), found(10..<16, mosul)],
      isGiven: true
    )
    #expect(score.counts.accuracy161 == 0.5)
  }

  @Test func `the area under the curve is 0 for perfect answers and 1 for the far side`() {
    let perfect = DocumentScore(
      gold([(0..<5, mosul), (10..<15, erbil)]),
      predictions: [found(0..<5, mosul), found(10..<15, erbil)],
      isGiven: true
    )
    #expect(CorpusFigures(name: "", scores: [perfect], resamples: 0).area == 0)
    let none = DocumentScore(
      gold([(0..<5, mosul), (9..<12, erbil)]),
      predictions: [],
      isGiven: true
    )
    let area = CorpusFigures(name: "", scores: [none], resamples: 0).area
    // ln(20039 + 1) over ln 20039 is 1.000005.
    #expect(abs(area - 1) < 0.0001)
  }

  @Test func `calibration compares what was believed with what was right`() {
    let half = DocumentScore(
      gold([(0..<5, mosul), (10..<15, lagos)]),
      predictions: [found(0..<5, mosul), found(10..<15, mosul)],
      isGiven: true
    )
    // Both were held to be right with 0.9, one in two is.
    let error = CorpusFigures(name: "", scores: [half], resamples: 0).calibrationError
    #expect(abs(error - 0.4) < 1e-9)
  }

  @Test func `intervals are the same in every run and hold the figure`() {
    let scores = (0..<20).map { number in
      DocumentScore(
        gold([(0..<5, mosul)]),
        predictions: number % 3 == 0 ? [] : [found(0..<5, mosul)],
        isGiven: false
      )
    }
    let one = CorpusFigures(name: "", scores: scores, resamples: 200)
    let other = CorpusFigures(name: "", scores: scores, resamples: 200)
    #expect(one.overlapInterval?.low == other.overlapInterval?.low)
    let f1 = one.counts.overlap.f1
    #expect((one.overlapInterval?.low ?? 1) <= f1 && f1 <= (one.overlapInterval?.high ?? 0))
    #expect((one.overlapInterval?.low ?? 1) < (one.overlapInterval?.high ?? 0))
  }

  @Test func `distances are the field's haversine distances`() {
    // One degree of a meridian on a sphere of 6371.0088 km is 111.195 km.
    let degree = GreatCircle.kilometers(
      from: Coordinate(longitude: 10, latitude: 0),
      to: Coordinate(longitude: 10, latitude: 1)
    )
    #expect(abs(degree - 111.195) < 0.001)
  }

  @Test func `what a corpus marks as an adjective is a demonym, whatever it is taken for`() {
    var document = gold([(0..<5, mosul)])
    document.toponyms[0].kind = "associative"
    document.toponyms[0].subkind = "Non_Literal_Modifier/Adjective"
    let syrian = PredictedToponym(range: 0..<5, point: mosul, usage: .demonym, confidence: 0.9)
    let counts = DocumentScore(document, predictions: [syrian], isGiven: false).counts
    #expect(counts.usages == 1 && counts.usagesRight == 1 && counts.usagesAsWritten == 0)
  }

  @Test func `a corpus that marks no adjectives cannot judge them`() {
    let adjective = PredictedToponym(range: 40..<45, point: mosul, usage: .demonym, confidence: 0.9)
    let score = DocumentScore(
      gold([(0..<5, mosul)]),
      predictions: [found(0..<5, mosul), adjective],
      isGiven: false
    )
    let figures = CorpusFigures(name: "test", scores: [score], resamples: 0)
    #expect(abs(figures.calibrationError - 0.1) < 1e-9)
    #expect(abs(figures.calibrationErrorOfAll - 0.4) < 1e-9)
  }
}
