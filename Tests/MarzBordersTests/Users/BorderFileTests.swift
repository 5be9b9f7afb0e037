import MarzBorders
import MarzGeometry
import MarzMapping
import Testing

struct BorderFileTests {
  @Test func `borders run where the land of two countries meets, without shared vertices`() throws {
    let (network, problems) = try InventedWorld.open(InventedWorld.three)
    #expect(problems.isEmpty)
    #expect(network.pairs.map(\.description) == ["AA-BB", "AA-CC", "BB-CC"])
    let lines = try network.line(of: try Fixture.pair("AA-BB")).lines
    #expect(lines.count == 1)
    let ends = Set([lines[0].first, lines[0].last])
    #expect(
      ends == [Coordinate(longitude: 2, latitude: 0), Coordinate(longitude: 2, latitude: 2)]
    )
    let found = try #require(network.nearest(to: Coordinate(longitude: 1.9, latitude: 1)))
    #expect(found.pair.description == "AA-BB")
    // A tenth of a degree of the first parallel is 11,130 m.
    #expect(abs(found.distance.meters - 11_130) < 5)
  }

  @Test(arguments: [
    (1.0, 1.0, "AA"), (3, 1, "BB"), (3, 3, "CC"), (0.1, 3.9, "CC"), (-0.1, 1, nil), (2, -0.1, nil),
  ])
  func `land tells the country of a point, and nobody's beyond it`(
    longitude: Double,
    latitude: Double,
    country: String?
  ) throws {
    let network = try InventedWorld.open(InventedWorld.three).network
    let point = Coordinate(longitude: longitude, latitude: latitude)
    #expect(network.territory(at: point)?.description == country)
  }

  @Test func `an enclave has a border all around`() throws {
    let hole = "[[1,1],[1,2],[2,2],[2,1],[1,1]]"
    let shell = "[[0,0],[4,0],[4,4],[0,4],[0,0]]"
    let (network, problems) = try InventedWorld.open([
      InventedWorld.feature("{\"country\":\"AA\"}", "Polygon", "[\(shell),\(hole)]"),
      InventedWorld.feature("{\"ISO_A2\":\"BB\"}", "MultiPolygon", "[[\(hole)]]"),
    ])
    #expect(problems.isEmpty)
    let lines = try network.line(of: try Fixture.pair("AA-BB")).lines
    #expect(lines.count == 1 && lines[0].first == lines[0].last)
    let inside = network.territory(at: Coordinate(longitude: 1.5, latitude: 1.5))
    #expect(inside?.description == "BB")
  }

  @Test func `a country that the map cuts at 180 degrees is not cut`() throws {
    let (network, _) = try InventedWorld.open([
      InventedWorld.land("AA", [(170, 0), (180, 0), (180, 5), (170, 5)]),
      InventedWorld.land("AA", [(-180, 0), (-170, 0), (-170, 5), (-180, 5)]),
      InventedWorld.land("BB", [(-170, 0), (-160, 0), (-160, 5), (-170, 5)]),
    ])
    #expect(network.pairs.map(\.description) == ["AA-BB"])
    for longitude in [179.999, 180, -180, -179.999] {
      let point = Coordinate(longitude: longitude, latitude: 2.5)
      #expect(network.territory(at: point)?.description == "AA", "\(longitude)")
    }
  }

  @Test func `land of two countries is claimed by both, and named`() throws {
    let (network, problems) = try InventedWorld.open([
      InventedWorld.land("AA", [(0, 0), (2.1, 0), (2.1, 2), (0, 2)]),
      InventedWorld.land("BB", [(2, 0), (4, 0), (4, 2), (2, 2)]),
    ])
    #expect(problems.map(\.features) == [[1, 2]])
    // A tenth of a degree by two: 11.1 by 221.1 km.
    #expect(problems[0].reason.contains("land of AA and BB overlaps by 24"))
    let ground = network.territory(at: Coordinate(longitude: 2.05, latitude: 1))
    #expect(ground?.description == "AA/BB")
    let found = try #require(network.nearest(to: Coordinate(longitude: 2.01, latitude: 1)))
    #expect(found.isDisputed)
    #expect(found.point.longitude == 2)
  }

  @Test func `a gap between countries is named with the features around it`() throws {
    let (network, problems) = try InventedWorld.open([
      InventedWorld.land("AA", [(0, 0), (2, 0), (2, 2), (0, 2)]),
      InventedWorld.land("BB", [(2, 0), (4, 0), (4, 2), (2, 2), (2, 1), (2.2, 0.5)]),
    ])
    #expect(problems.map(\.features) == [[1, 2]])
    #expect(problems[0].reason.hasPrefix("a gap between AA and BB"))
    #expect(network.territory(at: Coordinate(longitude: 2.05, latitude: 0.5)) == nil)
    #expect(network.pairs.map(\.description) == ["AA-BB"])
  }

  @Test(arguments: [
    (
      "{\"name\":\"Atlantis\"}", "Polygon", "[[[9,9],[9,8],[8,8],[9,9]]]", "no property \"country\""
    ),
    (
      "{\"country\":\"Atlantis\"}", "Polygon", "[[[9,9],[9,8],[8,8],[9,9]]]", "country \"Atlantis\""
    ),
    ("{\"country\":\"XX\"}", "Polygon", "[[[9,9],[9,8],[8,8],[7,7]]]", "ring of 4 points"),
    (
      "{\"country\":\"XX\"}", "Polygon", "[[[8,8],[9,9],[9,8],[8,9],[8,8]]]",
      "Self-intersection[8.5"
    ),
    ("{\"left\":\"XX\"}", "LineString", "[[8,8],[9,9]]", "no property \"right\""),
    ("{\"left\":\"XX\",\"right\":\"XX\"}", "LineString", "[[8,8],[9,9]]", "XX on both sides"),
    (
      "{\"left\":\"XX\",\"right\":\"YY\"}", "LineString", "[[8,8],[36,120]]", "position 36.0, 120.0"
    ),
    ("{\"left\":\"XX\",\"right\":\"YY\"}", "LineString", "[[8,8]]", "a line of 1 different points"),
    (
      "{\"left\":\"XX\",\"right\":\"YY\"}", "LineString", "[[8,\"x\"],[1,1]]", "expected [longitude"
    ),
    ("{}", "Point", "[8,8]", "geometry Point"),
  ])
  func `a feature that is wrong is named by number and value, and the others stand`(
    properties: String,
    type: String,
    coordinates: String,
    reason: String
  ) throws {
    let wrong = InventedWorld.feature(properties, type, coordinates)
    let (network, problems) = try InventedWorld.open(InventedWorld.three + [wrong])
    #expect(network.pairCount == 3)
    #expect(problems.map(\.features) == [[4]])
    #expect(problems[0].description.contains("feature 4: "))
    #expect(problems[0].reason.contains(reason), "\(problems[0].reason)")
  }

  @Test func `lines say who lies left and right, and who disputes`() throws {
    let (network, problems) = try InventedWorld.open([
      InventedWorld.feature("{\"left\":\"bb\",\"right\":\"AA\"}", "LineString", "[[0,0],[0,1]]"),
      InventedWorld.feature(
        "{\"left\":\"AA/BB\",\"right\":\"AA\",\"disputed\":true,\"source\":\"survey\"}",
        "MultiLineString",
        "[[[5,0],[5,1]],[[5,2],[5,3]]]"
      ),
    ])
    #expect(problems.isEmpty)
    #expect(network.pairs.map(\.description) == ["AA-BB"])
    #expect(network.sources.contains("survey"))
    let east = try #require(network.nearest(to: Coordinate(longitude: 0.1, latitude: 0.5)))
    #expect(east.left.description == "BB" && east.right.description == "AA")
    #expect(!east.isDisputed)
    #expect(try #require(network.nearest(to: Coordinate(longitude: 5, latitude: 1))).isDisputed)
  }

  @Test(arguments: [
    ("{\"type\":\"FeatureCollection\"", "no valid JSON"),
    ("{\"type\":\"Point\"}", "no FeatureCollection"),
    ("{\"type\":\"FeatureCollection\",\"features\":[]}", "no border"),
    ("[1,2]", "no GeoJSON object"), ("", "no border"),
    ("Iran and Iraq", "expected a column named pair"),
  ])
  func `a file that is no file of borders is refused and says why`(
    text: String,
    reason: String
  ) throws {
    let path = try Fixture.write(text)
    defer { Fixture.remove(path) }
    let error = #expect(throws: BorderError.self) { try BorderFile(path: path).open() }
    #expect(error?.description.contains(reason) == true, "\(error?.description ?? "")")
  }

  @Test func `a file that is not there is named`() {
    #expect(throws: BorderError.missing(path: "/nowhere/borders.geojson")) {
      try BorderFile(path: "/nowhere/borders.geojson").open()
    }
  }

  @Test func `an index of another version is refused with both versions`() throws {
    var builder = BorderNetworkBuilder()
    builder.add(try Fixture.arc("AA-BB", [(0, 0), (0, 1)]))
    let path = Fixture.path("old.borders")
    defer { Fixture.remove(path) }
    try builder.write(to: path)
    #expect(try BorderFile(path: path).open().network.pairCount == 1)
    var bytes = try WholeFile.bytes(path)
    bytes[8] = 1
    let old = try Fixture.write(bytes)
    defer { Fixture.remove(old) }
    #expect(throws: BorderError.index(.wrongVersion(path: old, found: 1, expected: 2))) {
      try BorderFile(path: old).open()
    }
  }

  @Test func `a table of arcs is a file of borders too`() throws {
    let path = try Fixture.write(
      "pair\tleft\tright\tdisputed\tsource\tpoints\nAA-BB\tAA\tBB\t0\tmine\t0,0 0,100000\n"
    )
    defer { Fixture.remove(path) }
    #expect(try BorderFile(path: path).open().network.sources == ["mine"])
  }
}
