import MarzGeometry
import MarzTestSupport
import Testing

@testable import Marz

struct EventCellsTests {
  /// Measuring the way to every point is the naive answer; the poles and the antimeridian are among the places.
  @Test(arguments: 1...3)
  func `no point within the distance is missed`(seed: Int) {
    var random = SplitMix(seed: seed)
    let points = (0..<2000).map { _ in
      Geocentric(
        Coordinate(
          longitude: .random(in: -180...180, using: &random),
          latitude: .random(in: -90...90, using: &random)
        )
      )
    }
    let cells = EventCells(points)
    var places = [(180.0, 0.0), (-180, 10), (0, 90), (0, -90)]
      .map { Geocentric(Coordinate(longitude: $0.0, latitude: $0.1)) }
    places += points.prefix(20)
    for place in places {
      for kilometers in [1.0, 90, 130, 700] {
        let distance = Distance(kilometers: kilometers)
        let near = points.indices.filter { index in
          let (x, y, z) = (
            points[index].x - place.x, points[index].y - place.y, points[index].z - place.z
          )
          return x * x + y * y + z * z <= distance.meters * distance.meters
        }
        let found = cells.candidates(near: place, within: distance)
        #expect(Set(near).isSubset(of: found))
        #expect(found == found.sorted())
      }
    }
  }
}
