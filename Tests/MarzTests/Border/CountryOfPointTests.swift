import MarzBorders
import MarzGeometry
import Testing

@testable import Marz

struct CountryOfPointTests {
  /// Capitals, islands, peninsulas and enclaves, by the atlas.
  @Test(
    arguments: [
      ("Tehran", 51.42, 35.69, "IR"), ("Qeshm", 56.27, 26.95, "IR"), ("Lecce", 18.17, 40.35, "IT"),
      ("Reykjavík", -21.94, 64.15, "IS"), ("Tokyo", 139.69, 35.69, "JP"),
      ("Kastellorizo", 29.59, 36.15, "GR"), ("Kaş", 29.64, 36.20, "TR"),
      ("Singapore", 103.85, 1.29, "SG"), ("Johor Bahru", 103.75, 1.48, "MY"),
      ("Hong Kong", 114.16, 22.28, "HK"), ("Maseru", 27.48, -29.32, "LS"),
      ("Kaliningrad", 20.51, 54.71, "RU"), ("Chukotka", -172, 66, "RU"),
      ("Suva", 178.44, -18.14, "FJ"),
      ("Taveuni", -179.97, -16.85, "FJ"), ("Pristina", 21.17, 42.67, "XK"),
      ("Honolulu", -157.86, 21.31, "US"), ("South Pole", 0, -90, "AQ"),
      ("Gibraltar", -5.35, 36.14, "GI"), ("Nakhchivan", 45.41, 39.21, "AZ"),
      ("the North Atlantic", -35, 45, "nobody"), ("the North Pole", 0, 90, "nobody"),
    ]
  )
  func `a place lies in the country that the atlas gives it`(
    name: String,
    longitude: Double,
    latitude: Double,
    country: String
  ) throws {
    let point = Coordinate(longitude: longitude, latitude: latitude)
    let found = try TestIndexes.open().borders.territory(at: point)
    #expect(found?.description ?? "nobody" == country, "\(name)")
  }
}
