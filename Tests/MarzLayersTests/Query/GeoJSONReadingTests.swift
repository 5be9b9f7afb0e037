import Foundation
import MarzTestSupport
import Testing

@testable import MarzLayers

@Suite("Reading GeoJSON for a query")
struct GeoJSONReadingTests {
  private static func feature(_ n: Int) -> String {
    #"{"type":"Feature","geometry":\#(Sample.point(45, 34)),"properties":{"n":\#(n)}}"#
  }

  @Test(arguments: [
    #"{"type":"FeatureCollection","features":[F1,F2]}"#,
    #"{"features":[F1,F2],"type":"FeatureCollection"}"#,
    #"{ "type" : "FeatureCollection" , "bbox" : [1,2,3,4], "features" : [ F1 , F2 ] , "x":{} }"#,
    "\u{FEFF}{\"name\":\"a\\\"b\",\"features\":[\nF1,\r\nF2]}\n",
    "F1\nF2\n", "F1\nF2", "\u{1E}F1\n\u{1E}F2\n", "F1 F2",
  ])
  func `two features are read from whatever is around them`(text: String) throws {
    let whole = text.replacing("F1", with: Self.feature(1)).replacing("F2", with: Self.feature(2))
    #expect(try Sample.passing("n > 0", in: whole) == [.number(1), .number(2)])
  }

  @Test(arguments: ["", " \n", #"{"type":"FeatureCollection","features":[]}"#])
  func `nothing is no error`(text: String) throws {
    #expect(try Sample.passing("geom IS NULL", in: text).isEmpty)
  }

  @Test func `a single feature is a layer of one`() throws {
    #expect(try Sample.passing("n = 7", in: Self.feature(7)) == [.number(7)])
  }

  @Test func `escapes, nesting, any order of members, and a null for properties`() throws {
    let text = #"""
      {"type":"FeatureCollection","features":[
      {"properties":{"n":1,"t":"a\"b\\\n\u015f\ud83d\ude00","o":{"k":[1,{"z":"}]"}]}},"geometry":null,"type":"Feature"},
      {"type":"Feature","properties":null,"geometry":null,"id":5}]}
      """#
    #expect(try Sample.passing("t LIKE '%\u{15F}\u{1F600}'", in: text) == [.number(1)])
    #expect(try Sample.passing("id = 5", in: text) == [.null])
  }

  @Test(arguments: [
    (
      "{\"type\":\"FeatureCollection\",\"features\":[\nF1,\n{\"type\":\"Feature\" \"x\":1}]}", 3,
      19, "a comma"
    ),
    (
      "{\"type\":\"FeatureCollection\",\"features\":[\nF1\nF2]}", 3, 1,
      "a comma or the end of the features"
    ),
    ("{\"type\":\"FeatureCollection\",\"features\":[\nF1,\n", 3, 1, "found the end of the file"),
    ("{\"type\":\"FeatureCollection\",\"features\":[\nF1", 2, 94, "found the end of the file"),
    (
      "{\"features\":[\n{\"type\":\"Feature\",\"properties\":{\"n\":tru}}]}", 2, 37,
      "true, false or null"
    ),
    ("{\"features\":[\n{\"type\":\"Feature\"}]}", 2, 1, "a feature with geometry and properties"),
    ("[1,2]", 1, 1, "GeoJSON, an object"),
    (
      "{\"features\":[\n{\"geometry\":{\"type\":\"Pint\",\"coordinates\":[1,2]},\"properties\":{\"n\":1}}]}",
      2, 22,
      "a type of geometry"
    ),
    (
      "{\"features\":[\n{\"geometry\":{\"type\":\"Point\",\"coordinates\":[1]},\"properties\":{\"n\":1}}]}",
      2, 45,
      "a comma and the latitude"
    ),
  ])
  func `a fault names its line and column`(
    text: String,
    line: Int,
    column: Int,
    expected: String
  ) throws {
    let whole = text.replacing("F1", with: Self.feature(1)).replacing("F2", with: Self.feature(2))
    let error = #expect(throws: QueryError.self) {
      try Sample.passing("S_INTERSECTS(geom, POINT(1 1)) AND n > 0", in: whole)
    }
    guard case .malformed(_, let foundLine, let foundColumn, let message) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(foundLine == line)
    #expect(foundColumn == column)
    #expect(message.contains(expected))
  }

  @Test func `a broken record of a sequence is left out and named`() throws {
    let folder = try TemporaryDirectory()
    let text = [
      Self.feature(1), #"{"type":"Feature","prop"#, Self.feature(3), "nonsense", Self.feature(5),
    ]
    let source = GeoJSONSource(
      path: try folder.write("a.geojsonl", text.joined(separator: "\n") + "\n")
    )
    #expect(try Sample.passing("n > 0", of: source) == [.number(1), .number(3), .number(5)])
    #expect(source.problems.count == 2)
    #expect(source.problems.first?.description.contains("a.geojsonl:2:") == true)
    #expect(source.problems.last?.description.contains("a.geojsonl:4:1: expected") == true)
  }

  @Test(arguments: [1, 5, 9])
  func `features that lie across the blocks of reading are whole`(seed: Int) throws {
    var random = SplitMix(seed: seed)
    let count = 3000
    let lines = (0..<count).map { number in
      let pad = String(repeating: "é", count: Int.random(in: 0...1200, using: &random))
      return #"{"type":"Feature","geometry":null,"properties":{"p":"\#(pad)","n":\#(number)}}"#
    }
    let text = "{\"features\":[" + lines.joined(separator: ",") + "]}"
    let values = try Sample.passing("n >= 0", in: text)
    #expect(values == (0..<count).map { .number(Double($0)) })
  }

  @Test func `a feature longer than a block is read`() throws {
    let pad = String(repeating: "x", count: 5_000_000)
    let text = "{\"features\":[{\"properties\":{\"p\":\"\(pad)\",\"n\":1},\"geometry\":null}]}"
    #expect(try Sample.passing("n = 1", in: text) == [.number(1)])
  }

  @Test func `a file that is written to while it is read is noticed`() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write(
      "a.geojson",
      Sample.collection((1...3).map { ("{\"n\":\($0)}", "null") })
    )
    let source = GeoJSONSource(path: path)
    var query = FeatureQuery()
    query.filter = try Filter(reading: "n > 0")
    #expect(throws: QueryError.changed(path: path)) {
      _ = try query.run(on: source) { (_) throws(QueryError) in
        let handle = FileHandle(forWritingAtPath: path)
        _ = try? handle?.seekToEnd()
        try? handle?.write(contentsOf: Data(" ".utf8))
        try? handle?.close()
      }
    }
  }

  @Test func `what is not there is named`() {
    #expect(throws: QueryError.missing(path: "/no/such.geojson")) {
      try Sample.passing("n = 1", of: GeoJSONSource(path: "/no/such.geojson"))
    }
  }

  @Test func `a property of a later feature than the first thousand is known`() throws {
    var features = (0..<1500).map { ("{\"n\":\($0)}", "null") }
    features.append((#"{"n":1500,"late":1}"#, "null"))
    #expect(try Sample.passing("late = 1", in: Sample.collection(features)) == [.number(1500)])
  }
}
