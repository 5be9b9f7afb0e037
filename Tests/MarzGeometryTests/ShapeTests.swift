import MarzGeometry
import Testing

struct ShapeTests {
  let here = Coordinate(longitude: 45, latitude: 34)
  let there = Coordinate(longitude: 46, latitude: 35)

  @Test
  func `one line joins to a line and several to a multi line`() {
    #expect(Shape.joined(lines: [[here, there]]) == .line([here, there]))
    #expect(Shape.joined(lines: [[here, there], [there, here]]).lines.count == 2)
    let ring = Polygon(exterior: [here, there, Coordinate(longitude: 45, latitude: 35), here])
    #expect(Shape.joined(polygons: [ring]) == .polygon(ring))
    #expect(Shape.joined(polygons: [ring, ring]) == .multiPolygon([ring, ring]))
  }

  @Test
  func `the envelope of a line holds all of its vertices`() throws {
    let box = try #require(Shape.line([there, here]).envelope)
    #expect(box == Envelope(west: 45, south: 34, east: 46, north: 35))
    #expect(Shape.multiLine([]).envelope == nil)
  }

  @Test(arguments: [
    Shape.multiPoint([]), .line([]), .multiLine([[]]), .multiPolygon([]),
    .polygon(Polygon(exterior: [])),
  ])
  func `a shape without coordinates is empty`(shape: Shape) {
    #expect(shape.isEmpty)
    #expect(shape.coordinates.isEmpty)
  }

  @Test
  func `a point is never empty`() {
    #expect(!Shape.point(here).isEmpty)
    #expect(Shape.point(here).lines.isEmpty)
    #expect(Shape.point(here).polygons.isEmpty)
  }
}
