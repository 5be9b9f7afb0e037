import MarzTestSupport
import Testing

/// `marz query` as a user runs it, on features of the test's own.
@Suite("marz query")
struct QueryCommandTests {
  private static let features = """
    {"type":"FeatureCollection","name":"x","features":[
    {"type":"Feature","geometry":{"type":"Point","coordinates":[44.37,33.32]},"properties":{"name":"Baghdad","km":116.8,"seen":"2024-01-31T10:00:00Z"}},
    {"type":"Feature","geometry":{"type":"Point","coordinates":[46.0,35.58]},"properties":{"name":"Bashmaq","km":0.1,"seen":"2024-04-01"}},
    {"type":"Feature","geometry":{"type":"Point","coordinates":[51.39,35.69]},"properties":{"name":"Tehran","km":459.1,"seen":null}}]}
    """

  private func run(_ arguments: String...) throws -> RunningMarz.Result {
    let folder = try TemporaryDirectory()
    let file = try folder.write("x.geojson", Self.features)
    return try RunningMarz.run(["query", file] + arguments)
  }

  @Test func `a table is aligned, its numbers to the right`() throws {
    let result = try run("--columns", "name,km", "--sort", "km")
    #expect(result.status == 0)
    #expect(
      result.output == """
        name        km
        Bashmaq    0.1
        Baghdad  116.8
        Tehran   459.1

        """
    )
  }

  @Test func `a feature comes out as it went in`() throws {
    let result = try run("--filter", "name = 'Bashmaq'", "--format", "geojson")
    let line = Self.features.split(separator: "\n")[2].dropLast()
    #expect(result.output.contains("\n\(line)\n]}"))
  }

  @Test func `answers go on to another query`() throws {
    let first = try run("--filter", "km < 200", "--format", "geojsonseq")
    let second = try RunningMarz.run(
      ["query", "-", "--filter", "km > 1", "--format", "csv"],
      input: first.output
    )
    #expect(
      second.output == "name,km,seen,lon,lat\nBaghdad,116.8,2024-01-31T10:00:00Z,44.37,33.32\n"
    )
  }

  @Test func `the nearest come with their distance, the nearest first`() throws {
    let result = try run(
      "--nearest",
      "2",
      "--to",
      "45.47,34.39",
      "--format",
      "csv",
      "--columns",
      "name"
    )
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.first == "name,distance_km,lon,lat")
    #expect(lines.last?.hasPrefix("Baghdad,") == true || lines.last?.hasPrefix("Bashmaq,") == true)
  }

  @Test func `months have no holes, and what has no time is counted`() throws {
    let result = try run("--by", "month", "--time-field", "seen", "--format", "csv")
    #expect(result.output == "month,count\n2024-01,1\n2024-02,0\n2024-03,0\n2024-04,1\n,1\n")
  }

  @Test func `a grid is polygons with their counts`() throws {
    let result = try run("--grid", "2000km", "--format", "geojson")
    #expect(result.output.contains("\"type\":\"Polygon\""))
    #expect(result.output.contains("\"count\":3"))
  }

  @Test func `nothing found is no error and is said`() throws {
    let result = try run("--filter", "km > 1000")
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(result.messages.contains("no feature passes the filter"))
  }

  @Test func `a fault in the filter is 65, with its column and the near name`() throws {
    let result = try run("--filter", "nam = 'Tehran'")
    #expect(result.status == 65)
    #expect(result.messages.contains("filter, column 1: no feature has a property \"nam\""))
    #expect(result.messages.contains("did you mean name"))
    #expect(result.output.isEmpty)
  }

  @Test func `what cannot be understood names the option`() throws {
    #expect(try run("--bbox", "1,2,3").messages.contains("--bbox 1,2,3: expected west"))
    #expect(try run("--grid", "5").status == 0)
    #expect(try run("--by", "fortnight").messages.contains("expected day, week, month or year"))
    #expect(try run("--nearest", "3").messages.contains("--nearest: from where?"))
    #expect(try run("--sort", "kilometers").status == 65)
    #expect(try run("--columns", "nme").messages.contains("did you mean name"))
  }

  @Test func `an option that looks at a property which is not there says what there is`() throws {
    let kinds = try run("--class", "COERCE")
    #expect(kinds.status == 65)
    #expect(
      kinds.messages.contains(
        "--class: no feature has a property \"event_class\"; ask by --filter instead, of name, km, seen"
      )
    )
    #expect(try run("--by", "month").messages.contains("--time-field names the one"))
    #expect(try run("--from", "2024").messages.contains("--time-field names the one"))
    #expect(try run("--within", "5km").messages.contains("--border or --along names the line"))
    #expect(try run("--filter", "nmae = 'x'").messages.contains("did you mean name"))
  }

  @Test func `the distance is a column to sort by`() throws {
    let result = try run(
      "--near",
      "45.47,34.39",
      "--radius",
      "1000km",
      "--sort",
      "distance_km",
      "--columns",
      "name",
      "--format",
      "csv"
    )
    let names = result.output.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } }
    #expect(names == ["Bashmaq", "Baghdad", "Tehran"])
  }

  @Test func `an index is made beside the file and gives the same answer`() throws {
    let folder = try TemporaryDirectory()
    let file = try folder.write("x.geojson", Self.features)
    let before = try RunningMarz.run(["query", file, "--filter", "km < 200"])
    let made = try RunningMarz.run(["index", file])
    #expect(made.status == 0)
    #expect(made.output.isEmpty)
    #expect(made.messages.contains("x.geojson.index: 3 features"))
    let after = try RunningMarz.run(["query", file, "--filter", "km < 200", "--explain"])
    #expect(after.output == before.output)
    #expect(after.messages.contains("by its index: its columns km"))
    try folder.write("x.geojson", Self.features + " ")
    let changed = try RunningMarz.run(["query", file, "--filter", "km < 200"])
    #expect(changed.output == before.output)
    #expect(changed.messages.contains("was changed since it was made; every feature is read"))
    #expect(try RunningMarz.run(["index", folder.path + "/none.geojson"]).status == 66)
  }

  @Test func `what is no GeoPackage is told, by its name`() throws {
    let folder = try TemporaryDirectory()
    let file = try folder.write("a.gpkg", String(repeating: "no database ", count: 500))
    let result = try RunningMarz.run(["query", file])
    #expect(result.status == 65)
    #expect(result.messages.contains("a.gpkg: byte 0: expected a GeoPackage"))
  }

  @Test func `an input that is missing or of no known kind is told`() throws {
    #expect(try RunningMarz.run(["query", "no-such.geojson"]).status == 66)
    let folder = try TemporaryDirectory()
    let other = try folder.write("a.shp", "x")
    #expect(try RunningMarz.run(["query", other]).status == 65)
    let empty = try RunningMarz.run(["query", folder.path])
    #expect(empty.messages.contains("no layer \"events\""))
  }
}
