import Foundation
import Marz
import MarzGazetteer
import MarzTestSupport
import Testing

/// `marz locate`: what a name may mean.
struct LocatorTests {
  private func places(_ request: Locator.Request) throws -> [LocatedPlace] {
    Locator(indexes: try TestIndexes.open()).places(for: request)
  }

  @Test(
    arguments: [
      ("Khosravi crossing", nil, nil, "marz:crossing-khosravi", .exact),
      ("khosravi border crossing", nil, nil, "marz:crossing-khosravi", .exact),
      ("Shatt al-Arab", nil, nil, "marz:water-shatt-al-arab", .exact),
      ("Diyala province", nil, nil, "marz:admin1-iq-10", .exact),
      ("province of Diyala", nil, nil, "marz:admin1-iq-10", .exact),
      ("lake van", nil, nil, "marz:water-lake-van", .exact),
      ("Van", "TR", "P", "gn:298117", .exact), ("Van", "us", "p.ppl", nil, .exact),
      ("دیاله", nil, nil, "marz:admin1-iq-10", .exact),
      ("Diyarbekir", "TR", "P", "gn:316541", .exact),
      ("Diyarbakri", "TR", "P", "gn:316541", .near), ("Sulaimaniya", "IQ", "P", "gn:98463", .exact),
    ] as [(String, String?, String?, String?, LocatedPlace.Match)]
  )
  func `the likeliest place comes first`(
    name: String,
    country: String?,
    feature: String?,
    id: String?,
    match: LocatedPlace.Match
  ) throws {
    let request = try Locator.Request(name: name, countryCode: country, feature: feature, limit: 5)
    let found = try places(request)
    let first = try #require(found.first)
    if let id { #expect(first.place.id.description == id, "\(found.map(\.place.id))") }
    #expect(first.match == match)
    #expect(!first.reasons.isEmpty)
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.score >= $1.score })
  }

  @Test
  func `nothing is found for what no place is called`() throws {
    #expect(try places(Locator.Request(name: "Xqzzwvkjhq")).isEmpty)
    #expect(try places(Locator.Request(name: "?")).isEmpty)
  }

  @Test(
    arguments: [("IRQ", nil), ("I1", nil), (nil, "X.PPL"), (nil, "river"), (nil, "")]
      as [(String?, String?)]
  )
  func `a filter that cannot be is refused`(country: String?, feature: String?) {
    #expect(throws: LocateError.self) {
      try Locator.Request(name: "Van", countryCode: country, feature: feature, limit: 1)
    }
  }

  @Test
  func `both JSON outputs can be read and hold the place`() throws {
    let found = try places(Locator.Request(name: "Khosravi crossing", limit: 1))
    let json = try JSONSerialization.jsonObject(with: Data(found.json(query: "Khosravi crossing")))
    let places = try #require((json as? [String: Any])?["places"] as? [[String: Any]])
    #expect(places.first?["place_id"] as? String == "marz:crossing-khosravi")
    let collection = try JSONSerialization.jsonObject(with: Data(found.geoJSON()))
    let features = try #require((collection as? [String: Any])?["features"] as? [[String: Any]])
    let geometry = try #require(features.first?["geometry"] as? [String: Any])
    #expect(geometry["coordinates"] as? [Double] == [45.4672, 34.3863])
  }

  @Test
  func `columns of the table stand below each other`() throws {
    let found = try places(Locator.Request(name: "Van", limit: 5))
    let lines = PlaceTable(found).lines
    let heading = try #require(lines.first)
    let why = heading.distance(
      from: heading.startIndex,
      to: try #require(heading.range(of: "why")).lowerBound
    )
    #expect(lines.count == found.count + 1 && found.count >= 3)
    #expect(lines.dropFirst().allSatisfy { Array($0)[why - 1] == " " && Array($0)[why] != " " })
    #expect(PlaceTable([]).lines.isEmpty)
  }
}
