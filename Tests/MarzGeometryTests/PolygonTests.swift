import MarzGeometry
import Testing

struct PolygonTests {
  @Test
  func `a right-handed polygon has its exterior counterclockwise and its holes clockwise`() {
    let square = ring(0, 0, 4)
    let hole = ring(1, 1, 2)
    let turned = Polygon(exterior: square.reversed(), holes: [hole])
    #expect(turned.rightHanded == Polygon(exterior: square, holes: [hole.reversed()]))
    #expect(turned.rightHanded.rightHanded == turned.rightHanded)
  }

  private func ring(_ west: Double, _ south: Double, _ size: Double) -> [Coordinate] {
    [(0, 0), (size, 0), (size, size), (0, size), (0, 0)].map {
      Coordinate(longitude: west + $0.0, latitude: south + $0.1)
    }
  }
}
