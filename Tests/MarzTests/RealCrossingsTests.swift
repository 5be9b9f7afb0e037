import Marz
import MarzBorders
import MarzGazetteer
import MarzGeometry
import Testing

/// The crossings of the tables against the borders of the map.
struct RealCrossingsTests {
  /// 5 km allow for posts that stand behind the line and for the simplified borders.
  @Test
  func `every crossing lies within 5 km of the border of its countries`() throws {
    let gazetteer = try Gazetteer(path: TestIndexes.location.gazetteer)
    let borders = try BorderNetwork(path: TestIndexes.location.borders)
    var far: [String] = []
    for number in gazetteer.crossings {
      let place = gazetteer.place(number)
      guard place.countries.count == 2,
        let one = Alpha2(place.countries[0].description),
        let other = Alpha2(place.countries[1].description),
        let pair = CountryPair(one, other),
        let nearest = borders.nearest(to: place.point, pair: pair)
      else {
        far.append("\(place.id): no border of \(place.countries)")
        continue
      }
      if nearest.distance.kilometers > 5 {
        far.append("\(place.id): \(nearest.distance.kilometers) km")
      }
    }
    #expect(far == [])
    #expect(gazetteer.crossings.count >= 340)
  }
}
