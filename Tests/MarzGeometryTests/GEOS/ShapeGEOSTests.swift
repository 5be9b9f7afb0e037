import MarzGeometry
import Testing

struct ShapeGEOSTests {
  /// The lower edge runs a ten-millionth of a degree beside a vertex of the upper one, which rounding moves across it.
  @Test func `an area stays valid on a grid where rounding its vertices would cross its edges`()
    throws
  {
    let ring = [
      (0.0, 0.0), (10, 0.000_01), (10, 1), (4, 0.000_004_4), (0, 1), (0, 0),
    ]
    .map { Coordinate(longitude: $0.0, latitude: $0.1) }
    func rounded(_ degrees: Double) -> Double { (degrees * 1e5).rounded() / 1e5 }
    let naive = ring.map {
      Coordinate(longitude: rounded($0.longitude), latitude: rounded($0.latitude))
    }
    let shape = Shape.polygon(Polygon(exterior: ring))
    #expect(try shape.validityProblem() == nil)
    #expect(try Shape.polygon(Polygon(exterior: naive)).validityProblem() != nil)
    let gridded = try shape.area(onGridOf: 1e-5)
    #expect(try gridded.validityProblem() == nil)
    for point in gridded.coordinates {
      #expect(abs(point.latitude - rounded(point.latitude)) < 1e-12)
    }
  }

  @Test
  func `lines that end where another begins are sewn together and keep their direction`() throws {
    let merged = try Shape.merging(directed: [line((2, 0), (3, 1)), line((0, 0), (1, 1), (2, 0))])
    #expect(merged == .line(line((0, 0), (1, 1), (2, 0), (3, 1))))
  }

  @Test
  func `lines that meet head to head stay apart`() throws {
    let merged = try Shape.merging(directed: [line((0, 0), (1, 1)), line((2, 0), (1, 1))])
    #expect(merged.lines.count == 2)
  }

  @Test
  func `a line of one point is an error that names the call and the library's words`() throws {
    let error = try #require(throws: GeometryError.self) {
      try Shape.merging(directed: [line((0, 0))])
    }
    guard case .geos(let function, let message) = error else {
      Issue.record("not an error of GEOS: \(error)")
      return
    }
    #expect(function == "GEOSGeom_createLineString_r")
    #expect(message.contains("point array must contain 0 or >1 elements"))
    #expect(error.description == "\(function): \(message)")
  }

  @Test
  func `a coordinate that is not a number is refused before GEOS sees it`() {
    #expect(throws: GeometryError.self) {
      try Shape.merging(directed: [line((0, 0), (.nan, 1))])
    }
  }

  @Test(arguments: [(45.0, 34.0), (25.0, 70.0), (179.9, 10.0), (0.0, 89.99)])
  func `the edge of a buffered point lies at its distance on the ellipsoid`(
    longitude: Double,
    latitude: Double
  ) throws {
    let center = Coordinate(longitude: longitude, latitude: latitude)
    let disc = try Shape.point(center).buffered(by: Distance(kilometers: 25), center: center)
    let ring = try #require(disc.polygons.first?.exterior)
    #expect(ring.count == 65)
    for corner in ring {
      let meters = Geodesic.inverse(from: center, to: corner).distance.meters
      #expect(abs(meters - 25_000) < 0.001)
    }
  }

  @Test
  func `a line buffered with flat ends does not reach beyond them`() throws {
    let shape = Shape.line(line((45, 34), (45, 35)))
    let center = Coordinate(longitude: 45, latitude: 34.5)
    let width = Distance(kilometers: 10)
    let flat = try shape.buffered(by: width, center: center, hasFlatEnds: true)
    let round = try shape.buffered(by: width, center: center)
    #expect(try #require(flat.envelope).north < 35.001)
    #expect(try #require(round.envelope).north > 35.08)
    #expect(try flat.validityProblem() == nil)
  }

  @Test
  func `the union of two overlapping squares is one polygon with its exterior counterclockwise`()
    throws
  {
    let union = try Shape.union([square(0, 0, 2), square(1, 1, 2)])
    let polygon = try #require(union.polygons.first)
    #expect(union.polygons.count == 1)
    #expect(polygon == polygon.rightHanded)
    #expect(polygon.exterior.count == 9)
  }

  @Test
  func `nothing united is an empty shape`() throws {
    #expect(try Shape.union([]).isEmpty)
  }

  @Test
  func `simplifying drops the vertices within the tolerance and keeps the ends`() throws {
    // At 60 degrees a thousandth of a degree is 56 m of longitude and 111 m of latitude.
    let shape = Shape.line(line((10, 60), (10.001, 60.2), (10, 60.4)))
    #expect(try shape.simplified(tolerance: Distance(meters: 70)).coordinates.count == 2)
    #expect(try shape.simplified(tolerance: Distance(meters: 40)).coordinates.count == 3)
    #expect(try shape.simplified(tolerance: Distance(meters: 0)) == shape)
  }

  @Test
  func `a bow tie is invalid and GEOS says where it crosses itself`() throws {
    let bow = Polygon(exterior: line((0, 0), (2, 2), (2, 0), (0, 2), (0, 0)))
    #expect(try Shape.polygon(bow).validityProblem() == "Self-intersection[1 1]")
    #expect(try Shape.polygon(square(0, 0, 1)).validityProblem() == nil)
  }

  @Test
  func `a ring that does not close is an error`() {
    #expect(throws: GeometryError.self) {
      try Shape.polygon(Polygon(exterior: line((0, 0), (1, 0), (1, 1), (0, 1)))).validityProblem()
    }
  }

  @Test
  func `a line from edge to edge cuts a square in two and one that stops inside does not`() throws {
    let whole = Shape.polygon(square(0, 0, 2))
    let halves = try whole.cut(along: [line((1, -1), (1, 3))])
    #expect(halves.count == 2)
    #expect(halves.filter { $0.inside.longitude < 1 }.count == 1)
    #expect(try whole.cut(along: [line((1, -1), (1, 1))]).count == 1)
  }

  @Test
  func `faces outside of what is cut are left out`() throws {
    let frame = Polygon(exterior: square(0, 0, 3).exterior, holes: [square(1, 1, 1).exterior])
    #expect(try Shape.polygon(frame).cut(along: [line((-1, 1.5), (4, 1.5))]).count == 2)
  }

  @Test
  func `the nearest point of a square's edge lies straight across from a point inside`() throws {
    let point = Coordinate(longitude: 1.9, latitude: 1)
    let edge = try #require(try Shape.polygon(square(0, 0, 2)).edgePoint(nearestTo: point))
    // The edge is a chord of the projection's plane, 2 degrees long; it strays by a meter.
    #expect(abs(edge.longitude - 2) < 2e-5)
    #expect(abs(edge.latitude - 1) < 1e-3)
    #expect(try Shape.multiPolygon([]).edgePoint(nearestTo: point) == nil)
  }

  @Test
  func `every kind of shape goes to GEOS and says whether it is valid`() throws {
    let shapes: [Shape] = [
      .point(Coordinate(longitude: 1, latitude: 2)), .multiPoint(line((0, 0), (1, 1))),
      .line(line((0, 0), (1, 1))), .multiLine([line((0, 0), (1, 1)), line((3, 0), (1, 1))]),
      .polygon(square(0, 0, 1)), .multiPolygon([square(0, 0, 1), square(5, 5, 1)]), .multiPoint([]),
    ]
    for shape in shapes { #expect(try shape.validityProblem() == nil) }
  }

  private func line(_ points: (Double, Double)...) -> [Coordinate] {
    points.map { Coordinate(longitude: $0.0, latitude: $0.1) }
  }

  private func square(_ west: Double, _ south: Double, _ size: Double) -> Polygon {
    Polygon(
      exterior: line(
        (west, south),
        (west + size, south),
        (west + size, south + size),
        (west, south + size),
        (west, south)
      )
    )
  }
}
