import Foundation
import MarzGazetteer
import MarzGeometry
import Testing

/// What a compiled gazetteer answers.
struct GazetteerTests {
  let small = Result { try SmallGazetteer() }

  @Test
  func `a place comes back as its row has it`() throws {
    let small = try small.get()
    let number = try small.number("marz:khosravi")
    let place = small.gazetteer.place(number)
    #expect(place.name == "Khosravi border crossing")
    #expect(place.feature.description == "S.PSTB")
    #expect(place.countries.map(\.description) == ["IR", "IQ"])
    #expect(place.admin1 == nil && place.admin1Code == "13")
    #expect(place.point == Coordinate(longitude: 45.4672, latitude: 34.3863))
    #expect(place.extent == nil && place.population == 0)
    #expect(small.gazetteer.crossings == [number])
    #expect(small.gazetteer.isCurated(number))
  }

  @Test
  func `a town knows its division and a division its extent`() throws {
    let small = try small.get()
    let town = small.gazetteer.place(try small.number("gn:94787"))
    #expect(town.admin1 == "Diyala" && town.admin1Code == "10" && town.population == 175_000)
    let division = try small.number("marz:diyala")
    #expect(small.gazetteer.admin1(of: division) == division)
    let extent = try #require(small.gazetteer.extent(of: division))
    #expect([extent.west, extent.south, extent.east, extent.north] == [44, 33, 46, 35])
    #expect(!small.gazetteer.isCurated(try small.number("gn:94787")))
  }

  @Test
  func `a country is found by its code and knows its neighbors`() throws {
    let small = try small.get()
    let gazetteer = small.gazetteer
    let iraq = try #require(small.country("IQ"))
    #expect(gazetteer.place(iraq).name == "Iraq")
    #expect(gazetteer.neighbors(ofCountry: iraq).map(\.description) == ["IR", "SY", "TR"])
    #expect(small.country("ZZ") == nil)
    let states = try #require(small.country("US"))
    #expect(gazetteer.neighbors(ofCountry: states).isEmpty)
  }

  @Test(arguments: [
    ("Van", ["marz:van-province canonical", "gn:298117 canonical", "gn:5145215 canonical"]),
    ("wan", ["gn:298117 variant"]), ("us", ["gn:6252001 abbreviation"]),
    ("U.S.", ["gn:6252001 abbreviation"]), ("Iraqi", ["gn:99237 adjective"]),
    ("IRAQIS", ["gn:99237 demonym"]), ("persia", ["gn:130758 historic"]),
    ("republic of iraq", ["gn:99237 official"]), ("ايران", ["gn:130758 variant"]),
    ("Turkiye", ["gn:298795 variant"]), ("Shatt Al Arab", ["marz:shatt-al-arab canonical"]),
    ("Xanaqin", ["gn:94787 variant"]), ("Khanikin", ["gn:94787 variant"]),
    ("Kirkuk", []), ("", []), ("Shatt", []), ("New York City Hall", []),
  ])
  func `a name has its senses, the likeliest first`(name: String, senses: [String]) throws {
    #expect(try small.get().senses(name) == senses)
  }

  @Test
  func `the report counts and tells what was left out`() throws {
    let small = try small.get()
    #expect(small.report.places == small.gazetteer.count)
    #expect(small.report.places == 18)
    #expect(
      small.report.refused.map(\.description) == [
        small.scratch.folder + "/tables/spellings.tsv:3: gn:1: no table has a place of this id"
      ]
    )
  }

  @Test
  func `two builds give the same bytes`() throws {
    let files = try (0..<2).map { _ in
      let small = try SmallGazetteer()
      return try Data(contentsOf: URL(filePath: small.scratch.index))
    }
    #expect(files[0] == files[1])
  }
}
