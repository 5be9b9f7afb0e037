import MarzGeometry
import MarzTestSupport
import Testing

@testable import MarzLayers

struct MapPictureTests {
  private func at(_ longitude: Double, _ latitude: Double) -> Coordinate {
    Coordinate(longitude: longitude, latitude: latitude)
  }

  private func picture(of events: [MapPicture.Event]) -> MapPicture {
    var picture = MapPicture(title: "Events", subtitle: "two", attribution: "© everyone")
    picture.events = events
    return picture
  }

  private func event(_ place: Coordinate, _ title: String = "Visit") -> MapPicture.Event {
    MapPicture.Event(coordinate: place, title: title, eventClass: "CONSULT", status: "actual")
  }

  @Test func `a picture shows events, names, the border and a legend`() throws {
    var picture = picture(of: [
      event(at(44.36, 33.31), "Ministers meet in Baghdad"),
      MapPicture.Event(
        coordinate: at(45.47, 34.39),
        title: "Crossing reopens",
        eventClass: "COOPERATE",
        status: "planned"
      ),
    ])
    picture.places = [
      .init(coordinate: at(44.36, 33.31), text: "Baghdad", rank: 2),
      .init(coordinate: at(45.47, 34.39), text: "Khosravi", rank: 1),
    ]
    picture.countries = [.init(coordinate: at(43.5, 33), text: "Iraq", rank: 1)]
    picture.borders = [[at(45.4, 34), at(45.5, 34.4), at(45.4, 34.8)]]
    picture.links = [[at(45.47, 34.39), at(45.49, 34.39)]]
    let svg = try #require(SVGReader.read(picture.svg()))
    for text in [
      "Events", "Baghdad", "Khosravi", "IRAQ", "Ministers meet in Baghdad", "Crossing reopens",
      "Consult  ·  1", "Cooperate  ·  1", "planned, agreed", "way to the nearest border",
      "© everyone",
    ] {
      #expect(svg.texts.contains(text), "\(text) is missing")
    }
    #expect(svg.texts.contains { $0.hasSuffix(" km") })
    #expect(svg.texts.contains("44° E"))
    #expect(svg.classes["symbol"] == 2 + 2 + 2)
  }

  @Test func `hostile text comes out as text`() throws {
    let evil = "</text><script>alert(1)</script>&\"'\u{0}\u{1B}\u{FFFF}\u{202E}"
    let long = String(repeating: "x", count: 10_000)
    var picture = picture(of: [event(at(44, 33), evil), event(at(45, 34), long)])
    picture.title = evil
    picture.subtitle = long
    picture.attribution = evil
    picture.places = [.init(coordinate: at(44, 33), text: evil, rank: 1)]
    picture.countries = [.init(coordinate: at(44.5, 33), text: evil, rank: 1)]
    let bytes = picture.svg()
    let svg = try #require(SVGReader.read(bytes))
    #expect(svg.elements["script"] == nil)
    #expect(svg.texts.contains("</text><script>alert(1)</script>&\"'\u{202E}"))
    #expect(bytes.count < 20_000)
  }

  @Test func `land is drawn on the sea and cut to the frame`() throws {
    var picture = picture(of: [event(at(44, 33)), event(at(46, 35))])
    let half = [at(45, -80), at(170, -80), at(170, 80), at(45, 80), at(45, -80)]
    picture.land = [Polygon(exterior: half)]
    let bytes = picture.svg()
    let svg = try #require(SVGReader.read(bytes))
    #expect(svg.classes["sea"] == 1)
    #expect(svg.classes["land coast"] == 1)
    // No vertex far outside the picture.
    #expect(!String(decoding: bytes, as: UTF8.self).contains("-9999"))
    picture.land = []
    let plain = try #require(SVGReader.read(picture.svg()))
    #expect(plain.classes["sea"] == nil && plain.classes["land"] == 1)
  }

  @Test func `a ring around a rectangle is cut to it`() {
    let clip = RingClip(rectangle: PixelRectangle(minX: 0, minY: 0, maxX: 10, maxY: 10))
    func ring(_ points: (Double, Double)...) -> [PixelPoint] {
      points.map { PixelPoint(x: $0.0, y: $0.1) }
    }
    let around = clip.inside(ring((-5, -5), (15, -5), (15, 15), (-5, 15)))
    #expect(Set(around) == Set(ring((0, 0), (10, 0), (10, 10), (0, 10))))
    let half = clip.inside(ring((5, -5), (15, -5), (15, 15), (5, 15)))
    #expect(Set(half) == Set(ring((5, 0), (10, 0), (10, 10), (5, 10))))
    #expect(clip.inside(ring((20, 20), (30, 20), (30, 30))).isEmpty)
    #expect(clip.inside(ring((2, 2), (3, 2), (3, 3))) == ring((2, 2), (3, 2), (3, 3)))
  }

  @Test func `a town and its province of one name are named once`() throws {
    var picture = picture(of: [event(at(44, 33)), event(at(46, 36))])
    picture.places = [
      .init(coordinate: at(45, 34), text: "Kermanshah", rank: 2),
      .init(coordinate: at(45.2, 34.2), text: "Kermanshah", rank: 1),
    ]
    let svg = try #require(SVGReader.read(picture.svg()))
    #expect(svg.texts.count { $0 == "Kermanshah" } == 1)
  }

  @Test func `an empty run still gives a picture`() throws {
    let svg = try #require(SVGReader.read(picture(of: []).svg()))
    #expect(svg.classes["symbol"] == nil)
  }

  @Test func `events of one kind at one place share a symbol that says how many`() throws {
    let svg = try #require(
      SVGReader.read(picture(of: (0..<7).map { _ in event(at(44, 33)) }).svg())
    )
    #expect(svg.texts.count { $0 == "Cn" } == 2)
    #expect(svg.texts.contains("7"))
  }

  @Test func `thousands of events become pies that count them all`() throws {
    var random = SplitMix(seed: 1)
    let events = (0..<3000).map { _ in
      event(at(Double.random(in: 40...50, using: &random), .random(in: 30...38, using: &random)))
    }
    let bytes = picture(of: events).svg()
    let svg = try #require(SVGReader.read(bytes))
    let counts = svg.texts.filter { $0.hasSuffix(" events") }.compactMap { Int($0.dropLast(7)) }
    // Once in the legend, once in the pies.
    #expect(counts.reduce(0, +) == 6000)
    #expect(bytes.count < 300_000)
  }

  @Test func `the same input gives the same bytes`() {
    var random = SplitMix(seed: 5)
    let events = (0..<40).map { _ in
      event(at(Double.random(in: 40...50, using: &random), .random(in: 30...38, using: &random)))
    }
    #expect(picture(of: events).svg() == picture(of: events).svg())
  }

  @Test(arguments: 1...5)
  func `symbols never cover each other`(seed: Int) throws {
    var random = SplitMix(seed: seed)
    let frame = PixelRectangle(minX: 0, minY: 0, maxX: 900, maxY: 700)
    let symbols = (0..<90).map { index in
      // Every third one at the same place.
      let anchor =
        index % 3 == 0
        ? PixelPoint(x: 450, y: 350)
        : PixelPoint(
          x: .random(in: 20...880, using: &random),
          y: .random(in: 20...680, using: &random)
        )
      return EventSymbol(
        entry: Palette.unknown,
        look: StatusLook.all[index % 6],
        count: 1 + index % 4,
        titles: [],
        anchor: anchor,
        center: anchor
      )
    }
    let placed = try #require(SymbolLayout.arranged(symbols, in: frame))
    for (index, symbol) in placed.enumerated() {
      #expect(frame.contains(PixelRectangle(center: symbol.center, radius: symbol.reach)))
      for other in placed[..<index] {
        #expect(symbol.center.distance(to: other.center) >= symbol.reach + other.reach)
      }
    }
  }

  @Test func `a crowd at one place is drawn as a pie`() throws {
    let looks = StatusLook.all.map(\.status)
    let crowd = Palette.standard.entries.flatMap { entry in
      looks.map { look in
        MapPicture.Event(
          coordinate: at(44, 33),
          title: "",
          eventClass: entry.eventClass,
          status: look
        )
      }
    }
    let svg = try #require(SVGReader.read(picture(of: crowd).svg()))
    #expect(svg.texts.contains("96 events"))
  }

  @Test func `names never cover each other and the last ones are left out`() {
    let frame = PixelRectangle(minX: 0, minY: 0, maxX: 400, maxY: 300)
    var layout = LabelLayout(frame: frame, obstacles: [], lines: [])
    let dot = PixelRectangle(center: PixelPoint(x: 200, y: 150), radius: 3)
    let placed = (0..<20).compactMap { layout.place("Place \($0)", size: 13, beside: [dot]) }
    #expect((2..<20).contains(placed.count))
    for (index, name) in placed.enumerated() {
      #expect(placed[..<index].allSatisfy { !$0.box.intersects(name.box) })
    }
  }

  @Test func `one far event does not shrink the map to the whole world`() {
    let region = (0..<30).map { at(36 + Double($0) / 2, 33 + Double($0 % 6)) }
    let view = PictureView.envelope(of: region + [at(-77, 38.9)])
    #expect(view.west > 30 && view.east < 56)
    #expect(region.allSatisfy(view.contains))
  }

  /// True to scale along the middle parallel; 3° away from it the difference stays below 5 %.
  @Test func `a hundred kilometers are as long to the north as to the east`() {
    let projection = PictureProjection(
      view: Envelope(west: 40, south: 32, east: 48, north: 38),
      frame: PixelRectangle(minX: 0, minY: 0, maxX: 900, maxY: 700)
    )
    let start = at(44, 35)
    let north = Geodesic.direct(from: start, bearing: 0, distance: Distance(kilometers: 100))
    let up = projection.point(start).y - projection.point(north).y
    let right = projection.pixels(of: Distance(kilometers: 100))
    #expect(abs(up / right - 1) < 0.01)
  }
}
