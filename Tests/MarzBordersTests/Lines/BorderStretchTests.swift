import MarzBorders
import MarzGeometry
import Testing

struct BorderStretchTests {
  private static let kilis = Coordinate(longitude: 37.115, latitude: 36.718)
  private static let nusaybin = Coordinate(longitude: 41.215, latitude: 37.075)

  @Test(.enabled(if: Fixture.hasTable))
  func `the border from Kilis to Nusaybin begins and ends there and has all between`() throws {
    let network = try Fixture.region.get()
    let pair = try Fixture.pair("SY-TR")
    let shape = try #require(
      try network.stretch(of: pair, from: Self.kilis, to: Self.nusaybin)
    )
    let line = try #require(shape.lines.first)
    #expect(shape.lines.count == 1)
    let ends = try [Self.kilis, Self.nusaybin].map {
      try #require(network.nearest(to: $0, pair: pair)).point
    }
    #expect(Set([line.first, line.last]) == Set(ends))
    // 369 km as the crow flies, and the border does not wind much there.
    let kilometers = Geodesic.length(of: line).kilometers
    #expect(kilometers > 369 && kilometers < 480)
    let back = try network.stretch(of: pair, from: Self.nusaybin, to: Self.kilis)
    #expect(back == shape)
    for point in line {
      #expect(try #require(network.nearest(to: point, pair: pair)).distance.meters < 0.1)
    }
  }

  @Test func `a stretch over a gap has both sides of the gap`() throws {
    let network = try Fixture.network([
      try Fixture.arc("AA-BB", [(0, 0), (0, 1), (0, 2)]),
      try Fixture.arc("AA-BB", [(0, 3), (0, 4), (0, 5)]),
    ])
    let shape = try #require(
      try network.stretch(
        of: try Fixture.pair("AA-BB"),
        from: Coordinate(longitude: 0.1, latitude: 1),
        to: Coordinate(longitude: -0.1, latitude: 4)
      )
    )
    let latitudes = shape.coordinates.map(\.latitude)
    #expect(shape.lines.count == 2)
    #expect(abs((latitudes.min() ?? 0) - 1) < 0.001 && abs((latitudes.max() ?? 0) - 4) < 0.001)
  }

  @Test func `two points with the same nearest place have no stretch between them`() throws {
    let network = try Fixture.network((0, 0), (0, 1))
    let stretch = try network.stretch(
      of: try Fixture.pair("AA-BB"),
      from: Coordinate(longitude: 0, latitude: 2),
      to: Coordinate(longitude: 0, latitude: 3)
    )
    #expect(stretch == nil)
  }

  @Test(.enabled(if: Fixture.hasTable))
  func `the northern and the southern half of a border make all of it`() throws {
    let network = try Fixture.region.get()
    let pair = try Fixture.pair("IQ-IR")
    let north = try #require(try network.half(of: pair, toward: 0))
    let south = try #require(try network.half(of: pair, toward: 180))
    func kilometers(_ shape: Shape) -> Double {
      shape.lines.reduce(0) { $0 + Geodesic.length(of: $1).kilometers }
    }
    let whole = kilometers(try network.line(of: pair))
    #expect(abs(kilometers(north) + kilometers(south) - whole) < 0.1)
    let least = north.coordinates.map(\.latitude).min() ?? 0
    let most = south.coordinates.map(\.latitude).max() ?? 0
    #expect(abs(least - most) < 1e-5)
  }

  @Test(
    .enabled(if: Fixture.hasTable),
    arguments: [
      ("IQ", 0.0, "TR"), ("IQ", 90, "IR"), ("IQ", 270, "SY"), ("SY", 0, "TR"), ("SY", 90, "IQ"),
      ("TR", 180, "SY"), ("TR", 90, "IR"), ("IR", 270, "IQ"), ("IR", 0, "TM"), ("SY", 270, "LB"),
      ("IQ", 180, "SA"), ("IR", 90, "AF"),
    ]
  )
  func `the neighbor in a direction is the one with most border there`(
    country: String,
    bearing: Double,
    neighbor: String
  ) throws {
    let found = try Fixture.region.get().neighbors(of: try Fixture.code(country), toward: bearing)
    #expect(found.first?.description == neighbor)
  }
}
