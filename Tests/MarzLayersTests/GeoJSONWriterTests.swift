import Foundation
import MarzGeometry
import MarzTestSupport
import Testing

@testable import MarzLayers

struct GeoJSONWriterTests {
  private let khosravi = Coordinate(longitude: 45.4660001, latitude: 34.39)

  private func written(
    _ features: [Feature],
    layer: Layer,
    attribution: String? = nil
  ) throws -> String {
    let temporary = try TemporaryDirectory()
    let folder = try OutputFolder(path: temporary.path)
    let file = try folder.file("layer.geojson")
    var writer = GeoJSONWriter(layer: layer, to: file, attribution: attribution)
    for feature in features { try writer.write(feature) }
    try writer.finish()
    try folder.commit()
    return try temporary.text(of: "layer.geojson")
  }

  private func border(_ shape: Shape?) -> Feature {
    var properties = FeatureProperties<BorderField>(id: "IQ-IR")
    properties.set(.title, "Iran–Iraq")
    properties.set(.disputed, false)
    properties.set(.lengthKm, 1599.04)
    properties.set(.events, 3)
    return Feature(geometry: shape, properties: properties)
  }

  private func geometry(_ shape: Shape?) -> String {
    var json = JSONWriter()
    json.geometry(shape)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func line(_ numbers: (Double, Double)...) -> [Coordinate] {
    numbers.map { Coordinate(longitude: $0.0, latitude: $0.1) }
  }

  @Test func `a collection has a name, one feature a line and every column`() throws {
    let text = try written(
      [border(.line(line((45.5, 34), (45.4, 34.5)))), border(nil)],
      layer: .borders,
      attribution: "© OpenStreetMap contributors, ODbL 1.0"
    )
    let properties = """
      "properties":{"id":"IQ-IR","title":"Iran–Iraq","border":null,"country_a":null,\
      "country_b":null,"disputed":false,"length_km":1599.0,"events":3,"nearest_km":null,\
      "intensity":null,"events_start":null,"events_end":null}}
      """
    #expect(
      text == """
        {"type":"FeatureCollection","name":"borders",\
        "attribution":"© OpenStreetMap contributors, ODbL 1.0","features":[
        {"type":"Feature","id":"IQ-IR","geometry":{"type":"LineString",\
        "coordinates":[[45.5,34],[45.4,34.5]]},\(properties),
        {"type":"Feature","id":"IQ-IR","geometry":null,\(properties)
        ]}

        """
    )
  }

  @Test func `a layer without features is a whole collection`() throws {
    #expect(
      try written([], layer: .places) == """
        {"type":"FeatureCollection","name":"places","features":[
        ]}

        """
    )
  }

  @Test func `a layer leaves out the columns that the run does not fill`() throws {
    let features = [border(.line(line((45.5, 34), (45.4, 34.5))))]
    let folder = try LayerFilesTests.written(.borders, features, formats: .geoJSON)
    #expect(
      try folder.text(of: "borders.geojson").contains(
        """
        "properties":{"id":"IQ-IR","title":"Iran–Iraq","disputed":false,"length_km":1599.0,\
        "events":3}}
        """
      )
    )
  }

  @Test func `a layer accepts one family of geometry`() {
    let line = Shape.line(line((45.5, 34), (45.4, 34.5)))
    #expect(Layer.borders.family.accepts(line) && Layer.borders.family.accepts(.multiLine([])))
    #expect(!Layer.events.family.accepts(line) && !Layer.placeAreas.family.accepts(line))
  }

  @Test func `a million bytes and more arrive whole`() throws {
    let text = try written(
      (0..<6000).map { _ in border(.line(line((45.5, 34), (45.4, 34.5)))) },
      layer: .borders
    )
    #expect(text.utf8.count > 1 << 20)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect((object?["features"] as? [Any])?.count == 6000)
  }

  @Test func `coordinates have six decimals and no more digits than needed`() {
    #expect(geometry(.point(khosravi)) == #"{"type":"Point","coordinates":[45.466,34.39]}"#)
    #expect(
      geometry(.point(Coordinate(longitude: -0.000_000_4, latitude: 12.345_678_9)))
        == #"{"type":"Point","coordinates":[0,12.345679]}"#
    )
  }

  @Test func `a clockwise exterior and a counterclockwise hole are turned round`() {
    let shape = Shape.polygon(
      Polygon(
        exterior: line((0, 0), (0, 9), (9, 9), (9, 0), (0, 0)),
        holes: [line((1, 1), (2, 1), (2, 2), (1, 2), (1, 1))]
      )
    )
    #expect(
      geometry(shape) == """
        {"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,9],[0,0]],\
        [[1,1],[1,2],[2,2],[2,1],[1,1]]]}
        """
    )
  }

  @Test func `a line across the antimeridian is cut there`() {
    #expect(
      geometry(.line(line((179, 10), (-179, 20)))) == """
        {"type":"MultiLineString","coordinates":[[[179,10],[180,15]],[[-180,15],[-179,20]]]}
        """
    )
  }

  @Test func `a line without length and a ring without area are null`() {
    #expect(geometry(.line(line((45.1, 34), (45.100_000_1, 34)))) == "null")
    #expect(geometry(.polygon(Polygon(exterior: line((0, 0), (1, 1), (2, 2), (0, 0))))) == "null")
    #expect(geometry(.multiLine([])) == "null")
  }

  @Test func `a coordinate outside the world is null and never a wrong place`() {
    #expect(geometry(.point(Coordinate(longitude: .nan, latitude: 1))) == "null")
    #expect(geometry(.point(Coordinate(longitude: 45, latitude: 91))) == "null")
  }

  @Test func `hostile text stays text`() throws {
    var properties = FeatureProperties<PlaceField>(id: "</script>\u{0}\"")
    properties.set(.title, "\u{202E}<img src=x onerror=alert(1)>\n'; DROP TABLE events; --")
    let text = try written(
      [Feature(geometry: .point(khosravi), properties: properties)],
      layer: .places
    )
    let root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let feature = try #require((root?["features"] as? [[String: Any]])?.first)
    let read = try #require(feature["properties"] as? [String: Any])
    #expect(feature["id"] as? String == "</script>\u{0}\"")
    #expect(
      read["title"] as? String == "\u{202E}<img src=x onerror=alert(1)>\n'; DROP TABLE events; --"
    )
    #expect(read.count == PlaceField.allCases.count)
  }
}
