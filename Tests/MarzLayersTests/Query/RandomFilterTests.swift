import MarzTestSupport
import Testing

@testable import MarzLayers

@Suite("Random filters")
struct RandomFilterTests {
  @Test(arguments: 1...40)
  func `the engine and a slow reading agree, and text and JSON say the same`(seed: Int) throws {
    var random = SplitMix(seed: seed)
    let rows = RandomFilter.rows(60, &random)
    let folder = try TemporaryDirectory()
    let text = Sample.collection(rows.map(\.json))
    let path = try folder.write("rows.geojson", text)
    let source = GeoJSONSource(path: path)
    let indexed = try Sample.indexed(path)
    for _ in 0..<10 {
      let filter = RandomFilter.make(&random)
      let expected = rows.filter { filter.meaning($0) == true }
        .map { FilterValue.number(Double($0.n)) }
      let written = filter.expression.text
      #expect(try Sample.passing(written, of: source) == expected, "\(written)")
      #expect(try Sample.passing(written, of: indexed) == expected, "by the index: \(written)")
      let again = try Filter(reading: written).expression
      #expect(again.text == written)
      #expect(try Filter(reading: filter.expression.json).expression.text == written)
    }
  }
}
