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
    #expect(!extent.isAway)
    #expect(extent.id == PlaceID(id))
  }

  @Test(arguments: ["border:IQ-IR:15kmaway", "border:IQ-IR:IQ:3.5kmaway:near:gn:124291"])
  func `an id says that something is only so far away`(id: String) throws {
    let extent = try #require(BorderExtent(PlaceID(id)))
    #expect(extent.isAway && (extent.kilometers == 15 || extent.kilometers == 3.5))
    #expect(extent.id == PlaceID(id))
  }

  @Test func `what is so far inside a country lies there`() throws {
    let indexes = try TestIndexes.open()
    let pair = try #require(CountryPair("IQ-TR"))
    let iraq = try #require(Alpha2("IQ"))
    let extent = BorderExtent(pair: pair, land: .side(iraq), kilometers: 20, isAway: true)
    let place = try #require(BorderPlaces(indexes: indexes).place(of: extent))
    #expect(indexes.borders.territory(at: place.point)?.country == iraq)
    let border = try #require(indexes.borders.nearest(to: place.point, pair: pair))
    #expect(abs(border.distance.kilometers - 20) < 2)
  }

  @Test func `the distance that a text gives holds where the side is not known`() throws {
    let indexes = try TestIndexes.open()
    let pair = try #require(CountryPair("IQ-IR"))
    let extent = BorderExtent(pair: pair, kilometers: 120, isAway: true)
    let place = try #require(BorderPlaces(indexes: indexes).place(of: extent))
    #expect(Surroundings(indexes: indexes).border(of: place)?.distance.kilometers == 120)
    let tolerance = Distance(meters: 1)
    #expect(try BorderPlaces(indexes: indexes).shape(of: extent, tolerance: tolerance) == nil)
  }

  /// GeoNames has the point of the Aras where it enters Azerbaijan for good.
  @Test(arguments: [
    ("marz:water-aras", ["AM", "IR"], "AM-IR"), ("marz:water-aras", ["AM", "TR"], "AM-TR"),
    ("marz:water-shatt-al-arab", ["IQ"], "IQ-IR"), ("marz:water-shatt-al-arab", ["US"], "IQ-IR"),
  ])
  func `an event on a river of a border is drawn on its stretch along it`(
    river: String,
    countries: [String],
    pair: String
  ) throws {
    let indexes = try TestIndexes.open()
    let number = try #require(indexes.gazetteer.outlinedPlaces()[PlaceID(river)])
    let place = indexes.gazetteer.place(number)
    let point = Surroundings(indexes: indexes)
      .point(of: place, countries: countries.compactMap { CountryCode($0) })
    let border = try #require(indexes.borders.nearest(to: point))
    #expect(border.pair.description == pair)
    #expect(border.distance.kilometers < 0.1)
  }

  @Test func `an event on a river that only crosses a border stays at the river's point`() throws {
    let indexes = try TestIndexes.open()
    let number = try #require(indexes.gazetteer.outlinedPlaces()[PlaceID("marz:water-euphrates")])
    let place = indexes.gazetteer.place(number)
    let countries = ["IQ", "SY"].compactMap { CountryCode($0) }
    let point = Surroundings(indexes: indexes).point(of: place, countries: countries)
    #expect(point == place.point)
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
