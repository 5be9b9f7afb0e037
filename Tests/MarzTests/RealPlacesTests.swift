import Marz
import MarzBorders
import MarzGazetteer
import MarzGeometry
import Testing

/// The curated places of the tables against the countries of the map.
struct RealPlacesTests {
  /// Sites, towns and landmarks; areas, waters and mountain ranges reach over borders, and their point is a convention.
  @Test
  func `a curated site lies in the country that its row names`() throws {
    let gazetteer = try Gazetteer(path: TestIndexes.location.gazetteer)
    let borders = try BorderNetwork(path: TestIndexes.location.borders)
    var wrong: [String] = []
    var count = 0
    for number in 0..<gazetteer.count where gazetteer.isCurated(number) {
      let feature = gazetteer.feature(of: number)
      guard "PSR".contains(feature.featureClass) || feature.description == "L.MILB" else {
        continue
      }
      let place = gazetteer.place(number)
      // On claimed or occupied land the table names the administration that news names.
      guard !place.countries.isEmpty, let territory = borders.territory(at: place.point),
        territory.rival == nil
      else { continue }
      count += 1
      let isInside = place.countries.contains { Alpha2($0.description) == territory.country }
      if !isInside, !isNear(place, borders) {
        wrong.append("\(place.id) lies in \(territory), not in \(place.countries)")
      }
    }
    #expect(wrong == [])
    #expect(count >= 1_000, "\(count)")
  }

  /// A post on the line, and a harbor whose point lies on the water, may fall on the other side.
  private func isNear(_ place: Place, _ borders: BorderNetwork) -> Bool {
    (borders.nearest(to: place.point)?.distance.kilometers ?? .infinity) <= 2
  }
}
