import Foundation
import MarzGeometry
import MarzLayers
import MarzTestSupport
import Testing

@testable import Marz

/// A folder of layers, asked from its GeoJSON, its GeoPackage and its indexes.
@Suite("Asking a folder")
struct QueryFolderTests {
  private static let features = """
    {"type":"FeatureCollection","name":"events","attribution":"ours","features":[
    {"type":"Feature","id":"a","geometry":{"type":"Point","coordinates":[45.0,34.0]},"properties":{"id":"a","event_class":"AID","historical":false,"border_km":1.5,"event_start":"2024-01-02T00:00:00Z","event_end":"2024-01-02T23:59:59Z","actor_countries":"IQ; IR"}},
    {"type":"Feature","id":"b","geometry":{"type":"Point","coordinates":[44.4,33.3]},"properties":{"id":"b","event_class":"COERCE","historical":true,"border_km":117.0,"event_start":"2024-03-02T00:00:00Z","event_end":"2024-03-02T23:59:59Z","actor_countries":null}}]}
    """

  /// A folder with the features as `events.geojson`, and with `marz.gpkg` beside it.
  private func folder(packageIsNewer: Bool = true) throws -> TemporaryDirectory {
    let folder = try TemporaryDirectory()
    let file = try folder.write("events.geojson", Self.features)
    let package = try OutputFolder(path: folder.path)
    let writer = try GeoPackageWriter(
      path: package.stagedPath("marz.gpkg"),
      changed: "2024-12-31T00:00:00Z"
    )
    let columns = Array(Layer.events.schema.fields.indices)
    try writer.begin(.events, columns: columns)
    for (id, kind, historical, kilometers, day, countries, point) in [
      ("a", "AID", false, 1.5, "2024-01-02", "IQ; IR" as String?, (45.0, 34.0)),
      ("b", "COERCE", true, 117.0, "2024-03-02", nil, (44.4, 33.3)),
    ] {
      var properties = FeatureProperties<EventField>(id: id)
      properties.set(.eventClass, kind)
      properties.set(.historical, historical)
      properties.set(.borderKm, kilometers)
      properties.set(.eventStart, day + "T00:00:00Z")
      properties.set(.eventEnd, day + "T23:59:59Z")
      properties.set(.actorCountries, countries)
      let place = Coordinate(longitude: point.0, latitude: point.1)
      try writer.write(Feature(geometry: .point(place), properties: properties))
    }
    try writer.end(style: nil)
    try writer.finish(metadata: "")
    try package.commit()
    let time = Date(timeIntervalSinceNow: packageIsNewer ? -100 : 100)
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: file)
    return folder
  }

  private struct Answer {
    var text = ""
    var notes: [String] = []
    var source = ""
  }

  private func ask(
    _ input: String,
    _ change: (inout QueryRequest) -> Void
  ) throws -> Answer {
    var request = QueryRequest(input: input)
    change(&request)
    var answer = Answer()
    let run = try QueryRun(
      request,
      terminal: QueryTerminal(width: nil, isColored: false),
      indexes: { try Indexes(at: TestIndexes.location) },
      note: { answer.notes.append($0) }
    )
    answer.source = run.explanation.first ?? ""
    try run.run { answer.text += String(decoding: $0, as: UTF8.self) }
    return answer
  }

  @Test(arguments: [
    "border_km < 10", "historical = true", "A_CONTAINS(actor_countries, ['IQ'])",
    "T_INTERSECTS(INTERVAL(event_start, event_end), INTERVAL('2024-03-01', '..'))",
    "S_DWITHIN(geom, POINT(44.4 33.3), 1, kilometers)", "id = 'a' OR event_class LIKE 'CO%'",
    "actor_countries IS NULL",
  ])
  func `the GeoPackage, the file and its index give the same rows`(filter: String) throws {
    let folder = try folder()
    let ask: (String) throws -> Answer = { input in
      try self.ask(input) {
        $0.filters = [filter]
        $0.format = .csv
        $0.columns = ["id,event_class,historical,border_km,event_start,actor_countries"]
      }
    }
    let package = try ask(folder.path)
    #expect(package.source.contains("marz.gpkg, table events"))
    let file = try ask(folder.path + "/events.geojson")
    #expect(file.source.contains("every feature"))
    #expect(package.text == file.text)
    try FeatureIndexRun(folder.path).run { _ in }
    let indexed = try ask(folder.path)
    #expect(indexed.source.contains("events.geojson, by its index"))
    #expect(indexed.text == file.text)
    #expect(file.text.split(separator: "\n").count > 1)
  }

  @Test func `whose data it is goes with the answer`() throws {
    let folder = try folder()
    #expect(try ask(folder.path) { $0.format = .geojson }.text.contains("\"attribution\":\"ours\""))
  }

  @Test func `a GeoPackage that is older than the layer is not asked, and that is said`() throws {
    let folder = try folder(packageIsNewer: false)
    let answer = try ask(folder.path) { _ in }
    #expect(answer.source.contains("events.geojson"))
    #expect(answer.notes.first?.contains("marz.gpkg: is older than") == true)
  }

  @Test func `a layer that the GeoPackage does not have is read from its file`() throws {
    let folder = try folder()
    try folder.write("mine.geojson", Self.features)
    #expect(try ask(folder.path) { $0.layer = "mine" }.source.contains("mine.geojson"))
    #expect(throws: QueryError.self) { try ask(folder.path) { $0.layer = "none" } }
  }

  @Test func `an index of another state of the file is not used, and that is said`() throws {
    let folder = try folder()
    let path = folder.path + "/events.geojson"
    try FeatureIndexRun(path).run { _ in }
    try folder.write("events.geojson", Self.features + "\n")
    let answer = try ask(path) { $0.filters = ["id = 'a'"] }
    #expect(answer.notes.first?.contains("was changed since it was made") == true)
    #expect(answer.text.contains("AID"))
  }

  @Test func `a place with an outline is asked by it, another by the box around it`() throws {
    let folder = try folder()
    let inside = try ask(folder.path) { $0.inPlace = "Diyala province" }
    #expect(inside.notes.contains { $0.contains("by its outline (Natural Earth") })
    #expect(inside.text.contains("AID"))
    #expect(!inside.text.contains("COERCE"))
    let box = try ask(folder.path) { $0.inPlace = "Kurdistan Region" }
    #expect(box.notes.contains { $0.contains("by the box around it") })
    let point = #expect(throws: QueryError.self) {
      try ask(folder.path) { $0.inPlace = "Khosravi crossing" }
    }
    #expect(point?.description.contains("known as a point") == true)
  }

  @Test func `what cannot be indexed is told`() throws {
    let folder = try TemporaryDirectory()
    #expect(throws: QueryError.missing(path: "/no/such.geojson")) {
      try FeatureIndexRun("/no/such.geojson")
    }
    #expect(throws: QueryError.self) { try FeatureIndexRun(folder.path) }
    let package = try folder.write("a.gpkg", "")
    #expect(throws: QueryError.self) { try FeatureIndexRun(package) }
  }
}
