import Foundation
import MarzGeometry
import Testing

struct GeocentricTests {
  @Test
  func `the example of GeographicLib's CartConvert comes out the same`() {
    // echo 33.3 44.4 6000 | CartConvert prints 3816209.60 3737108.55 3485109.57; the 6000 m are along
    // the normal of the ellipsoid. Half a centimeter of rounding each way.
    let place = Geocentric(Coordinate(longitude: 44.4, latitude: 33.3))
    let latitude = 33.3 * Double.pi / 180
    let longitude = 44.4 * Double.pi / 180
    #expect(abs(place.x + 6000 * cos(latitude) * cos(longitude) - 3_816_209.60) < 0.006)
    #expect(abs(place.y + 6000 * cos(latitude) * sin(longitude) - 3_737_108.55) < 0.006)
    #expect(abs(place.z + 6000 * sin(latitude) - 3_485_109.57) < 0.006)
  }

  @Test
  func `a pole is one place whatever its longitude`() {
    let one = Geocentric(Coordinate(longitude: 0, latitude: 90))
    let other = Geocentric(Coordinate(longitude: 135, latitude: 90))
    #expect(abs(one.x - other.x) < 1e-6)
    #expect(abs(one.y - other.y) < 1e-6)
    // The polar radius of WGS 84.
    #expect(abs(one.z - 6_356_752.3142) < 0.001)
  }
}
