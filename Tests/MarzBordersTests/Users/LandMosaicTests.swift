import MarzBorders
import MarzGeometry
import MarzTestSupport
import Testing

/// Borders derived from random land, against asking the land itself.
struct LandMosaicTests {
  private static let size = 8

  /// A grid of crooked fields, each of one of four countries.
  private struct Fields {
    var corners: [[Coordinate]] = []
    var countries: [[String]] = []

    init(_ random: inout SplitMix) {
      for row in 0...size {
        corners.append(
          (0...size).map { column in
            Coordinate(
              longitude: Double(column) + .random(in: -0.3...0.3, using: &random),
              latitude: Double(row) + 20 + .random(in: -0.3...0.3, using: &random)
            )
          }
        )
      }
      for _ in 0..<size {
        countries.append(
          (0..<size).map { _ in ["AA", "BB", "CC", "DD"].randomElement(using: &random) ?? "AA" }
        )
      }
    }

    func ring(_ row: Int, _ column: Int) -> [Coordinate] {
      [
        corners[row][column], corners[row][column + 1], corners[row + 1][column + 1],
        corners[row + 1][column],
      ]
    }

    var features: [String] {
      (0..<size * size).map { field in
        let (row, column) = (field / size, field % size)
        let points = ring(row, column).map { ($0.longitude, $0.latitude) }
        return InventedWorld.land(countries[row][column], points)
      }
    }

    /// The country whose field a point lies in.
    func country(at point: Coordinate) -> String? {
      for row in 0..<size {
        for column in 0..<size {
          let ring = ring(row, column)
          let isInside = zip(ring, ring.dropFirst() + [ring[0]]).allSatisfy { start, end in
            (end.longitude - start.longitude) * (point.latitude - start.latitude)
              - (end.latitude - start.latitude) * (point.longitude - start.longitude) > 0
          }
          if isInside { return countries[row][column] }
        }
      }
      return nil
    }

    /// The edges between fields of different countries.
    var borders: [(start: Coordinate, end: Coordinate)] {
      var edges: [(start: Coordinate, end: Coordinate)] = []
      for row in 0..<size {
        for column in 0..<size {
          if column + 1 < size, countries[row][column] != countries[row][column + 1] {
            edges.append((corners[row][column + 1], corners[row + 1][column + 1]))
          }
          if row + 1 < size, countries[row][column] != countries[row + 1][column] {
            edges.append((corners[row + 1][column], corners[row + 1][column + 1]))
          }
        }
      }
      return edges
    }
  }

  @Test(arguments: [1, 2, 3])
  func `random land gives the countries and the distances that the land itself gives`(
    seed: Int
  ) throws {
    var random = SplitMix(seed: seed)
    let fields = Fields(&random)
    let (network, problems) = try InventedWorld.open(fields.features)
    #expect(problems.isEmpty)
    let oracle = Oracle(segments: fields.borders)
    for _ in 0..<200 {
      let point = Coordinate(
        longitude: .random(in: -1...9, using: &random),
        latitude: .random(in: 19...29, using: &random)
      )
      #expect(network.territory(at: point)?.description == fields.country(at: point), "\(point)")
    }
    for _ in 0..<20 {
      let point = Coordinate(
        longitude: .random(in: 0...8, using: &random),
        latitude: .random(in: 20...28, using: &random)
      )
      let found = try #require(network.nearest(to: point))
      // Segments are cut where they stray by 5 cm.
      #expect(abs(found.distance.meters - oracle.nearest(to: point)) < 0.1, "\(point)")
    }
  }
}
