import MarzBorders
import MarzGazetteer
import MarzGeometry
import Testing

@testable import Marz

struct BorderExtentTests {
  @Test(
    arguments: [
      ("border:IQ-IR", nil, nil, nil), ("border:IQ-TR:TR", .side("TR"), nil, nil),
      ("border:IQ-TR:both", .both, nil, nil), ("border:IQ-TR:TR:7.5km", .side("TR"), 7.5, nil),
      ("border:IQ-IR:both:10km:north", .both, 10, .half("north")),
      ("border:IQ-IR:near:gn:124291", nil, nil, .near(PlaceID("gn:124291"))),
      (
        "border:IQ-IR:IR:near:marz:crossing-mehran", .side("IR"), nil,
        .near(PlaceID("marz:crossing-mehran"))
      ),
      (
        "border:SY-TR:from:gn:307864:to:marz:crossing-nusaybin", nil, nil,
        .between(PlaceID("gn:307864"), PlaceID("marz:crossing-nusaybin"))
      ),
    ] as [(String, Side?, Double?, BorderExtent.Part?)]
  )
  func `an id says what of a border is meant`(
    id: String,
    land: Side?,
    kilometers: Double?,
    part: BorderExtent.Part?
  ) throws {
    let extent = try #require(BorderExtent(PlaceID(id)))
    #expect(extent.pair.description == String(id.dropFirst(7).prefix(5)))
    #expect(extent.land == land?.land)
    #expect(extent.kilometers == kilometers)
    #expect(extent.part == part)
    #expect(extent.id == PlaceID(id))
  }

  /// The land of an extent, as arguments are written.
  enum Side: Sendable {
    case both
    case side(String)

    var land: BorderExtent.Land? {
      switch self {
      case .both: .bothSides
      case .side(let code): Alpha2(code).map { .side($0) }
      }
    }
  }

  @Test(arguments: [
    "gn:118063", "border:", "border:Iraq", "marz:border", "", "border:IQ-IR:up", "border:IQ-IR:km",
  ])
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
    let code = try #require(Alpha2(side))
    let extent = BorderExtent(pair: pair, land: .side(code))
    guard indexes.borders.contains(pair) else {
      #expect(BorderPlaces(indexes: indexes).place(of: extent) == nil)
      return
    }
    let place = try #require(BorderPlaces(indexes: indexes).place(of: extent))
    #expect(place.country?.value == code.value)
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
    let stranger = try #require(Alpha2("FR"))
    #expect(places.place(of: BorderExtent(pair: pair, land: .side(stranger))) == nil)
  }
}
