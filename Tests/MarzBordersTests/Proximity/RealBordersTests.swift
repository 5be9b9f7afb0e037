import MarzBorders
import MarzGeometry
import Testing

/// Distances between real places and borders, from the borders of OpenStreetMap without simplification.
@Suite(.enabled(if: Fixture.hasTable))
struct RealBordersTests {
  @Test(arguments: [
    ("Baghdad", 44.40088, 33.34058, "IQ-IR", 116.8), ("Erbil", 44.00943, 36.19117, "IQ-TR", 89.8),
    ("Tehran", 51.42151, 35.69439, "IR-TM", 285.0), ("Ankara", 32.85427, 39.91987, "BG-TR", 465.5),
    ("Qasr-e Shirin", 45.5791, 34.5156, "IQ-IR", 4.1), ("Mehran", 46.1646, 33.1222, "IQ-IR", 1.9),
  ])
  func `a town is as far from its nearest border as OpenStreetMap has it`(
    name: String,
    longitude: Double,
    latitude: Double,
    pair: String,
    kilometers: Double
  ) throws {
    let point = Coordinate(longitude: longitude, latitude: latitude)
    let found = try #require(try Fixture.region.get().nearest(to: point))
    #expect(found.pair.description == pair, "\(name)")
    // The towns are GeoNames' points. 0.05 km for the one decimal, 0.02 km for the simplified borders.
    #expect(abs(found.distance.kilometers - kilometers) < 0.071, "\(name) \(found)")
  }

  @Test
  func `Tehran is some 460 km from the border with Iraq`() throws {
    let tehran = Coordinate(longitude: 51.42151, latitude: 35.69439)
    let pair = try Fixture.pair("IQ-IR")
    let found = try #require(try Fixture.region.get().nearest(to: tehran, pair: pair))
    #expect(abs(found.distance.kilometers - 460) < 10)
  }

  @Test
  func `Iraq and Iran have the neighbors that the atlas gives them`() throws {
    let network = try Fixture.region.get()
    let iran = try Fixture.code("IR")
    #expect(
      network.neighbors(of: iran).map(\.description) == ["AF", "AM", "AZ", "IQ", "PK", "TM", "TR"]
    )
    let iraq = try Fixture.code("IQ")
    #expect(
      network.neighbors(of: iraq).map(\.description) == ["IR", "JO", "KW", "SA", "SY", "TR"]
    )
  }

  @Test
  func `where Iraq, Iran and Türkiye meet their three borders tie`() throws {
    let network = try Fixture.region.get()
    let pairs = try ["IQ-IR", "IQ-TR", "IR-TR"].map { try Fixture.pair($0) }
    let ends = try network.line(of: pairs[0]).lines.flatMap { [$0.first, $0.last] }
    let tripoint = try #require(
      ends.compactMap { $0 }.max { $0.latitude < $1.latitude }
    )
    let found = try #require(network.nearest(to: tripoint))
    #expect([found.pair] + found.ties == pairs)
  }

  @Test
  func `south of the 22nd parallel Egypt is due north`() throws {
    let network = try Fixture.region.get()
    let found = try #require(network.nearest(to: Coordinate(longitude: 28.5, latitude: 21.9)))
    #expect(found.pair.description == "EG-SD")
    // A tenth of a degree of the meridian at 22 degrees is 11,073 m; the border strays from the parallel
    // by some tens of meters.
    #expect(abs(found.distance.meters - 11_073) < 60)
  }
}
