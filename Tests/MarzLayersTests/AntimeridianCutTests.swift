import MarzGeometry
import Testing

@testable import MarzLayers

struct AntimeridianCutTests {
  private func line(_ numbers: [(Double, Double)]) -> [Coordinate] {
    numbers.map { Coordinate(longitude: $0.0, latitude: $0.1) }
  }

  /// Twice the area in square degrees of all parts, holes taken off.
  private func doubledArea(_ polygons: [Polygon]) -> Double {
    polygons.flatMap(\.rings).map { MeridianSplit.doubledArea(of: $0) }.reduce(0, +)
  }

  @Test func `a line that stays on one side is left alone`() {
    let way = line([(170, 0), (180, 5), (179, 6)])
    #expect(AntimeridianCut.parts(of: way) == [way])
  }

  @Test func `a line that goes there and back has three parts`() {
    let way = line([(179, 0), (-179, 2), (-179, 4), (179, 4)])
    #expect(
      AntimeridianCut.parts(of: way) == [
        line([(179, 0), (180, 1)]),
        line([(-180, 1), (-179, 2), (-179, 4), (-180, 4)]),
        line([(180, 4), (179, 4)]),
      ]
    )
  }

  @Test func `a vertex on the antimeridian makes no part without length`() {
    let way = line([(180, 0), (-179, 2)])
    #expect(AntimeridianCut.parts(of: way) == [line([(-180, 0), (-179, 2)])])
  }

  @Test func `a box across the antimeridian falls into two boxes`() {
    let box = Polygon(
      exterior: line([(178, -20), (-178, -20), (-178, -15), (178, -15), (178, -20)])
    )
    let parts = AntimeridianCut.parts(of: box)
    #expect(parts.count == 2)
    #expect(doubledArea(parts) == 2 * 4 * 5)
    #expect(parts.allSatisfy { MeridianSplit.doubledArea(of: $0.exterior) > 0 })
    #expect(parts.allSatisfy { $0.exterior.allSatisfy(\.isValid) })
  }

  @Test func `a comb across the antimeridian falls into its back and its teeth`() {
    // The back lies to the west, three teeth reach over to the east.
    let comb = Polygon(
      exterior: line([
        (178, 0), (-179, 0), (-179, 1), (179, 1), (179, 2), (-179, 2), (-179, 3), (179, 3),
        (179, 4), (-179, 4), (-179, 5), (178, 5), (178, 0),
      ])
    )
    let parts = AntimeridianCut.parts(of: comb)
    #expect(parts.count == 4)
    // Back 1 × 5, three teeth of 2 × 1.
    #expect(abs(doubledArea(parts) - 2 * 11) < 1e-9)
  }

  @Test func `a hole on the antimeridian becomes a bay, one beside it stays a hole`() {
    let ring = Polygon(
      exterior: line([(170, 0), (-170, 0), (-170, 10), (170, 10), (170, 0)]),
      holes: [
        line([(179, 4), (179, 6), (-179, 6), (-179, 4), (179, 4)]),
        line([(-175, 4), (-175, 5), (-174, 5), (-174, 4), (-175, 4)]),
      ]
    )
    let parts = AntimeridianCut.parts(of: ring)
    #expect(parts.map(\.holes.count).sorted() == [0, 1])
    #expect(abs(doubledArea(parts) - 2 * (200 - 4 - 1)) < 1e-9)
  }
}
