import MarzBorders
import MarzGeometry
import MarzTestSupport
import Testing

/// The tree against the naive way, on random borders in every corner of the earth.
struct RandomBordersTests {
  /// A segment in whole 1e-5 degrees, up to 5 degrees long, and across the antimeridian at times.
  static func segment(_ random: inout SplitMix) -> [(Double, Double)] {
    let start = random.point()
    let size = Double.random(in: 0.001...5, using: &random)
    let east = Double.random(in: -size...size, using: &random)
    let north = Double.random(in: -size...size, using: &random)
    var longitude = start.longitude + east
    if longitude > 180 { longitude -= 360 }
    if longitude < -180 { longitude += 360 }
    let latitude = max(-90, min(90, start.latitude + north))
    return [(start.longitude, start.latitude), (longitude, latitude)].map {
      (($0.0 * 1e5).rounded() / 1e5, ($0.1 * 1e5).rounded() / 1e5)
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6])
  func `the tree finds what trying every segment finds`(seed: Int) throws {
    var random = SplitMix(seed: seed)
    let lines = (0..<30).map { _ in Self.segment(&random) }
    let network = try Fixture.network(lines.map { try Fixture.arc("AA-BB", $0) })
    let oracle = Oracle(
      segments: lines.map {
        (
          Coordinate(longitude: $0[0].0, latitude: $0[0].1),
          Coordinate(longitude: $0[1].0, latitude: $0[1].1)
        )
      }
    )
    for _ in 0..<20 {
      let point = random.point()
      let found = try #require(network.nearest(to: point))
      // Segments are cut where they stray by 5 cm; a foot 10,000 km away is off by as much again.
      #expect(abs(found.distance.meters - oracle.nearest(to: point)) < 0.1, "\(point)")
    }
  }

  @Test(arguments: [11, 12])
  func `near a border the tree agrees with trying every segment too`(seed: Int) throws {
    var random = SplitMix(seed: seed)
    let lines = (0..<30).map { _ in Self.segment(&random) }
    let network = try Fixture.network(lines.map { try Fixture.arc("AA-BB", $0) })
    let oracle = Oracle(
      segments: lines.map {
        (
          Coordinate(longitude: $0[0].0, latitude: $0[0].1),
          Coordinate(longitude: $0[1].0, latitude: $0[1].1)
        )
      }
    )
    for line in lines.prefix(20) {
      let start = Coordinate(longitude: line[0].0, latitude: line[0].1)
      let away = Distance(meters: .random(in: 0...20_000, using: &random))
      let bearing = Double.random(in: 0...360, using: &random)
      let point = Geodesic.direct(from: start, bearing: bearing, distance: away)
      let found = try #require(network.nearest(to: point))
      #expect(abs(found.distance.meters - oracle.nearest(to: point)) < 0.06, "\(point)")
    }
  }

  @Test(arguments: [21, 22])
  func `east and west mirrored give the same distances`(seed: Int) throws {
    var random = SplitMix(seed: seed)
    let lines = (0..<20).map { _ in Self.segment(&random) }
    let network = try Fixture.network(lines.map { try Fixture.arc("AA-BB", $0) })
    let mirrored = try Fixture.network(
      lines.map { try Fixture.arc("AA-BB", $0.map { (-$0.0, $0.1) }) }
    )
    for _ in 0..<200 {
      let point = random.point()
      let mirror = Coordinate(longitude: -point.longitude, latitude: point.latitude)
      let one = try #require(network.nearest(to: point)).distance.meters
      let other = try #require(mirrored.nearest(to: mirror)).distance.meters
      #expect(abs(one - other) < 0.01, "\(point)")
    }
  }

  @Test(arguments: [31])
  func `two points differ in distance by no more than their own distance`(seed: Int) throws {
    var random = SplitMix(seed: seed)
    let lines = (0..<20).map { _ in Self.segment(&random) }
    let network = try Fixture.network(lines.map { try Fixture.arc("AA-BB", $0) })
    for _ in 0..<300 {
      let point = random.point()
      let step = Distance(meters: .random(in: 1...50_000, using: &random))
      let bearing = Double.random(in: 0...360, using: &random)
      let next = Geodesic.direct(from: point, bearing: bearing, distance: step)
      let one = try #require(network.nearest(to: point)).distance.meters
      let other = try #require(network.nearest(to: next)).distance.meters
      #expect(abs(one - other) <= step.meters + 0.2, "\(point)")
    }
  }

  @Test(arguments: [41])
  func `the nearest point lies on the border and bearing and distance lead to it`(
    seed: Int
  )
    throws
  {
    var random = SplitMix(seed: seed)
    let lines = (0..<20).map { _ in Self.segment(&random) }
    let network = try Fixture.network(lines.map { try Fixture.arc("AA-BB", $0) })
    for _ in 0..<200 {
      let point = random.point()
      let found = try #require(network.nearest(to: point))
      let again = try #require(network.nearest(to: found.point))
      #expect(again.distance.meters < 0.06, "\(point)")
      let end = Geodesic.direct(from: point, bearing: found.bearing, distance: found.distance)
      #expect(Geodesic.inverse(from: end, to: found.point).distance.meters < 0.001, "\(point)")
    }
  }
}
