import MarzGazetteer
import MarzGeometry
import Testing

/// The outlines of the project's own tables.
struct RealTablesOutlineTests {
  /// Lengths of the courses by the encyclopedias; the lines are simplified and leave out what GSHHG lacks.
  @Test(arguments: [
    ("marz:water-tigris", 1_400.0, 1_900.0), ("marz:water-euphrates", 1_900, 2_800),
    ("marz:water-shatt-al-arab", 150, 210), ("marz:water-diyala", 300, 450),
    ("marz:water-great-zab", 300, 450), ("marz:water-little-zab", 300, 450),
    ("marz:water-karun", 600, 950), ("marz:water-karkheh", 300, 750),
    ("marz:water-aras", 750, 1_150), ("marz:water-khabur-syria", 250, 400),
    ("marz:water-orontes", 300, 600), ("marz:water-helmand", 500, 1_200),
  ])
  func `a river of the region has a course of its length`(
    id: String,
    shortest: Double,
    longest: Double
  ) throws {
    let gazetteer = try RealTables.built.get().gazetteer
    let number = try #require(gazetteer.outlinedPlaces()[PlaceID(id)])
    let lines = try #require(gazetteer.outline(of: number)).shape.lines
    var kilometers = 0.0
    for line in lines {
      for (one, other) in zip(line, line.dropFirst()) {
        kilometers += Geodesic.inverse(from: one, to: other).distance.kilometers
      }
    }
    #expect(kilometers > shortest && kilometers < longest, "\(kilometers)")
  }

  @Test(arguments: [
    "marz:water-lake-urmia", "marz:water-lake-van", "marz:water-lake-sevan",
    "marz:water-lake-tharthar",
  ])
  func `a lake's outline lies around its point`(id: String) throws {
    let gazetteer = try RealTables.built.get().gazetteer
    let number = try #require(gazetteer.outlinedPlaces()[PlaceID(id)])
    let box = try #require(gazetteer.outline(of: number)?.shape.envelope)
    #expect(box.contains(gazetteer.point(of: number)))
  }

  @Test func `the land of the world is there and whole`() throws {
    let gazetteer = try RealTables.built.get().gazetteer
    let number = try #require(gazetteer.outlinedPlaces()[PlaceID("gn:6295630")])
    let land = try #require(gazetteer.outline(of: number)).shape.polygons
    #expect(land.count > 1000)
    for ring in land.flatMap(\.rings) {
      #expect(ring.count > 3 && ring.first == ring.last)
      #expect(ring.allSatisfy { $0.isValid })
    }
  }
}
