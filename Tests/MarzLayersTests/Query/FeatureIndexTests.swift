import Foundation
import MarzGeometry
import MarzTestSupport
import Testing

@testable import MarzLayers

@Suite("The index of a GeoJSON file")
struct FeatureIndexTests {
  private static func features(_ count: Int) -> String {
    Sample.collection(
      (0..<count).map { number in
        (
          #"{"n":\#(number),"kind":"k\#(number % 7)","title":"number \#(number)","late":\#(number > 9 ? "1" : "null")}"#,
          Sample.point(Double(number % 360) - 180, Double(number % 181) - 90)
        )
      }
    )
  }

  private func rows(_ filter: String, _ source: any FeatureSource) throws -> [FilterValue] {
    try Sample.passing(filter, of: source)
  }

  @Test(arguments: [
    "kind = 'k3' AND S_INTERSECTS(geom, BBOX(-10, -10, 10, 10))", "title = 'number 69999'",
    "title IN ('number 0', 'number 65536', 'none')", "kind LIKE 'k_' AND n > 69990",
    "title LIKE '%999' AND n < 5000", "S_DWITHIN(geom, POINT(179.5 0), 300, kilometers)",
    "S_DWITHIN(geom, POINT(0 90), 100, kilometers)", "kind = 'k1' OR n = 2", "absent IS NULL",
  ])
  func `several groups of rows, few and many values, and both poles`(filter: String) throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write("many.geojson", Self.features(70_000))
    let filter = filter == "absent IS NULL" ? "late IS NULL" : filter
    let expected = try rows(filter, GeoJSONSource(path: path))
    #expect(try rows(filter, Sample.indexed(path)) == expected)
    #expect(!expected.isEmpty)
  }

  @Test func `the nearest are the same as without it`() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write("many.geojson", Self.features(5000))
    for place in [(179.9, 0.0), (0, 89.9), (-180, -90), (44.4, 33.3)] {
      let center = [Shape.point(Coordinate(longitude: place.0, latitude: place.1))]
      var query = FeatureQuery()
      query.order = [.distance(from: center)]
      query.distanceFrom = center
      query.limit = 10
      var answers: [[Double?]] = []
      for source in [GeoJSONSource(path: path), try Sample.indexed(path)] as [any FeatureSource] {
        var distances: [Double?] = []
        _ = try query.run(on: source) { (row) throws(QueryError) in distances.append(row.distance) }
        answers.append(distances)
      }
      #expect(answers[0] == answers[1])
      #expect(answers[0].count == 10)
    }
  }

  @Test func `lines and areas are found by their boxes and read from the file`() throws {
    let line = #"{"type":"LineString","coordinates":[[170,10],[-170,12]]}"#
    let area = #"{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,4],[0,0]]]}"#
    let text = Sample.collection([
      (#"{"n":1}"#, line), (#"{"n":2}"#, area), (#"{"n":3}"#, "null"),
      (#"{"n":4}"#, Sample.point(1, 1)),
    ])
    for (filter, expected) in [
      ("S_INTERSECTS(geom, BBOX(175, 0, -175, 20))", [1.0]),
      ("S_INTERSECTS(geom, BBOX(-176, 0, -171, 20))", [1]),
      ("S_INTERSECTS(geom, POINT(1 1))", [2, 4]),
      ("geom IS NULL", [3]), ("S_DWITHIN(geom, POINT(4.001 2), 1, kilometers)", [2]),
    ] {
      #expect(try Sample.passing(filter, in: text) == expected.map { .number($0) }, "\(filter)")
    }
  }

  @Test func `it says which properties there are, and whose data it is`() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write(
      "a.geojson",
      #"{"type":"FeatureCollection","name":"events","attribution":"me","features":["#
        + #"{"type":"Feature","id":5,"geometry":null,"properties":{"event_class":"AID"}}]}"#
    )
    let source = try Sample.indexed(path)
    #expect(source.attribution == "me")
    #expect(try source.fields().contains("border_km"))
    #expect(try rows("id = 5 AND event_class = 'AID'", source) == [.null])
    #expect(source.accessPath(for: try Filter(reading: "id = 5").expression).contains("columns id"))
  }

  @Test func `a file that was changed is told from the one that was indexed`() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write("a.geojson", Self.features(20))
    _ = try Sample.indexed(path)
    var notes: [String] = []
    let text = try TestFile.text(path)
    // As long as before, at another time.
    _ = try folder.write("a.geojson", text.replacing("number 7", with: "number 8"))
    #expect(try IndexedGeoJSONSource.open(path) { notes.append($0) } == nil)
    #expect(notes.count == 1)
    #expect(notes.first?.contains("a.geojson.index: ") == true)
    #expect(notes.first?.contains("run marz index") == true)
  }

  @Test func `without one nothing is said`() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write("a.geojson", Self.features(2))
    #expect(try IndexedGeoJSONSource.open(path) { Issue.record("\($0)") } == nil)
  }

  @Test(arguments: [0, 8, 40, 300, 2000])
  func `a damaged one is refused or answers, and never ends the program`(cut: Int) throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write("a.geojson", Self.features(50))
    _ = try Sample.indexed(path)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path + ".index"))
    for seed in 0..<40 {
      var random = SplitMix(seed: seed)
      var damaged = bytes
      for _ in 0..<20 {
        damaged[Int.random(in: min(cut, damaged.count - 1)..<damaged.count, using: &random)] = 0xFF
      }
      try damaged.write(to: URL(fileURLWithPath: path + ".index"))
      let source = try IndexedGeoJSONSource.open(path) { _ in }
      _ = try? source.map { try rows("kind = 'k3' AND S_INTERSECTS(geom, BBOX(0, 0, 90, 90))", $0) }
    }
    bytes.removeLast(cut + 1)
    try bytes.write(to: URL(fileURLWithPath: path + ".index"))
    #expect(try IndexedGeoJSONSource.open(path) { _ in } == nil)
  }

  @Test func `records that cannot be read are left out and counted`() throws {
    let folder = try TemporaryDirectory()
    let good = #"{"type":"Feature","geometry":null,"properties":{"n":1}}"#
    let path = try folder.write("a.geojsonl", "\(good)\nnonsense\n\(good)\n")
    let outcome = try FeatureIndexBuilder.build(path)
    #expect(outcome.count == 2)
    #expect(outcome.problems.count == 1)
    let source = try #require(try IndexedGeoJSONSource.open(path) { _ in })
    #expect(source.leftOut == 1)
    #expect(try rows("n = 1", source).count == 2)
  }

  @Test func `a fault in a collection is an error, and no index is left`() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write("a.geojson", #"{"features":[{"type":"Feature" 1}]}"#)
    #expect(throws: QueryError.self) { _ = try FeatureIndexBuilder.build(path) }
    #expect(!FileManager.default.fileExists(atPath: path + ".index"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names == ["a.geojson"])
  }
}
