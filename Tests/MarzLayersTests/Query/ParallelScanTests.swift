import MarzTestSupport
import Testing

@testable import MarzLayers

@Suite("Reading with several threads")
struct ParallelScanTests {
  /// Every feature's number, read in pieces of some bytes.
  private func numbers(
    _ text: String,
    suffix: String = "geojson",
    length: Int
  ) throws -> (numbers: [FilterValue], problems: Int) {
    let folder = try TemporaryDirectory()
    let path = try folder.write("x.\(suffix)", text)
    let threads = ParallelScan(chunkByteCount: length, workers: 3)
    let source = GeoJSONSource(path: path, parallel: threads)
    return (try Sample.passing("n >= 0", of: source), source.problems.count)
  }

  private static func feature(_ n: Int, _ text: String = "") -> String {
    #"{"type":"Feature","geometry":null,"properties":{"t":"\#(text)","n":\#(n)}}"#
  }

  @Test(arguments: [50, 77, 150, 1000])
  func `texts and nested objects that look like features mislead nobody`(length: Int) throws {
    let trap = #"\n,{\"type\":\"Feature\",\"properties\":{\"n\":99}}"#
    let nested =
      #"{"type":"Feature","geometry":null,"properties":{"o":[1,{"type":"Feature","properties":{"n":7}},"#
      + #"{"type":"Feature","properties":{"n":8}}],"n":1000}}"#
    let features = (0..<300).map { $0 % 10 == 3 ? nested : Self.feature($0, trap) }
    let expected = (0..<300).map { FilterValue.number($0 % 10 == 3 ? 1000 : Double($0)) }
    let collection = "{\"features\":[\n" + features.joined(separator: ",\n") + "\n],\"x\":{}}"
    #expect(try numbers(collection, length: length).numbers == expected)
    let lines = features.joined(separator: "\n")
    #expect(try numbers(lines, suffix: "geojsonl", length: length).numbers == expected)
    #expect(try numbers(lines + "\n", suffix: "geojsonl", length: length).numbers == expected)
  }

  @Test(arguments: [50, 150, 1000])
  func `features that begin in different ways are read in order`(length: Int) throws {
    let other = #"{"properties":{"n":5},"geometry":null,"type":"Feature"}"#
    let features = (0..<200).map { $0 % 3 == 0 ? other : Self.feature($0) }
    let expected = (0..<200).map { FilterValue.number($0 % 3 == 0 ? 5 : Double($0)) }
    let text = "{\"features\": [" + features.joined(separator: " , ") + "]}"
    #expect(try numbers(text, length: length).numbers == expected)
  }

  @Test(arguments: [40, 150, 1000])
  func `broken records of a sequence are left out and the others are there`(length: Int) throws {
    let lines = (0..<300).map { $0 % 50 == 7 ? #"{"type":"Feature","prop"# : Self.feature($0) }
    let found = try numbers(
      lines.joined(separator: "\n"),
      suffix: "geojsonl",
      length: length
    )
    #expect(found.numbers.count == 294)
    #expect(found.problems == 6)
  }

  @Test(arguments: [40, 150, 1000])
  func `a fault in a collection names its line`(length: Int) throws {
    var features = (0..<300).map { Self.feature($0) }
    features[200] = #"{"type":"Feature","geometry":null,"properties":{"n" 3}}"#
    let text = "{\"features\":[\n" + features.joined(separator: ",\n") + "]}"
    let error = #expect(throws: QueryError.self) { try numbers(text, length: length) }
    #expect(error?.description.contains("x.geojson:202:53: expected a colon") == true)
  }

  @Test func `the answer ends when enough was seen`() throws {
    let folder = try TemporaryDirectory()
    let list = (0..<3000).map { Self.feature($0) }.joined(separator: ",")
    let path = try folder.write("x.geojson", "{\"features\":[\(list)]}")
    var query = FeatureQuery()
    query.limit = 5
    let threads = ParallelScan(chunkByteCount: 500, workers: 4)
    let source = GeoJSONSource(path: path, parallel: threads)
    var features: [[UInt8]] = []
    let outcome = try query.run(on: source) { (row) throws(QueryError) in
      features.append(try source.geoJSON(of: row.reference))
    }
    #expect(outcome.count == 5)
    let texts = features.map { String(decoding: $0, as: UTF8.self) }
    #expect(texts == (0..<5).map { Self.feature($0) })
  }
}
