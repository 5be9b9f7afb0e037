import MarzGeometry
import Testing

struct GeodesicTests {
  let wellington = Coordinate(longitude: 174.81, latitude: -41.32)
  let salamanca = Coordinate(longitude: -5.50, latitude: 40.96)

  @Test
  func `from Wellington to Salamanca it is as far as GeographicLib's manual says`() {
    let way = Geodesic.inverse(from: wellington, to: salamanca)
    #expect(abs(way.distance.meters - 19_959_679.267) < 0.001)
    #expect(abs(way.bearing - 161.067669986) < 1e-6)
  }

  @Test
  func `going the way that was measured leads to the end`() {
    let way = Geodesic.inverse(from: wellington, to: salamanca)
    let end = Geodesic.direct(from: wellington, bearing: way.bearing, distance: way.distance)
    #expect(Geodesic.inverse(from: end, to: salamanca).distance.meters < 0.001)
  }

  @Test(arguments: [0, 0.25, 0.5, 1])
  func `an interpolated point divides the way between Tehran and Baghdad`(fraction: Double) {
    let tehran = Coordinate(longitude: 51.42, latitude: 35.69)
    let baghdad = Coordinate(longitude: 44.36, latitude: 33.31)
    let whole = Geodesic.inverse(from: tehran, to: baghdad).distance.meters
    let point = Geodesic.interpolate(from: tehran, to: baghdad, fraction: fraction)
    let part = Geodesic.inverse(from: tehran, to: point).distance.meters
    #expect(abs(part - whole * fraction) < 0.001)
    let rest = Geodesic.inverse(from: point, to: baghdad).distance.meters
    #expect(abs(part + rest - whole) < 0.001)
  }

  @Test
  func `a densified parallel leaves the parallel toward the pole`() throws {
    let line = [Coordinate(longitude: 25, latitude: 22), Coordinate(longitude: 36, latitude: 22)]
    let dense = Geodesic.densify(line, every: Distance(kilometers: 50))
    #expect(dense.first == line.first)
    #expect(dense.last == line.last)
    let highest = try #require(dense.map(\.latitude).max())
    // The geodesic between the ends of the 22nd parallel's long stretch runs some 10 km north of it.
    #expect(highest > 22.05)
    for (start, end) in zip(dense, dense.dropFirst()) {
      #expect(Geodesic.inverse(from: start, to: end).distance.kilometers < 50.001)
    }
  }

  @Test
  func `a line without points or with one stays as it is`() {
    #expect(Geodesic.densify([], every: Distance(meters: 1)).isEmpty)
    #expect(Geodesic.densify([salamanca], every: Distance(meters: 1)) == [salamanca])
    #expect(Geodesic.length(of: [salamanca]).meters == 0)
    #expect(Geodesic.point(of: [], at: Distance(meters: 1)) == nil)
    #expect(Geodesic.point(of: [salamanca], at: Distance(meters: 1)) == salamanca)
  }

  @Test
  func `the middle of a line is as far from its start as from its end`() throws {
    let line = [
      Coordinate(longitude: 44, latitude: 35), Coordinate(longitude: 45, latitude: 36),
      Coordinate(longitude: 45.2, latitude: 34), Coordinate(longitude: 46, latitude: 34),
    ]
    let length = Geodesic.length(of: line)
    let middle = try #require(Geodesic.point(of: line, at: Distance(meters: length.meters / 2)))
    let halves = Geodesic.cut(line, length: Distance(meters: length.meters / 2))
    #expect(halves.count == 2)
    #expect(abs(Geodesic.length(of: halves[0]).meters - length.meters / 2) < 20)
    let apart = Geodesic.inverse(from: try #require(halves[0].last), to: middle).distance.meters
    #expect(apart < 1)
  }

  @Test(arguments: [(10.0, 11), (25.0, 4), (1000.0, 1)])
  func `a line of 110 km is cut into equal pieces that hang together`(
    kilometers: Double,
    count: Int
  ) {
    let line = [
      Coordinate(longitude: 179.8, latitude: 0), Coordinate(longitude: -179.9, latitude: 0),
      Coordinate(longitude: -179.21, latitude: 0),
    ]
    let pieces = Geodesic.cut(line, length: Distance(kilometers: kilometers))
    let whole = Geodesic.length(of: line).meters
    #expect(pieces.count == count)
    #expect(pieces.first?.first == line.first)
    #expect(pieces.last?.last == line.last)
    for piece in pieces {
      #expect(abs(Geodesic.length(of: piece).meters - whole / Double(count)) < 0.001)
    }
    for (one, next) in zip(pieces, pieces.dropFirst()) { #expect(one.last == next.first) }
  }

  @Test
  func `a point across the antimeridian keeps its longitude between −180 and 180`() throws {
    let line = [
      Coordinate(longitude: 179.5, latitude: 10), Coordinate(longitude: -179.5, latitude: 10),
    ]
    let length = Geodesic.length(of: line).meters
    let point = try #require(Geodesic.point(of: line, at: Distance(meters: length * 0.75)))
    #expect(abs(point.longitude + 179.75) < 1e-9)
  }
}
