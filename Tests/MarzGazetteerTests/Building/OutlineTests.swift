import MarzGazetteer
import MarzGeometry
import Testing

/// Courses of rivers and outlines of lakes.
struct OutlineTests {
  private static let head = "id\tkind\tsource\tpoints\n"
  private static let places = """
    \(Scratch.columns)
    marz:tigris\tTigris\tH.STM\tIQ\t\t33.3\t44.4\t\t
    marz:urmia\tLake Urmia\tH.LK\tIR\t\t37.7\t45.4\t\t

    """

  private func build(
    _ outlines: String
  ) throws -> (gazetteer: Gazetteer, report: GazetteerBuilder.Report) {
    let scratch = try Scratch()
    try scratch.write(Self.places, to: "tables/places.tsv")
    try scratch.write(Self.head + outlines, to: "outlines/waters.tsv")
    return try scratch.build()
  }

  @Test
  func `a river in two parts comes back as two lines`() throws {
    let outline =
      "marz:tigris\tline\tGSHHG\t4440000,3330000 10000,-5000 10000,0|4500000,3200000 0,-100\n"
    let gazetteer = try build(outline).gazetteer
    let number = try #require(gazetteer.outlinedPlaces()[PlaceID("marz:tigris")])
    let found = try #require(gazetteer.outline(of: number))
    #expect(found.source == "GSHHG")
    #expect(
      found.shape
        == .multiLine([
          [
            Coordinate(longitude: 44.4, latitude: 33.3),
            Coordinate(longitude: 44.5, latitude: 33.25),
            Coordinate(longitude: 44.6, latitude: 33.25),
          ],
          [Coordinate(longitude: 45, latitude: 32), Coordinate(longitude: 45, latitude: 31.999)],
        ])
    )
  }

  @Test
  func `a clockwise ring is a hole of the ring before it`() throws {
    let outer = "0,0 400,0 0,400 -400,0 0,-400"
    let hole = "100,100 0,100 100,0 0,-100 -100,0"
    let island = "1000,0 100,0 0,100 -100,-100"
    let gazetteer = try build("marz:urmia\tarea\tx\t\(outer)|\(hole)|\(island)\n").gazetteer
    let polygons = try #require(gazetteer.outline(of: 1)).shape.polygons
    #expect(polygons.map(\.holes.count) == [1, 0])
    #expect(gazetteer.outline(of: 0) == nil)
  }

  @Test(arguments: [
    ("marz:nile\tline\tx\t0,0 1,1", "no table has a place of this id"),
    ("marz:tigris\tcurve\tx\t0,0 1,1", "kind \"curve\", expected line or area"),
    ("marz:tigris\tline\tx\t0,0 1", "\"1\", expected two whole numbers"),
    ("marz:tigris\tline\tx\t0,0", "1 points are no line"),
    ("marz:tigris\tline\tx\t0,0 99999999,0", "point 2 lies outside the earth"),
    ("marz:tigris\tline\tx\t", "no points"),
    ("marz:urmia\tarea\tx\t0,0 1,0 0,1 5,5", "a ring ends elsewhere than it begins"),
  ])
  func `a wrong outline is left out and named`(row: String, reason: String) throws {
    let (gazetteer, report) = try build("# comment\n\(row)\n")
    #expect(gazetteer.outlinedPlaces().isEmpty)
    #expect(report.refused.map(\.line) == [3])
    #expect(report.refused.first?.reason.contains(reason) == true, "\(report.refused)")
  }
}
