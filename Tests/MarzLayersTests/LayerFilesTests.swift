import Foundation
import GRDB
import MarzGeometry
import MarzTestSupport
import Testing

@testable import MarzLayers

/// A few events of which one wants to be more than text.
struct LayerFilesTests {
  static let hostile =
    "\u{202E}=1+1 <img src=x onerror=alert(1)>\n'; DROP TABLE events; -- [% 1+1 %] \"</script>"

  static func event(_ number: Int, title: String = "Iran and Iraq reopen a crossing") -> Feature {
    var properties = FeatureProperties<EventField>(id: "e\(number)@gn:1")
    properties.set(.title, title)
    properties.set(.eventClass, "COOPERATE")
    properties.set(.status, number % 2 == 0 ? "planned" : "actual")
    properties.set(.historical, false)
    properties.set(.place, "Khosravi")
    properties.set(.border, "IQ-IR")
    properties.set(.borderKm, 0.1234567)
    properties.set(.eventStart, "2024-03-0\(1 + number % 9)T00:00:00Z")
    properties.set(.eventEnd, "2024-03-0\(1 + number % 9)T23:59:59Z")
    properties.set(.dateStart, "2024-03-0\(1 + number % 9)")
    properties.set(.documents, 1 + number % 3)
    properties.set(.sentence, title)
    let point = Coordinate(longitude: 45.4 + Double(number) / 1000, latitude: 34.3)
    return Feature(geometry: .point(point), properties: properties)
  }

  /// Writes a layer and gives the folder with its files.
  static func written(
    _ layer: Layer,
    _ features: [Feature],
    formats: LayerFormats,
    hasSimpleStyle: Bool = false
  ) throws -> TemporaryDirectory {
    let temporary = try TemporaryDirectory()
    let folder = try OutputFolder(path: temporary.path)
    let files = try LayerFiles(
      folder: folder,
      formats: formats,
      hasSimpleStyle: hasSimpleStyle,
      changed: "2024-03-10T00:00:00Z"
    )
    try files.write(layer, features: features, attribution: "© OpenStreetMap contributors")
    try files.finish(metadata: "Made by a test.")
    try folder.commit()
    return temporary
  }

  private func rows(_ sql: String, in folder: TemporaryDirectory) throws -> [Row] {
    let queue = try DatabaseQueue(path: folder.path + "/marz.gpkg")
    defer { try? queue.close() }
    return try queue.read { try Row.fetchAll($0, sql: sql) }
  }

  @Test func `each format that is asked for gives its file and no other`() throws {
    let two = try Self.written(.events, [Self.event(1)], formats: [.geoJSON, .csv])
    #expect(try two.names() == ["events.csv", "events.geojson"])
    let others = try Self.written(.events, [Self.event(1)], formats: [.geoJSONLines, .geoPackage])
    #expect(try others.names() == ["events.geojsonl", "marz.gpkg"])
  }

  @Test func `formats are named by a list, and an unknown name is refused`() {
    #expect(LayerFormats(list: "geojson,gpkg") == [.geoJSON, .geoPackage])
    #expect(LayerFormats(list: "geojson,shapefile") == nil)
    #expect(LayerFormats(list: "") == nil)
  }

  @Test func `a sequence has one feature a line and no frame`() throws {
    let folder = try Self.written(.events, (0..<3).map { Self.event($0) }, formats: .geoJSONLines)
    let lines = try folder.text(of: "events.geojsonl").split(separator: "\n")
    #expect(lines.count == 3)
    for line in lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["type"] as? String == "Feature")
    }
  }

  @Test func `simplestyle gives a point the color of its class and a size by its reports`() throws {
    let folder = try Self.written(
      .events,
      [Self.event(0), Self.event(1)],
      formats: .geoJSON,
      hasSimpleStyle: true
    )
    let text = try folder.text(of: "events.geojson")
    let color = Palette.standard.entry(of: "COOPERATE").fill
    #expect(text.contains("\"marker-color\":\"\(color)\",\"marker-size\":\"medium\""))
    #expect(text.contains("\"marker-color\":\"\(color)\",\"marker-size\":\"large\""))
  }

  @Test func `a table quotes text, doubles quotes and disarms formulas`() throws {
    let title = "=HYPERLINK(\"x\"), \"twice\"\nline"
    let folder = try Self.written(.events, [Self.event(1, title: title)], formats: .csv)
    let text = try folder.text(of: "events.csv")
    #expect(text.contains("\"'=HYPERLINK(\"\"x\"\"), \"\"twice\"\"\nline\""))
    #expect(text.hasSuffix("45.401,34.3\r\n"))
  }

  @Test func `a table has lines and areas as well-known text`() throws {
    let ring = [(0.0, 0.0), (1, 0), (1, 1), (0, 0)]
      .map { Coordinate(longitude: $0.0, latitude: $0.1) }
    let feature = Feature(
      geometry: .polygon(Polygon(exterior: ring)),
      properties: FeatureProperties<BorderBufferField>(id: "IQ-IR:IQ:25")
    )
    let folder = try Self.written(.buffers, [feature], formats: .csv)
    #expect(
      try folder.text(of: "border_buffers.csv")
        == "id,WKT\r\n\"IQ-IR:IQ:25\",\"MULTIPOLYGON (((0 0,1 0,1 1,0 0)))\"\r\n"
    )
  }

  @Test func `a GeoPackage holds rows, an index over them, names for people and a style`() throws {
    let count = 2500
    let folder = try Self.written(
      .events,
      (0..<count).map { Self.event($0) },
      formats: .geoPackage
    )
    #expect(try rows("SELECT count(*) n FROM events", in: folder)[0]["n"] == count)
    #expect(try rows("SELECT count(*) n FROM rtree_events_geom", in: folder)[0]["n"] == count)
    let content = try rows("SELECT * FROM gpkg_contents WHERE table_name = 'events'", in: folder)[0]
    #expect(content["last_change"] == "2024-03-10T00:00:00.000Z")
    #expect(abs((content["max_x"] as Double? ?? 0) - 47.899) < 1e-9)
    let row = try rows("SELECT * FROM events WHERE fid = 2", in: folder)[0]
    #expect(row["event_start"] == "2024-03-02T00:00:00.000Z")
    #expect(row["border_km"] == 0.123)
    let column = try rows(
      "SELECT * FROM gpkg_data_columns WHERE column_name = 'border_km'",
      in: folder
    )[0]
    #expect(column["name"] == "Distance to border (km)")
    let style = try rows("SELECT * FROM layer_styles", in: folder)[0]
    #expect(style["useAsDefault"] == 1)
    #expect((style["styleQML"] as String? ?? "").contains("RuleRenderer"))
    let triggers = try rows("SELECT name FROM sqlite_master WHERE type = 'trigger'", in: folder)
    #expect(triggers.count == 6)
    #expect(try rows("PRAGMA user_version", in: folder)[0]["user_version"] == 10300)
  }

  @Test func `a geometry in a GeoPackage is what the standard says`() {
    let point = Shape.point(Coordinate(longitude: 45.5, latitude: 34))
    var bytes: [UInt8] = []
    bytes.appendGeoPackageBinary(point)
    #expect(Array(bytes.prefix(8)) == [0x47, 0x50, 0, 1, 0xE6, 0x10, 0, 0])
    #expect(Array(bytes[8..<13]) == [1, 1, 0, 0, 0])
    #expect(bytes.count == 8 + 21)
    let line = Shape.line([
      Coordinate(longitude: 1, latitude: 2), Coordinate(longitude: 3, latitude: 4),
    ])
    var multi: [UInt8] = []
    multi.appendGeoPackageBinary(line)
    // A header with four edges, then a multi line of one line of two points.
    #expect(multi.count == 40 + 9 + 9 + 32)
    #expect(multi[3] == 3 && multi[41] == 5)
  }

  @Test func `two runs give the same bytes in every format`() throws {
    let features = (0..<300).map { Self.event($0) }
    let formats: LayerFormats = [.geoJSON, .geoJSONLines, .csv, .geoPackage]
    let one = try Self.written(.events, features, formats: formats)
    let two = try Self.written(.events, features, formats: formats)
    for name in try one.names() {
      let first = FileManager.default.contents(atPath: one.path + "/" + name)
      #expect(first == FileManager.default.contents(atPath: two.path + "/" + name), "\(name)")
    }
  }

  @Test func `hostile text is text in a GeoPackage`() throws {
    let folder = try Self.written(
      .events,
      [Self.event(1, title: Self.hostile)],
      formats: .geoPackage
    )
    #expect(try rows("SELECT title FROM events", in: folder)[0]["title"] == Self.hostile)
  }

  @Test func `a GeoPackage that cannot be written is named`() throws {
    let path = "/proc/marz.gpkg"
    let error = #expect(throws: LayerError.self) {
      _ = try GeoPackageWriter(path: path, changed: "2024-03-10T00:00:00Z")
    }
    #expect(try #require(error).description.hasPrefix(path + ": cannot be written: "))
  }
}
