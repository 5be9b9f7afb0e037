import MarzBorders
import MarzGeometry
import Testing

struct BorderTableTests {
  static let header = "pair\tleft\tright\tdisputed\tsource\tpoints\n"

  @Test
  func `a table with comments, carriage returns and other columns in any order is read`() throws {
    let table = try Fixture.write(
      """
      # Two arcs.\r
      note\tpoints\tpair\tleft\tright\tdisputed\tsource\r
      a\t4500000,3400000 10000,-5000 0,20000\tIQ-IR\tIR\tIQ\t0\tosm\r
      b\t3500000,3200000 1000,1000\tIL-PS\tIL\tIL/PS\t1\tosm\r

      """
    )
    defer { Fixture.remove(table) }
    let index = Fixture.path("borders.mgz")
    defer { Fixture.remove(index) }
    try BorderNetworkBuilder.compile(table: table, to: index)
    let network = try BorderNetwork(path: index)
    #expect(network.pairs.map(\.description) == ["IL-PS", "IQ-IR"])
    let arc = try #require(try network.arcs(of: try Fixture.pair("IQ-IR")).first)
    #expect(arc.left.description == "IR")
    #expect(arc.right.description == "IQ")
    #expect(!arc.isDisputed)
    #expect(arc.source == "osm")
    #expect(arc.points.first == Coordinate(longitude: 45, latitude: 34))
    #expect(arc.points.contains(Coordinate(longitude: 45.1, latitude: 33.95)))
    #expect(arc.points.last == Coordinate(longitude: 45.1, latitude: 34.15))
    let claimed = try #require(try network.arcs(of: try Fixture.pair("IL-PS")).first)
    #expect(claimed.right.description == "IL/PS")
    #expect(claimed.isDisputed)
  }

  @Test(arguments: [
    ("IR-IQ\tIR\tIQ\t0\tosm\t0,0 1,1", "a pair such as IQ-IR in alphabetical order", "IR-IQ"),
    ("IQ-IR\tIran\tIQ\t0\tosm\t0,0 1,1", "a left country such as IQ or IL/PS", "Iran"),
    ("IQ-IR\tIR\t\t0\tosm\t0,0 1,1", "a right country such as IQ or IL/PS", "nothing"),
    ("IQ-IR\tIR\tIR\t0\tosm\t0,0 1,1", "different countries left and right", "IR and IR"),
    ("IQ-IR\tIR\tTR\t0\tosm\t0,0 1,1", "the countries of IQ-IR left and right", "IR and TR"),
    ("IQ-IR\tIR\tIQ\tmaybe\tosm\t0,0 1,1", "disputed as 0 or 1", "maybe"),
    ("IQ-IR\tIR\tIQ\t0\tosm\t0,0", "two points or more", "1"),
    ("IQ-IR\tIR\tIQ\t0\tosm\t", "two points or more", "0"),
    (
      "IQ-IR\tIR\tIQ\t0\tosm\t0,0 1.5,1", "points as whole numbers such as 4547000,3439000",
      "1.5,1"
    ),
    (
      "IQ-IR\tIR\tIQ\t0\tosm\t0,0 1,1,1", "points as whole numbers such as 4547000,3439000",
      "1,1,1"
    ),
    (
      "IQ-IR\tIR\tIQ\t0\tosm\t0,0 99999999999,1",
      "points as whole numbers such as 4547000,3439000", "99999999999,1"
    ),
    (
      "IQ-IR\tIR\tIQ\t0\tosm\t0,0 0,9000001", "a point inside ±180, ±90 degrees",
      "0.0, 90.00001 at point 2"
    ),
    ("IQ-IR\tIR\tIQ\t0\tosm", "6 cells", "5"),
  ])
  func `a bad row is named with its line, what was expected and what was found`(
    row: String,
    expected: String,
    found: String
  ) throws {
    let table = try Fixture.write("# comment\n" + Self.header + row + "\n")
    defer { Fixture.remove(table) }
    var builder = BorderNetworkBuilder()
    let error = #expect(throws: BorderError.self) { try builder.add(table: table) }
    #expect(error == .badRow(path: table, line: 3, expected: expected, found: found))
    #expect(
      error?.description == "\(table):3: expected \(expected), found \(found); correct the row"
    )
  }

  @Test
  func `a table without one of the columns says which`() throws {
    let table = try Fixture.write(
      "pair\tleft\tright\tdisputed\tpoints\nIQ-IR\tIR\tIQ\t0\t0,0 1,1\n"
    )
    defer { Fixture.remove(table) }
    var builder = BorderNetworkBuilder()
    let error = #expect(throws: BorderError.self) { try builder.add(table: table) }
    #expect(
      error
        == .badRow(
          path: table,
          line: 1,
          expected: "a column named source",
          found: "pair left right disputed points"
        )
    )
  }

  @Test(arguments: ["", "# nothing\n", BorderTableTests.header])
  func `a table without an arc is an error`(text: String) throws {
    let table = try Fixture.write(text)
    defer { Fixture.remove(table) }
    var builder = BorderNetworkBuilder()
    #expect(throws: BorderError.noBorders(path: table)) { try builder.add(table: table) }
  }

  @Test
  func `a folder in place of a table is an error`() {
    var builder = BorderNetworkBuilder()
    #expect(throws: BorderError.self) { try builder.add(table: "/") }
  }

  @Test
  func `a table that is not there is an error with its path`() {
    var builder = BorderNetworkBuilder()
    let error = #expect(throws: BorderError.self) { try builder.add(table: "/no/such/arcs.tsv") }
    #expect(error?.description == "/no/such/arcs.tsv: no such file; name a table of borders")
  }
}
