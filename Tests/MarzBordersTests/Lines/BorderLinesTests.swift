import MarzBorders
import MarzGeometry
import Testing

struct BorderLinesTests {
  let pair = CountryPair("AA-BB")

  @Test
  func `arcs of either direction become one line with the first country on its left`() throws {
    let pair = try #require(pair)
    var back = try Fixture.arc("AA-BB", [(0, 2), (0, 1)])
    (back.left, back.right) = (back.right, back.left)
    let network = try Fixture.network([try Fixture.arc("AA-BB", [(0, 0), (0, 1)]), back])
    let line = try network.line(of: pair, tolerance: Distance(meters: 1))
    #expect(
      line
        == .line([
          Coordinate(longitude: 0, latitude: 0), Coordinate(longitude: 0, latitude: 2),
        ])
    )
  }

  @Test
  func `the whole line keeps the points put into a long parallel`() throws {
    let pair = try #require(pair)
    let network = try Fixture.network((25, 22), (26, 22))
    #expect(try network.line(of: pair).coordinates.count > 50)
    #expect(try network.line(of: pair, tolerance: Distance(meters: 1)).coordinates.count == 2)
  }

  @Test
  func `the midpoint lies in the middle of the longest line`() throws {
    let pair = try #require(pair)
    let network = try Fixture.network([
      try Fixture.arc("AA-BB", [(0, 0), (3, 0)]), try Fixture.arc("AA-BB", [(10, 0), (11, 0)]),
    ])
    let middle = try network.midpoint(of: pair)
    #expect(abs(middle.longitude - 1.5) < 1e-6)
    #expect(abs(middle.latitude) < 1e-9)
  }

  @Test
  func `a stretch keeps what lies within the distance and nothing else`() throws {
    let pair = try #require(pair)
    let network = try Fixture.network((40, 35), (45, 35.2), (50, 34))
    let point = Coordinate(longitude: 44, latitude: 35.5)
    let within = Distance(kilometers: 60)
    let stretch = try #require(try network.stretch(of: pair, near: point, within: within))
    let line = try #require(stretch.lines.first)
    #expect(stretch.lines.count == 1)
    for vertex in line {
      #expect(Geodesic.inverse(from: point, to: vertex).distance.meters < 60_000.01)
    }
    for end in [line.first, line.last] {
      let end = try #require(end)
      #expect(abs(Geodesic.inverse(from: point, to: end).distance.meters - 60_000) < 0.01)
      #expect(try #require(network.nearest(to: end)).distance.meters < 0.1)
    }
    #expect(
      try network.stretch(of: pair, near: point, within: Distance(kilometers: 20)) == nil
    )
  }

  @Test
  func `a border that leaves the circle and comes back gives two lines`() throws {
    let pair = try #require(pair)
    let network = try Fixture.network((44, 35), (44, 38), (44.2, 38), (44.2, 35))
    let stretch = try network.stretch(
      of: pair,
      near: Coordinate(longitude: 44.1, latitude: 35),
      within: Distance(kilometers: 50)
    )
    #expect(stretch?.lines.count == 2)
  }

  @Test(.enabled(if: Fixture.hasTable))
  func `pieces are numbered, hang together and make up the border`() throws {
    let pair = try Fixture.pair("IQ-IR")
    let network = try Fixture.region.get()
    let pieces = try network.pieces(of: pair)
    let lines = try network.line(of: pair).lines
    let whole = lines.reduce(0) { $0 + Geodesic.length(of: $1).meters }
    #expect(abs(pieces.reduce(0) { $0 + $1.length.meters } - whole) < 1)
    #expect(pieces.first?.id == "IQ-IR:0001")
    #expect(Set(pieces.map(\.id)).count == pieces.count)
    for piece in pieces where lines.count == 1 {
      #expect(abs(piece.length.kilometers - 25) < 0.5)
    }
    for piece in pieces {
      #expect(try #require(network.nearest(to: piece.midpoint)).distance.meters < 0.1)
    }
  }

  @Test(.enabled(if: Fixture.hasTable))
  func `the border of Iraq and Iran is some 1,600 km long with Iraq on its left`() throws {
    let pair = try Fixture.pair("IQ-IR")
    let network = try Fixture.region.get()
    let lines = try network.line(of: pair).lines
    let whole = lines.reduce(0) { $0 + Geodesic.length(of: $1).kilometers }
    // The World Factbook has 1,599 km, at a coarser scale.
    #expect(whole > 1500 && whole < 1900)
    let middle = try network.midpoint(of: pair)
    #expect(middle.longitude > 44.5 && middle.longitude < 48.5)
    #expect(middle.latitude > 30 && middle.latitude < 37)
    // Iraq is left of the line, so the line runs from south to north.
    let longest = try #require(lines.max { $0.count < $1.count })
    #expect(longest[0].latitude < longest[longest.count - 1].latitude)
  }

  @Test(.enabled(if: Fixture.hasTable))
  func `a border drawn with a tolerance has fewer vertices and strays no farther`() throws {
    let pair = try Fixture.pair("IQ-IR")
    let network = try Fixture.region.get()
    let full = try network.line(of: pair).coordinates
    let drawn = try network.line(of: pair, tolerance: Distance(meters: 500)).coordinates
    #expect(drawn.count * 5 < full.count)
    #expect(Set(drawn).isSubset(of: Set(full)))
  }
}
