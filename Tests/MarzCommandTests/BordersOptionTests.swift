import MarzTestSupport
import Testing

@Suite("Borders of the user's own")
struct BordersOptionTests {
  /// Two invented countries that share the second meridian; the third feature lacks its country.
  private static let world = """
    {"type":"FeatureCollection","attribution":"Invented Survey","features":[
    {"type":"Feature","properties":{"country":"QA"},"geometry":{"type":"Polygon",
      "coordinates":[[[0,0],[2,0],[2,2],[0,2],[0,0]]]}},
    {"type":"Feature","properties":{"country":"QZ"},"geometry":{"type":"Polygon",
      "coordinates":[[[2,0],[4,0],[4,2],[2,2],[2,0]]]}},
    {"type":"Feature","properties":{"name":"Atlantis"},"geometry":{"type":"Polygon",
      "coordinates":[[[9,9],[9,8],[8,8],[9,9]]]}}]}
    """

  @Test func `marz border measures to them and names what is wrong with a feature`() throws {
    let folder = try TemporaryDirectory()
    let file = try folder.write("world.geojson", Self.world)
    let points = "name,lon,lat\nwest,1.9,1\nnowhere,1,91\neast,2.1,1\n"
    let result = try RunningMarz.run(["border", "-", "--borders", file], input: points)
    #expect(result.status == 0)
    let rows = result.output.split(separator: "\n")
    #expect(rows.count == 4)
    #expect(rows[1].hasPrefix("west,1.9,1,QA,QA-QZ,11.13"))
    #expect(rows[2] == "nowhere,1,91,,,,,,")
    #expect(rows[3].hasPrefix("east,2.1,1,QZ,QA-QZ,11.13"))
    #expect(result.messages.contains("world.geojson: feature 3: no property \"country\""))
    #expect(result.messages.contains("points: row 3: lat \"91\""))
    let strict = ["border", "1,1", "--borders", file, "--strict-borders"]
    #expect(try RunningMarz.run(strict).status == 65)
  }

  @Test func `layers are drawn from them and say whose they are`() throws {
    let folder = try TemporaryDirectory()
    // A border between Iran and Iraq that runs along the 45th meridian.
    let file = try folder.write(
      "borders.geojson",
      """
      {"type":"FeatureCollection","attribution":"Invented Survey","features":[{"type":"Feature",
      "properties":{"left":"IQ","right":"IR"},"geometry":{"type":"LineString",
      "coordinates":[[45,30],[45,36]]}}]}
      """
    )
    let report = try folder.write("a.txt", "Iran and Iraq signed a treaty in Baghdad on Monday.")
    let output = folder.path + "/output"
    let arguments = ["map", report, "--output", output, "--borders", file]
    #expect(try RunningMarz.run(arguments).status == 0)
    let borders = try TestFile.text(output + "/borders.geojson")
    #expect(borders.contains("Borders: Invented Survey"))
    #expect(!borders.contains("OpenStreetMap"))
    #expect(borders.contains("[45,30]"))
    let sentence = "{\"id\":\"a\",\"text\":\"Troops went to the Iran-Iraq border.\"}\n"
    let annotated = try RunningMarz.run(["annotate", "--borders", file], input: sentence)
    #expect(annotated.output.contains("\"place_id\":\"border:IQ-IR\""))
    #expect(annotated.output.contains("\"lon\":45"))
  }

  @Test func `a file that is not there is 66 and one of another version 65`() throws {
    let folder = try TemporaryDirectory()
    let missing = ["border", "1,1", "--borders", folder.path + "/none.geojson"]
    #expect(try RunningMarz.run(missing).status == 66)
    let old = try folder.write(
      "old.borders",
      Array("MARZBRDR".utf8) + [1] + [UInt8](repeating: 0, count: 99)
    )
    let result = try RunningMarz.run(["border", "1,1", "--borders", old])
    #expect(result.status == 65)
    #expect(result.messages.contains("index version 1, this marz reads 2"))
  }
}
