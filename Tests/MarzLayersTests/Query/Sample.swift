import MarzGeometry
import MarzTestSupport
import Testing

@testable import MarzLayers

/// Features for queries, and what passes a filter of them.
enum Sample {
  /// A collection of features: properties as JSON, and a geometry.
  static func collection(_ features: [(properties: String, geometry: String)]) -> String {
    let lines = features.map { feature in
      #"{"type":"Feature","geometry":\#(feature.geometry),"properties":\#(feature.properties)}"#
    }
    return #"{"type":"FeatureCollection","features":["# + lines.joined(separator: ",\n") + "]}\n"
  }

  /// A point as GeoJSON.
  static func point(_ longitude: Double, _ latitude: Double) -> String {
    #"{"type":"Point","coordinates":[\#(longitude),\#(latitude)]}"#
  }

  /// The values of a property of the features that pass a filter, on which the file read in order, read by several
  /// threads in tiny pieces, and its index have to agree.
  static func passing(
    _ filter: String,
    in text: String,
    property: String = "n",
    suffix: String = "geojson"
  ) throws -> [FilterValue] {
    let folder = try TemporaryDirectory()
    let path = try folder.write("sample.\(suffix)", text)
    let values = try passing(filter, of: GeoJSONSource(path: path), property: property)
    for length in [61, 997] {
      let threads = ParallelScan(chunkByteCount: length, workers: 3)
      let source = GeoJSONSource(path: path, parallel: threads)
      let found = try passing(filter, of: source, property: property)
      #expect(found == values, "by threads: \(filter)")
    }
    let found = try passing(filter, of: indexed(path), property: property)
    #expect(found == values, "by the index: \(filter)")
    return values
  }

  /// A file with an index that is made for it.
  static func indexed(_ path: String) throws -> IndexedGeoJSONSource {
    _ = try FeatureIndexBuilder.build(path)
    let source = try IndexedGeoJSONSource.open(path) { Issue.record("\($0)") }
    return try #require(source)
  }

  /// The same for any source.
  static func passing(
    _ filter: String,
    of source: any FeatureSource,
    property: String = "n"
  ) throws -> [FilterValue] {
    var query = FeatureQuery()
    query.filter = try Filter(reading: filter)
    var values: [FilterValue] = []
    _ = try query.run(on: source, extra: [property]) { (row) throws(QueryError) in
      values.append(row.values[0])
    }
    return values
  }

  /// Whether one feature with a property `x` and a geometry passes; nil where that is unknown.
  static func truth(_ filter: String, x: String = "null", geometry: String = "null") throws -> Bool?
  {
    let text = collection([(#"{"n":1,"x":\#(x),"never":null}"#, geometry)])
    if try passing(filter, in: text) == [.number(1)] { return true }
    return try passing("NOT (\(filter))", in: text) == [.number(1)] ? false : nil
  }
}
