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
      // The town before the division named for it, unless the name is the division's own.
      ("Van", "TR", nil, "gn:298117", .exact), ("Baghdad", nil, nil, "gn:98182", .exact),
      ("Raqqa", nil, nil, "gn:172955", .exact), ("Hatay", nil, nil, "marz:admin1-tr-31", .exact),
      ("Gaza", nil, nil, "marz:admin1-ps-gz", .exact),
      ("Quebec", nil, nil, "marz:admin1-ca-10", .exact),
      ("Baghdad province", nil, nil, "marz:admin1-iq-07", .exact),
      ("Jolfa crossing", nil, nil, "marz:crossing-jolfa", .exact),
      ("Kurdistan Region", nil, nil, "marz:region-iraqi-kurdistan", .exact),
      ("Tell Abyad", nil, nil, "gn:163750", .exact), ("Palmyra", nil, nil, "gn:163808", .exact),
      ("Sahel", nil, nil, "marz:region-sahel", .exact),
      ("Ras al-Ayn", nil, nil, "gn:165509", .exact),
      ("Aras", nil, nil, "marz:water-aras", .exact), ("Shino", nil, nil, "gn:121795", .exact),
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

  /// By ear: a wrong vowel is likelier than a wrong consonant or a wrong first letter.
  @Test(arguments: [
    ("Sinjer", "Sinjār"), ("Kirkok", "Kirkuk"), ("Sulaymanyah", "Sulaymaniyah"),
    ("Khorramshar", "Khorramshahr"), ("Qamishly", "Al Qāmishlī"), ("Diyarbakri", "Diyarbakır"),
  ])
  func `what was meant comes first where a name is misspelled`(
    asked: String,
    meant: String
  ) throws {
    let found = try places(Locator.Request(name: asked, limit: 5))
    #expect(found.first?.place.name == meant, "\(found.map(\.place.name))")
  }

  @Test
  func `someone whose name no place has is told what may have been meant`() throws {
    func remark(_ query: String) throws -> String? {
      let found = try places(Locator.Request(name: query, limit: 5))
      return LocateRemark(query: query, places: found)?.description
    }
    #expect(try remark("Erbil") == nil)
    #expect(try remark("Xqzzwvkjhq") == "no place is called \"Xqzzwvkjhq\"")
    #expect(try remark("Kirkok") == "no place is called \"Kirkok\"; did you mean Kirkuk?")
    #expect(try remark("x") == "no place is called \"x\"; the names listed begin so")
    // English names come before those of languages far away.
    #expect(try places(Locator.Request(name: "x")).first?.place.name == "Xinjiang")
  }

  /// A town whose population is not known is still a town, and no reason says what the row shows.
  @Test
  func `reasons say what the score rests on`() throws {
    func reasons(_ query: String) throws -> [String] {
      try #require(places(Locator.Request(name: query, limit: 1)).first).reasons
    }
    #expect(
      try reasons("Khosravi crossing") == [
        "other name Khosravi (en)", "\"crossing\" fits S.PSTB", "kept by hand, so known from news",
      ]
    )
    #expect(try reasons("UAE") == ["abbreviation name UAE (en)", "a country or dependency"])
    #expect(try reasons("Van").last?.hasSuffix(" of the people in places of this name") == true)
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

  @Test(arguments: [60, 80, 100, 120, 200])
  func `the table fits the terminal, and nothing is cut`(width: Int) throws {
    let found = try places(Locator.Request(name: "Van", limit: 5))
    let lines = PlaceTable(found, width: width).lines
    #expect(lines.allSatisfy { $0.count <= width }, "\(lines)")
    let text = lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    for located in found {
      for part in located.reasons + [located.place.id.description, located.place.name] {
        #expect(text.contains(part), "\(part) in \(lines)")
      }
    }
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
