import MarzGeometry
import MarzTestSupport

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

  /// The values of a property of the features that pass a filter.
  static func passing(
    _ filter: String,
    in text: String,
    property: String = "n",
    suffix: String = "geojson"
  ) throws -> [FilterValue] {
    let folder = try TemporaryDirectory()
    let source = GeoJSONSource(path: try folder.write("sample.\(suffix)", text))
    return try passing(filter, of: source, property: property)
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
