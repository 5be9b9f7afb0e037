import MarzBorders
import MarzGazetteer
import MarzGeometry
import Testing

@testable import Marz

struct BorderExtentTests {
  @Test(arguments: [
    ("border:IQ-IR", nil, nil), ("border:IQ-TR:TR", "TR", nil),
    ("border:IQ-IR:near:gn:124291", nil, "gn:124291"),
    ("border:IQ-IR:IR:near:marz:crossing-mehran", "IR", "marz:crossing-mehran"),
  ])
  func `an id says what of a border is meant`(id: String, side: String?, place: String?) throws {
    let extent = try #require(BorderExtent(PlaceID(id)))
    #expect(extent.pair.description == String(id.dropFirst(7).prefix(5)))
    #expect(extent.side?.description == side)
    #expect(extent.place?.description == place)
    #expect(extent.id == PlaceID(id))
  }

  @Test(arguments: ["gn:118063", "border:", "border:Iraq", "marz:border", ""])
  func `the id of another place says nothing of a border`(id: String) {
    #expect(BorderExtent(PlaceID(id)) == nil)
  }

  @Test(arguments: [
    ("IQ-TR", "TR"), ("IQ-TR", "IQ"), ("IQ-IR", "IR"), ("ES-GI", "GI"), ("IT-VA", "VA"),
    ("BR-GF", "GF"), ("FR-GB", "FR"),
  ])
  func `the point of a side lies on that side and near the border`(
    pair: String,
    side: String
  ) throws {
    let indexes = try TestIndexes.open()
    let pair = try #require(CountryPair(pair))
    let code = try #require(CountryCode(side))
    guard indexes.borders.contains(pair) else {
      #expect(BorderPlaces(indexes: indexes).place(of: pair, side: code) == nil)
      return
    }
    let place = try #require(BorderPlaces(indexes: indexes).place(of: pair, side: code))
    #expect(place.country == code)
    #expect(indexes.borders.territory(at: place.point)?.country.description == side)
    let border = try #require(indexes.borders.nearest(to: place.point, pair: pair))
    // Half the width of the strip at most.
    #expect(border.distance.kilometers <= 12.6)
    let strip = try indexes.borders.strip(
      of: pair,
      side: Alpha2(side),
      width: BorderExtent.reach
    )
    #expect(try strip.validityProblem() == nil)
    #expect(try PreparedShape(strip).contains(place.point))
  }

  @Test func `a country that is no party has no side`() throws {
    let pair = try #require(CountryPair("IQ-TR"))
    let places = BorderPlaces(indexes: try TestIndexes.open())
    #expect(places.place(of: pair, side: CountryCode("FR")) == nil)
  }
}
