@testable import MarzBorders
import MarzGeometry
import Testing

struct DensifierTests {
  @Test(arguments: [
    ("the 22nd parallel", 25.0, 22.0, 36.9, 22.0), ("the 49th", -123.3, 49.0, -95.15, 49.0),
    ("the 141st meridian", -141.0, 60.3, -141.0, 69.6), ("slanting", 20.0, -28.0, 25.0, -17.8),
    ("across the equator", 29.0, -1.0, 30.0, 1.0), ("round a pole", 0.0, 89.9, 120.0, 89.9),
    ("across the antimeridian", 179.5, 66.0, -179.5, 66.5), ("to the pole", 40.0, 89.0, 90.0, 90.0),
  ])
  func `no chord strays from its segment by more than five centimeters`(
    name: String,
    west: Double,
    south: Double,
    east: Double,
    north: Double
  ) {
    let line = [
      Coordinate(longitude: west, latitude: south), Coordinate(longitude: east, latitude: north),
    ]
    let dense = Densifier().densify(line)
    #expect(dense.first == line.first && dense.last == line.last)
    for (start, end) in zip(dense, dense.dropFirst()) {
      let middle = Coordinate(
        longitude: Densifier.wrapped(start.longitude + Densifier.span(start, end) / 2),
        latitude: (start.latitude + end.latitude) / 2
      )
      let (one, other, on) = (Geocentric(start), Geocentric(end), Geocentric(middle))
      let (x, y, z) = (
        (one.x + other.x) / 2 - on.x, (one.y + other.y) / 2 - on.y, (one.z + other.z) / 2 - on.z
      )
      // One percent for the ellipsoid, which the rule takes for a sphere.
      #expect((x * x + y * y + z * z).squareRoot() < 0.0505, "\(name)")
    }
  }

  @Test
  func `a short segment stays as it is`() {
    let line = [
      Coordinate(longitude: 45, latitude: 34), Coordinate(longitude: 45.01, latitude: 34.005),
    ]
    #expect(Densifier().densify(line) == line)
    #expect(Densifier().densify([]).isEmpty)
  }
}
