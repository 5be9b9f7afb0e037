import MarzBorders
import MarzGeometry
import MarzTestSupport
import Testing

struct TerritoryAtPointTests {
  private static func point(_ longitude: Double, _ latitude: Double) -> Coordinate {
    Coordinate(longitude: longitude, latitude: latitude)
  }

  private static func wrapped(_ degrees: Double) -> Double {
    degrees > 180 ? degrees - 360 : (degrees < -180 ? degrees + 360 : degrees)
  }

  /// A square island AA of two degrees around a center, with BB inside it; the sea is nobody's.
  private static func island(around longitude: Double, _ latitude: Double) throws -> BorderNetwork {
    func square(_ half: Double) -> [Coordinate] {
      [(1.0, 1.0), (-1, 1), (-1, -1), (1, -1), (1, 1)].map { east, north in
        let degrees = longitude + east * half
        return point(wrapped(degrees), latitude + north * half)
      }
    }
    var builder = BorderNetworkBuilder()
    let pair = try Fixture.pair("AA-BB")
    builder.add(
      BorderArc(
        pair: pair,
        left: Territory(pair.second),
        right: Territory(pair.first),
        points: square(0.2)
      )
    )
    builder.add(LimitLine(left: Territory(pair.first), right: nil, points: square(1)))
    let path = Fixture.path("borders.mgz")
    defer { Fixture.remove(path) }
    try builder.write(to: path)
    return try BorderNetwork(path: path)
  }

  @Test(arguments: [(10.0, 50.0), (180, 10), (-179.5, -60), (0, 0)])
  func `an island, the enclave in it and the sea around it`(
    longitude: Double,
    latitude: Double
  ) throws {
    let network = try Self.island(around: longitude, latitude)
    var random = SplitMix(seed: 7)
    for _ in 0..<500 {
      let east = Double.random(in: -2...2, using: &random)
      let north = Double.random(in: -2...2, using: &random)
      let degrees = Self.wrapped(longitude + east)
      let reach = max(abs(east), abs(north))
      let expected = reach < 0.2 ? "BB" : (reach < 1 ? "AA" : nil)
      let found = network.territory(at: Self.point(degrees, latitude + north))
      #expect(found?.description == expected, "\(east) \(north)")
    }
  }

  @Test(arguments: [(1.1, 1.1, "BB"), (0.9, 1.1, "AA"), (1, 0.5, "CC"), (1.000001, 1.000001, "BB")])
  func `where three borders meet the sector tells`(
    longitude: Double,
    latitude: Double,
    country: String
  ) throws {
    // Borders leave (1, 1) to the north, the southwest and the southeast.
    let arcs = try [
      ("AA-BB", [(1.0, 1.0), (1, 3)]), ("AA-CC", [(-1, -1), (1, 1)]), ("BB-CC", [(1, 1), (3, -1)]),
    ].map { name, points in try Fixture.arc(name, points) }
    let network = try Fixture.network(arcs)
    let found = network.territory(at: Self.point(longitude, latitude))
    #expect(found?.description == country)
  }

  @Test
  func `limits are no borders to measure to`() throws {
    let network = try Self.island(around: 10, 50)
    #expect(network.pairs.map(\.description) == ["AA-BB"])
    #expect(network.vertexCount == (try network.arcs(of: network.pairs[0])[0].points.count))
    let found = try #require(network.nearest(to: Self.point(11.1, 50)))
    // From 11.1 to 10.2 degrees along the parallel 50, 71.7 km a degree.
    #expect(abs(found.distance.kilometers - 64.5) < 0.2)
  }

  @Test(arguments: [(Double.nan, 0.0), (181, 0), (0, -91)])
  func `a point that is not on the earth lies nowhere`(longitude: Double, latitude: Double) throws {
    let network = try Self.island(around: 10, 50)
    #expect(network.territory(at: Self.point(longitude, latitude)) == nil)
  }
}
