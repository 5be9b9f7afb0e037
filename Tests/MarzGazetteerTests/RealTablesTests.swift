import MarzGazetteer
import MarzGeometry
import Testing

/// What the project's tables must hold.
struct RealTablesTests {
  @Test
  func `no row of the tables is refused`() throws {
    let report = try RealTables.built.get().report
    #expect(report.refused.map(\.description) == [])
    #expect(report.names > 900_000)
  }

  @Test
  func `every id is that of one place`() throws {
    let gazetteer = try RealTables.built.get().gazetteer
    let ids = Set((0..<gazetteer.count).map { gazetteer.place($0).id })
    #expect(ids.count == gazetteer.count)
  }

  @Test
  func `every division that a curated row names is there`() throws {
    let gazetteer = try RealTables.built.get().gazetteer
    for number in 0..<gazetteer.count where gazetteer.isCurated(number) {
      let place = gazetteer.place(number)
      guard let code = place.admin1Code else { continue }
      #expect(gazetteer.admin1(of: number) != nil, "\(place.id): \(place.countries) \(code)")
    }
  }

  /// Divisions are derived from other sources; the rest of the curated places was written by hand.
  @Test
  func `at least 1,500 places are curated by hand`() throws {
    let gazetteer = try RealTables.built.get().gazetteer
    let curated = (0..<gazetteer.count).filter { number in
      gazetteer.isCurated(number) && gazetteer.feature(of: number).featureClass != "A"
    }
    #expect(curated.count >= 1_500, "\(curated.count)")
    #expect(gazetteer.crossings.count >= 340, "\(gazetteer.crossings.count)")
  }

  /// Positions from OpenStreetMap and national atlases, to a tenth of a degree; areas and rivers to the
  /// tolerance given, as their point is a convention.
  @Test(arguments: [
    ("Khosravi", "S.PSTB", "IR", 45.47, 34.39, 5), ("Arvand", "H.STM", "IR", 48.3, 30.3, 60),
    ("Shatt al-Arab", "H.STM", "IR", 48.3, 30.3, 60), ("Diyala", "A.ADM1", "IQ", 45.0, 33.9, 50),
    ("Sirwan River", "H.STM", "IQ", 45.0, 34.4, 100),
    ("Kurdistan Region", "L.RGN", "IQ", 44.2, 36.3, 60), ("Idlib", "P.PPL", "SY", 36.63, 35.93, 5),
    ("Idlib", "A.ADM1", "SY", 36.67, 35.8, 50), ("Astana", "P.PPLC", "KZ", 71.43, 51.17, 10),
    ("Nur-Sultan", "P.PPLC", "KZ", 71.43, 51.17, 10),
    ("Diyarbekir", "P.PPL", "TR", 40.22, 37.91, 10),
    ("Baquba", "P.PPL", "IQ", 44.64, 33.75, 10), ("Ba'qubah", "P.PPL", "IQ", 44.64, 33.75, 10),
    ("Baʿqūba", "P.PPL", "IQ", 44.64, 33.75, 10), ("دیاله", "A.ADM1", "IQ", 45.0, 33.9, 50),
    ("Lake Urmia", "H.LK", "IR", 45.4, 37.7, 30), ("Bab al-Hawa", "S.PSTB", "SY", 36.68, 36.24, 5),
    ("Persian Gulf", "H.GULF", "", 51.5, 26.9, 200), ("Middle East", "L.RGN", "", 41, 29, 700),
    ("St. Marc", "P.PPL", "HT", -72.7, 19.11, 5), ("Ft. Worth", "P.PPL", "US", -97.32, 32.73, 20),
    ("Mt. Rainier", "T.VLC", "US", -121.76, 46.85, 5),
    ("Saint Louis", "P.PPL", "US", -90.2, 38.63, 10),
    ("Gatwick", "S.AIRP", "GB", -0.19, 51.15, 5), ("O'Hare", "S.AIRP", "US", -87.9, 41.98, 5),
    ("Columbia University", "S.UNIV", "US", -73.96, 40.81, 5),
    ("Türkiye", "A.PCLI", "TR", 35.2, 39, 60), ("U.S.", "A.PCLI", "US", -98.5, 39.8, 60),
  ])
  func `a place that news names is there`(
    name: String,
    feature: String,
    country: String,
    longitude: Double,
    latitude: Double,
    kilometers: Double
  ) throws {
    let gazetteer = try RealTables.built.get().gazetteer
    let point = Coordinate(longitude: longitude, latitude: latitude)
    let places = gazetteer.senses(of: name).map { gazetteer.place($0.place) }
    let found = places.contains { place in
      place.feature.description.hasPrefix(feature)
        && (place.country?.description ?? "") == country
        && Geodesic.inverse(from: place.point, to: point).distance.kilometers <= kilometers
    }
    #expect(found, "\(places.map { "\($0.id) \($0.feature) \($0.countries) \($0.point)" })")
  }
}
