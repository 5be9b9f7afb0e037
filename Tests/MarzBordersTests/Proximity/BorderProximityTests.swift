import MarzBorders
import MarzGeometry
import Testing

struct BorderProximityTests {
  @Test
  func `a vertex of the border is at distance zero`() throws {
    let points = [(179.99, 10.0), (-179.98, 10.5), (-179.5, 66.12345), (-179, 90), (20, 89)]
    let network = try Fixture.network([try Fixture.arc("AA-BB", points)])
    for (longitude, latitude) in points {
      let found = try #require(
        network.nearest(to: Coordinate(longitude: longitude, latitude: latitude))
      )
      #expect(found.distance.meters < 1e-6)
    }
    let found = try #require(network.nearest(to: Coordinate(longitude: 179.99, latitude: 10)))
    #expect(found.distance.meters == 0)
    #expect(found.bearing == 0)
  }

  @Test
  func `a border on the other side of the antimeridian is near`() throws {
    let network = try Fixture.network((-179.9, 60), (-179.9, 61))
    let found = try #require(network.nearest(to: Coordinate(longitude: 179.9, latitude: 60.5)))
    // 0.2 degrees of the parallel 60.5, 55.0 km a degree on the ellipsoid.
    #expect(abs(found.distance.kilometers - 11.0) < 0.05)
    #expect(abs(found.bearing - 90) < 0.2)
  }

  @Test(arguments: [-180.0, -77, 0, 45, 180])
  func `at the north pole the distance is the colatitude whatever the longitude`(
    longitude: Double
  )
    throws
  {
    let network = try Fixture.network((100, 80), (100.5, 89), (101, 80))
    let found = try #require(network.nearest(to: Coordinate(longitude: longitude, latitude: 90)))
    // A degree of the meridian at the pole is 111,694 m.
    #expect(abs(found.distance.meters - 111_694) < 1)
    #expect(abs(found.point.latitude - 89) < 1e-6)
  }

  @Test
  func `the nearest place of a long parallel is due north and not on the chord`() throws {
    let network = try Fixture.network((25, 22), (36, 22))
    let found = try #require(network.nearest(to: Coordinate(longitude: 30.5, latitude: 21)))
    // A degree of the meridian at 21.5 degrees is 110,723 m (WGS 84 meridian radius).
    #expect(abs(found.distance.meters - 110_723) < 15)
    #expect(abs(found.point.latitude - 22) < 1e-6)
    #expect(found.bearing < 0.1 || found.bearing > 359.9)
  }

  @Test
  func `left and right are told in the direction of the points`() throws {
    let network = try Fixture.network((0, 0), (0, 1))
    let found = try #require(network.nearest(to: Coordinate(longitude: 0.1, latitude: 0.5)))
    #expect(found.left.description == "AA")
    #expect(found.right.description == "BB")
    #expect(!found.isDisputed)
    #expect(found.ties.isEmpty)
    #expect(abs(found.bearing - 270) < 0.01)
  }

  @Test
  func `all borders that meet at a tripoint tie and the first in the alphabet is named`() throws {
    let network = try BorderNetworkTests.triple()
    let found = try #require(network.nearest(to: Coordinate(longitude: 1, latitude: 1)))
    #expect(found.pair.description == "AA-BB")
    #expect(found.ties.map(\.description) == ["AA-CC", "BB-CC"])
    #expect(found.distance.meters == 0)
  }

  @Test
  func `a border one meter farther ties and one two meters farther does not`() throws {
    let point = Coordinate(longitude: 0, latitude: 0)
    // A degree on the equator is 111,319.49 m.
    let degree = 111_319.49
    let network = try Fixture.network([
      try Fixture.arc("AA-BB", [(1000 / degree, -1), (1000 / degree, 1)]),
      try Fixture.arc("AA-CC", [(-1000.7 / degree, -1), (-1000.7 / degree, 1)]),
    ])
    #expect(try #require(network.nearest(to: point)).ties.map(\.description) == ["AA-CC"])
    let shifted = Coordinate(longitude: 1 / degree, latitude: 0)
    #expect(try #require(network.nearest(to: shifted)).ties.isEmpty)
  }

  @Test
  func `one named border is found past nearer ones`() throws {
    let network = try BorderNetworkTests.triple()
    let point = Coordinate(longitude: 8.9, latitude: 2)
    let pair = try Fixture.pair("BB-CC")
    #expect(try #require(network.nearest(to: point)).pair.description == "AA-BB")
    let found = try #require(network.nearest(to: point, pair: pair))
    #expect(found.pair == pair)
    #expect(found.point == Coordinate(longitude: 3, latitude: 1))
  }

  @Test
  func `all borders within a distance come nearest first`() throws {
    let network = try BorderNetworkTests.triple()
    let point = Coordinate(longitude: 1.1, latitude: 1.3)
    let near = network.all(within: Distance(kilometers: 25), of: point)
    #expect(near.map(\.pair.description) == ["AA-BB"])
    let more = network.all(within: Distance(kilometers: 40), of: point)
    #expect(more.map(\.pair.description) == ["AA-BB", "BB-CC", "AA-CC"])
    for found in more { #expect(found.distance.kilometers <= 40) }
    #expect(network.all(within: Distance(meters: 1), of: point).isEmpty)
  }

  @Test(arguments: [(Double.nan, 0.0), (200, 0), (0, 91)])
  func `a point that is not on the earth has no border`(longitude: Double, latitude: Double) throws
  {
    let network = try BorderNetworkTests.triple()
    let point = Coordinate(longitude: longitude, latitude: latitude)
    #expect(network.nearest(to: point) == nil)
    #expect(network.all(within: Distance(kilometers: 1), of: point).isEmpty)
  }
}
