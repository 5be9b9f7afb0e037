import MarzGeometry
import Testing

@testable import MarzLayers

@Suite("Where a feature lies")
struct SpatialConditionTests {
  private static let square =
    #"{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,4],[0,0]]]}"#
  private static let line = #"{"type":"LineString","coordinates":[[0,0],[4,4]]}"#

  @Test(arguments: [
    ("S_INTERSECTS(geom, POINT(1 1))", square, true),
    ("S_CONTAINS(geom, POINT(4 2))", square, false),
    ("S_INTERSECTS(geom, POINT(4 2))", square, true),
    ("S_TOUCHES(geom, POINT(4 2))", square, true),
    ("S_WITHIN(geom, BBOX(-1, -1, 5, 5))", square, true),
    ("S_WITHIN(BBOX(1, 1, 2, 2), geom)", square, true),
    ("S_OVERLAPS(geom, BBOX(2, 2, 6, 6))", square, true),
    ("S_DISJOINT(geom, BBOX(5, 5, 6, 6))", square, true),
    ("S_EQUALS(geom, POLYGON((4 4, 0 4, 0 0, 4 0, 4 4)))", square, true),
    ("S_CROSSES(geom, BBOX(1, 1, 2, 2))", line, true),
    ("S_CROSSES(geom, LINESTRING(0 4, 4 0))", line, true),
    ("S_INTERSECTS(geom, GEOMETRYCOLLECTION(POINT(9 9), LINESTRING(3 0, 3 4)))", line, true),
  ])
  func `an area or a line to another`(filter: String, geometry: String, answer: Bool) throws {
    #expect(try Sample.truth(filter, geometry: geometry) == answer)
  }

  /// Fiji's Taveuni lies on the antimeridian.
  @Test(arguments: [
    (179.9, -16.8), (-179.9, -16.8), (180.0, -16.8), (-180.0, -16.8),
  ])
  func `an area across the antimeridian holds what lies on either side and on it`(
    longitude: Double,
    latitude: Double
  ) throws {
    let point = Sample.point(longitude, latitude)
    let areas = [
      "BBOX(179, -18, -179, -16)",
      "POLYGON((179 -18, -179 -18, -179 -16, 179 -16, 179 -18))",
      "MULTIPOLYGON(((179 -18, 180 -18, 180 -16, 179 -16, 179 -18)),"
        + "((-180 -18, -179 -18, -179 -16, -180 -16, -180 -18)))",
    ]
    for area in areas {
      #expect(try Sample.truth("S_WITHIN(geom, \(area))", geometry: point) == true, "\(area)")
      #expect(try Sample.truth("S_INTERSECTS(geom, \(area))", geometry: point) == true, "\(area)")
      let other = Sample.point(0, latitude)
      #expect(try Sample.truth("S_INTERSECTS(geom, \(area))", geometry: other) == false, "\(area)")
    }
  }

  @Test(arguments: [
    (0.0, 90.0, true), (77.0, 90.0, true), (-120.0, 85.0, true), (180.0, 85.0, true),
    (0.0, 81.0, true), (45.0, 75.0, false), (0.0, -90.0, false),
  ])
  func `an area around the north pole holds the pole and what is around it`(
    longitude: Double,
    latitude: Double,
    isInside: Bool
  ) throws {
    let point = Sample.point(longitude, latitude)
    let cap = "POLYGON((0 80, 90 80, 180 80, -90 80, 0 80))"
    #expect(try Sample.truth("S_WITHIN(geom, \(cap))", geometry: point) == isInside)
    // The same as RFC 7946 would have it, along the edges of the map.
    let flat = "POLYGON((-180 80, -90 80, 0 80, 90 80, 180 80, 180 90, -180 90, -180 80))"
    #expect(try Sample.truth("S_WITHIN(geom, \(flat))", geometry: point) == isInside)
  }

  @Test func `a box around the world holds everything`() throws {
    for (longitude, latitude) in [(-180.0, 0.0), (180, 10), (0, 0), (-120, -70)] {
      let point = Sample.point(longitude, latitude)
      #expect(
        try Sample.truth("S_INTERSECTS(geom, BBOX(-180, -90, 180, 90))", geometry: point) == true
      )
    }
    let wide = "BBOX(-150, -10, 150, 10)"
    #expect(try Sample.truth("S_WITHIN(geom, \(wide))", geometry: Sample.point(0, 0)) == true)
    #expect(try Sample.truth("S_WITHIN(geom, \(wide))", geometry: Sample.point(170, 0)) == false)
  }

  /// Distances by SpatiaLite's `ST_Distance` on the ellipsoid, rounded down and up to kilometers.
  @Test(arguments: [
    // Baghdad to Tehran 696.437 km
    (44.3661, 33.3152, "POINT(51.3890 35.6892)", 696, 697),
    // one degree of longitude at the equator, 111.319 km, across the antimeridian
    (179.5, 0.0, "POINT(-179.5 0)", 111, 112),
    // over the north pole from 89 N to 89 N, 223.388 km
    (10.0, 89.0, "POINT(-170 89)", 223, 224),
    // a meridian: 110.574 km from the equator
    (30.0, 1.0, "LINESTRING(20 0, 40 0)", 110, 111),
    // the edge of a box, 111.319 km to the east
    (1.0, 0.0, "BBOX(-2, -2, 0, 2)", 111, 112),
  ])
  func `a distance is the geodesic`(
    longitude: Double,
    latitude: Double,
    other: String,
    near: Int,
    far: Int
  ) throws {
    let point = Sample.point(longitude, latitude)
    for (limit, answer) in [(near, false), (far, true)] {
      let filter = "S_DWITHIN(geom, \(other), \(limit), kilometers)"
      #expect(try Sample.truth(filter, geometry: point) == answer, "\(filter)")
      let beyond = "S_BEYOND(geom, \(other), \(limit), kilometers)"
      #expect(try Sample.truth(beyond, geometry: point) == !answer, "\(beyond)")
      let measured = "S_DISTANCE(geom, \(other)) <= \(limit * 1000)"
      #expect(try Sample.truth(measured, geometry: point) == answer, "\(measured)")
    }
  }

  @Test func `inside of an area the distance is nothing`() throws {
    #expect(
      try Sample.truth("S_DISTANCE(geom, BBOX(0, 0, 4, 4)) = 0", geometry: Sample.point(1, 1))
        == true
    )
  }

  @Test func `a ring that is not closed passes nothing and costs nothing else`() throws {
    let broken = #"{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,4]]]}"#
    let text = Sample.collection([(#"{"n":1}"#, broken), (#"{"n":2}"#, Sample.square)])
    #expect(try Sample.passing("S_INTERSECTS(geom, POINT(1 1))", in: text) == [.number(2)])
  }
}

extension Sample {
  fileprivate static let square =
    #"{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,4],[0,0]]]}"#
}
