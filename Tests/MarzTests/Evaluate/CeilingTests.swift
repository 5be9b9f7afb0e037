import Foundation
import Marz
import MarzTestSupport
import Testing

/// What the gazetteer could place at best.
struct CeilingTests {
  @Test
  func `a toponym counts when some place of its name lies near`() throws {
    let directory = try TemporaryDirectory()
    let path = directory.path + "/gold.jsonl"
    // Baghdad at its place, Baghdad on the Moon's side of the earth, a name that no table has, one without a point.
    let line = """
      {"id": "a", "text": "Baghdad, baghdad, Qwxyz and Mosul", "toponyms": [\
      {"start": 0, "end": 7, "lat": 33.3, "lon": 44.4}, \
      {"start": 9, "end": 16, "lat": -33.3, "lon": -135.6}, \
      {"start": 18, "end": 23, "lat": 33.3, "lon": 44.4}, {"start": 28, "end": 33}]}

      """
    try Data(line.utf8).write(to: URL(filePath: path))
    let ceiling = try Ceiling(files: [path], indexes: TestIndexes.open())
    let corpus = try #require(ceiling.corpora.first)
    #expect(corpus.toponyms == 3 && corpus.found == 1)
    #expect(corpus.missing == ["baghdad": 1, "Qwxyz": 1])
    #expect(ceiling.lines == ["gold.jsonl\t0.333\t1 of 3 within 161 km"])
    let json = String(decoding: ceiling.json, as: UTF8.self)
    #expect(json.contains("\"missing\":[{\"phrase\":\"Qwxyz\",\"count\":1},"), "\(json)")
  }

  @Test
  func `a file that is not there is an error`() throws {
    #expect(throws: GoldError.self) {
      try Ceiling(files: ["/no/such/gold.jsonl"], indexes: TestIndexes.open())
    }
  }
}
