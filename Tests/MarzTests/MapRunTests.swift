import Foundation
import Marz
import MarzLayers
import MarzTestSupport
import Testing

@Suite("A run of marz map")
struct MapRunTests {
  private static let files = [
    "events.geojson", "places.geojson", "place_lines.geojson", "place_areas.geojson",
    "borders.geojson", "proximity.geojson", "border_activity.geojson", "unplaced.jsonl",
    "rejected.jsonl", "map.svg", "report.md", "marz.gpkg", "marz.qgz", "basemap.gpkg",
  ]

  @Test func `the corpus gives the events on file`() async throws {
    let folder = try TemporaryDirectory()
    let summary = try await run([SourceTree.path("corpus")], to: folder.path)
    #expect(summary.documents == 16)
    #expect(summary.rejected.isEmpty)
    let table = try EventTable(layer: folder.path + "/events.geojson").text
    #expect(try Golden.difference(of: table, from: "MarzTests/Golden/corpus-events.tsv") == nil)
  }

  @Test func `any number of workers writes the same bytes`() async throws {
    let one = try TemporaryDirectory()
    let three = try TemporaryDirectory()
    let corpus = [SourceTree.path("corpus")]
    _ = try await run(corpus, to: one.path, workers: 1)
    _ = try await run(corpus, to: three.path, workers: 3)
    for file in Self.files {
      let first = try TestFile.bytes(one.path + "/" + file)
      let second = try TestFile.bytes(three.path + "/" + file)
      #expect(first == second, "\(file) differs")
    }
  }

  @Test func `a meeting that two documents report is one event`() async throws {
    let inputs = try TemporaryDirectory()
    try inputs.write(
      "wire.jsonl",
      """
      {"id":"a","date":"2024-03-05","text":"Iran and Turkey held talks in Ankara on Monday."}
      {"id":"b","date":"2024-03-06","text":"Turkey and Iran met in Ankara on March 4."}
      {"id":"c","date":"2024-05-20","text":"Turkey and Iran met in Ankara on Friday."}

      """
    )
    let output = try TemporaryDirectory()
    _ = try await run([inputs.path], to: output.path)
    let rows = try EventTable(layer: output.path + "/events.geojson").rows
    #expect(rows.compactMap { $0["documents"] as? Int }.sorted() == [1, 2])
  }

  @Test func `one bad document is listed and the others are mapped`() async throws {
    let inputs = try TemporaryDirectory()
    try inputs.write("good.txt", "Officials from Iran and Turkey held talks in Ankara on Monday.")
    try inputs.write("binary.txt", [0x61, 0x00, 0x62])
    try inputs.write("latin1.txt", Array("caf".utf8) + [0xE9])
    try inputs.write("wire.jsonl", "{\"id\":\"a\",\"text\":\"Talks in Tehran.\"}\n{\"id\":\n")
    let output = try TemporaryDirectory()
    let summary = try await run([inputs.path], to: output.path)
    #expect(summary.documents == 2)
    #expect(summary.rejected.count == 3)
    #expect(summary.rejected.contains { $0.contains("wire.jsonl:2:") })
    let listed = try TestFile.text(output.path + "/rejected.jsonl")
    #expect(listed.split(separator: "\n").count == 3)
  }

  @Test func `a run without a readable document throws and leaves the old files`() async throws {
    let inputs = try TemporaryDirectory()
    try inputs.write("binary.txt", [0x00])
    let output = try TemporaryDirectory()
    try output.write("events.geojson", "old")
    await #expect(throws: MapError.self) { _ = try await run([inputs.path], to: output.path) }
    let kept = try TestFile.text(output.path + "/events.geojson")
    #expect(kept == "old")
  }

  @Test func `the point of an event on a border lies on that border`() async throws {
    let inputs = try TemporaryDirectory()
    try inputs.write(
      "wall.txt",
      "Turkey is building a wall along its border with Iran, the Interior Ministry said on Friday."
    )
    let output = try TemporaryDirectory()
    _ = try await run([inputs.path], to: output.path)
    let table = try EventTable(layer: output.path + "/events.geojson")
    let border = try #require(table.rows.first { $0["place_id"] as? String == "border:IR-TR" })
    #expect(border["border"] as? String == "IR-TR")
    #expect(border["border_km"] as? Double == 0)
    #expect(border["geo_precision"] as? String == "line")
  }

  @Test func `a border that only says where a town lies is no second place`() async throws {
    let inputs = try TemporaryDirectory()
    try inputs.write(
      "bomb.txt",
      "Rebels bombed a market in Rabia, on the Iraqi side of the border with Syria, on Tuesday."
    )
    let output = try TemporaryDirectory()
    _ = try await run([inputs.path], to: output.path)
    let rows = try EventTable(layer: output.path + "/events.geojson").rows
    #expect(rows.map { $0["place"] as? String } == ["Rabia"])
  }

  @Test func `one side of a border is a strip and a point in it`() async throws {
    let inputs = try TemporaryDirectory()
    try inputs.write(
      "base.txt",
      "Iranian guards shot three smugglers on the Turkish side of the Iraqi border on Tuesday."
    )
    let output = try TemporaryDirectory()
    _ = try await run([inputs.path], to: output.path)
    let events = try EventTable(layer: output.path + "/events.geojson")
    let event = try #require(events.rows.first { $0["place_id"] as? String == "border:IQ-TR:TR" })
    #expect(event["geo_precision"] as? String == "region")
    #expect(event["country"] as? String == "TR")
    #expect(event["border"] as? String == "IQ-TR")
    let kilometers = try #require(event["border_km"] as? Double)
    #expect(kilometers > 0 && kilometers < 25)
    let areas = try EventTable(layer: output.path + "/place_areas.geojson")
    let strips = areas.rows.compactMap { $0["place_id"] as? String }.filter {
      $0.hasPrefix("border:")
    }
    #expect(strips == ["border:IQ-TR:TR"])
  }

  @Test func `a border near a place is the stretch near it`() async throws {
    let inputs = try TemporaryDirectory()
    try inputs.write(
      "guards.txt",
      "Guards shot three smugglers on the Iran-Iraq border near the town of Mehran on Tuesday."
    )
    let output = try TemporaryDirectory()
    _ = try await run([inputs.path], to: output.path)
    let lines = try EventTable(layer: output.path + "/place_lines.geojson")
    let id = try #require(lines.rows.first?["place_id"] as? String)
    #expect(id.hasPrefix("border:IQ-IR:near:"))
    let events = try EventTable(layer: output.path + "/events.geojson")
    let event = try #require(events.rows.first { $0["place_id"] as? String == id })
    #expect(event["border_km"] as? Double == 0)
    #expect(event["geo_precision"] as? String == "line")
    // Mehran lies at 46.16, 33.12, two kilometers from the border.
    let longitude = try #require(event["border_lon"] as? Double)
    #expect(abs(longitude - 46.15) < 0.05)
  }

  @Test func `strips beside the borders are written when they are asked for`() async throws {
    let inputs = try TemporaryDirectory()
    try inputs.write("talks.txt", "Guards from Iran shot two smugglers in Mehran on Tuesday.")
    let output = try TemporaryDirectory()
    let options = MapOptions(formats: [.geoJSON], hasSimpleStyle: true, buffers: [25])
    _ = try await run([inputs.path], to: output.path, options: options)
    let strips = try EventTable(layer: output.path + "/border_buffers.geojson").rows
    #expect(strips.compactMap { $0["id"] as? String } == ["IQ-IR:IQ:25", "IQ-IR:IR:25"])
    #expect(strips.compactMap { $0["events"] as? Int } == [0, 1])
    #expect(strips.allSatisfy { $0["fill-opacity"] != nil })
    let names = try FileManager.default.contentsOfDirectory(atPath: output.path)
    #expect(!names.contains("marz.gpkg") && !names.contains("index.html"))
  }

  @Test func `without its library there is no web map and a word on how to get it`() async throws {
    let inputs = try TemporaryDirectory()
    try inputs.write("talks.txt", "Officials from Iran and Turkey held talks in Ankara on Monday.")
    let output = try TemporaryDirectory()
    let options = MapOptions(formats: [.web], webLibrary: "/nowhere")
    let summary = try await run([inputs.path], to: output.path, options: options)
    #expect(summary.notes.count == 1)
    #expect(summary.notes[0].contains("scripts/fetch-web-map.sh"))
  }

  @Test func `the report counts by border and shows hostile names as text`() async throws {
    let inputs = try TemporaryDirectory()
    try inputs.write(
      "wire.jsonl",
      """
      {"id":"<b>|a","date":"2024-03-05","text":"Iran closed the Bashmaq crossing on Monday."}
      {"id":"b","text":"The minister resigned on Monday and accused the opposition."}
      {"id":

      """
    )
    let output = try TemporaryDirectory()
    _ = try await run([inputs.path], to: output.path)
    let report = try TestFile.text(output.path + "/report.md")
    #expect(report.contains("| IQ-IR | 1 |"))
    #expect(report.contains("## Nearest to a border"))
    #expect(report.contains("## Not read"))
    #expect(report.contains("the newest of 2024-03-05"))
    #expect(!report.contains("<b>"))
  }

  private func run(
    _ inputs: [String],
    to output: String,
    workers: Int = 2,
    options: MapOptions = MapOptions()
  ) async throws -> MapSummary {
    try await MapRun(indexes: TestIndexes.open(), workers: workers, options: options).run(
      inputs: inputs,
      output: output
    )
  }
}
