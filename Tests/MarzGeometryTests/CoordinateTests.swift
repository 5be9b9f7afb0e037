import MarzGeometry
import Testing

struct CoordinateTests {
  @Test(arguments: [
    (45.47, 34.39, true), (180, 90, true), (-180, -90, true), (180.001, 0, false),
    (0, 90.001, false), (.nan, 0, false), (0, .infinity, false),
  ])
  func `a coordinate is valid inside the ranges of longitude and latitude`(
    longitude: Double,
    latitude: Double,
    expected: Bool
  ) {
    #expect(Coordinate(longitude: longitude, latitude: latitude).isValid == expected)
  }
}
