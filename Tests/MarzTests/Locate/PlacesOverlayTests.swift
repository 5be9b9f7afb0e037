import Foundation
import Marz
import MarzGazetteer
import MarzGeometry
import MarzTestSupport
import Testing

/// A user's own places laid over the gazetteer.
struct PlacesOverlayTests {
  let directory = Result { try TemporaryDirectory() }

  private func write(_ text: String, _ name: String) throws -> String {
    try directory.get().write(name, text)
  }

  private static let csv = #"""
    name,lat,lon,country,admin1,feature,names
    "Camp ""Speedy""",34.7,43.5,IQ,18,L.MILB,en=Speedy camp
    Baghdad,33.31,44.37,IQ,07,S.BLDG,
    Nowhere,134,44,IQ,,,
    """#

  @Test
  func `its places are found beside those of the gazetteer`() throws {
    let file = try write(Self.csv, "my.csv")
    let overlay = try PlacesOverlay(file: file, isStrict: false)
    #expect(overlay.refused.count == 1)
    #expect(overlay.refused.first?.hasPrefix("\(file):4: custom:4: lat 134") == true)
    let locator = Locator(indexes: try Indexes(at: TestIndexes.location, overlay: overlay))
    let camp = try #require(locator.places(for: .init(name: "speedy camp")).first)
    #expect(camp.place.name == "Camp \"Speedy\"" && camp.place.admin1 == "Salah ad-Din")
    let baghdads = locator.places(for: .init(name: "Baghdad", limit: 50)).map(
      \.place.id.description
    )
    #expect(baghdads.contains("custom:3") && baghdads.contains("gn:98182"))
  }

  @Test
  func `the three formats hold the same`() throws {
    let geojson = """
      {"type":"FeatureCollection","features":[{"type":"Feature","id":7,
      "geometry":{"type":"Point","coordinates":[43.5,34.7]},"properties":{"name":"Zubar Post"}},
      {"type":"Feature","geometry":null,"properties":{"name":"None"}}]}
      """
    for (text, name, refused) in [
      ("name,lat,lon\nZubar Post,34.7,43.5\n", "a.csv", 0),
      ("name\tlatitude\tlongitude\nZubar Post\t34.7\t43.5\n", "a.tsv", 0),
      (geojson, "a.geojson", 1),
    ] {
      let file = try write(text, name)
      let overlay = try PlacesOverlay(file: file, isStrict: false)
      #expect(overlay.refused.count == refused)
      let locator = Locator(indexes: try Indexes(at: TestIndexes.location, overlay: overlay))
      let found = try #require(locator.places(for: .init(name: "zubar post")).first)
      #expect(found.place.point.longitude == 43.5 && found.place.point.latitude == 34.7)
      #expect(found.place.feature.description == "L.LCTY")
    }
  }

  @Test(arguments: [
    ("name,lat\nA,1\n", "my.csv"), ("name,lat,lon\n", "my.xlsx"), ("{", "my.geojson"),
    ("[]", "my.geojson"), ("", "my.csv"),
  ])
  func `a file that is no table of places is refused`(text: String, name: String) throws {
    let file = try write(text, name)
    #expect(throws: GazetteerError.self) { try PlacesOverlay(file: file, isStrict: false) }
  }

  @Test
  func `a refused row stops a strict run`() throws {
    let file = try write(Self.csv, "my.csv")
    #expect(throws: GazetteerError.self) { try PlacesOverlay(file: file, isStrict: true) }
  }
}
