import Foundation
import MarzGeometry

/// Draws one ``MapPicture``: what goes where, layer upon layer.
struct PictureDrawing {
  static let width = 1200.0
  private static let margin = 24.0
  private static let legendWidth = 214.0
  private static let titleHeight = 78.0
  /// More symbols than this cannot be told apart; the events are drawn as pies then, without their ways.
  private static let symbolLimit = 110

  /// How near to each other two places of one name need only one, in pixels.
  private static let namesakeDistance = 120.0

  /// The finished file.
  private(set) var bytes: [UInt8] = []

  private let picture: MapPicture
  private let projection: PictureProjection
  private let frame: PixelRectangle
  private let legendLeft: Double
  private let height: Double
  private let borders: [[PixelPoint]]

  init(_ picture: MapPicture) {
    self.picture = picture
    let view = picture.view ?? PictureView.envelope(of: picture.events.map(\.coordinate))
    let right = Self.width - Self.margin - Self.legendWidth - 22
    let shrink = max(0.1, cos((view.south + view.north) / 2 * .pi / 180))
    let proportion = (view.north - view.south) / ((view.east - view.west) * shrink)
    let legend = MapLegend(
      events: picture.events,
      hidden: 1,
      isDense: false,
      hasLinks: !picture.links.isEmpty,
      hasCounts: true
    )
    let mapHeight = max(legend.height, min(820, max(600, (right - Self.margin) * proportion)))
    frame = PixelRectangle(
      minX: Self.margin,
      minY: Self.titleHeight,
      maxX: right,
      maxY: Self.titleHeight + mapHeight
    )
    projection = PictureProjection(view: view, frame: frame)
    legendLeft = right + 22
    height = frame.maxY + 58
    borders = picture.borders.flatMap(projection.visible)
    bytes = draw()
  }

  private func draw() -> [UInt8] {
    let visible = picture.events.filter { frame.contains(projection.point($0.coordinate)) }
    let symbols = symbols(of: visible)
    let apart =
      symbols.count > Self.symbolLimit
      ? nil : SymbolLayout.arranged(symbols, in: frame.grown(by: -2))
    let isDense = apart == nil
    let arranged = apart ?? []
    let pies = isDense ? EventPie.clusters(of: visible, in: projection) : []
    var svg = XMLWriter()
    svg.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "width": .number(Self.width),
        "height": .number(height), "viewBox": .text("0 0 \(Int(Self.width)) \(Int(height))"),
        "role": "img", "font-family": .text(PictureStyle.fonts),
      ]
    ) { svg in
      svg.title(picture.title)
      svg.element("style", [:]) { $0.styleSheet(PictureStyle.sheet) }
      svg.element(
        "rect",
        ["width": .number(Self.width), "height": .number(height), "fill": "#ffffff"]
      )
      heading(into: &svg)
      svg.element("clipPath", ["id": "map"]) { frameRectangle("", into: &$0) }
      svg.element("g", ["clip-path": "url(#map)"]) { svg in
        ground(into: &svg)
        Graticule(projection).draw(into: &svg)
        lines(links: isDense ? [] : picture.links, into: &svg)
        let obstacles =
          arranged.map { PixelRectangle(center: $0.center, radius: $0.reach) } + pies.map(\.box)
        names(beside: arranged, obstacles: obstacles, into: &svg)
        for symbol in arranged { leader(of: symbol, into: &svg) }
        for symbol in arranged { symbol.draw(into: &svg) }
        for pie in pies { pie.draw(into: &svg) }
      }
      frameRectangle("frame", into: &svg)
      Graticule(projection).drawLabels(into: &svg)
      ScaleBar(projection).draw(into: &svg)
      MapLegend(
        events: visible,
        hidden: picture.events.count - visible.count,
        isDense: isDense,
        hasLinks: !isDense && !picture.links.isEmpty,
        hasCounts: isDense || symbols.contains { $0.count > 1 }
      )
      .draw(left: legendLeft, top: frame.minY, into: &svg)
      svg.text(
        picture.attribution.shortened(to: 190),
        x: frame.minX,
        y: height - 14,
        ["class": "small"]
      )
    }
    return svg.bytes
  }

  private func heading(into svg: inout XMLWriter) {
    svg.text(picture.title.shortened(to: 90), x: Self.margin, y: 38, ["class": "title"])
    svg.text(picture.subtitle.shortened(to: 160), x: Self.margin, y: 62, ["class": "subtitle"])
  }

  private func frameRectangle(_ style: String, into svg: inout XMLWriter) {
    svg.element(
      "rect",
      [
        "x": .number(frame.minX), "y": .number(frame.minY), "width": .number(frame.width),
        "height": .number(frame.height), "class": .text(style),
      ]
    )
  }

  /// The sea and the land; only the land where nobody knows which is which.
  private func ground(into svg: inout XMLWriter) {
    guard !picture.land.isEmpty else { return frameRectangle("land", into: &svg) }
    frameRectangle("sea", into: &svg)
    let rings = picture.land.flatMap(\.rings).compactMap(projection.visible(ring:))
    svg.element("path", ["d": .path(rings), "fill-rule": "evenodd", "class": "land coast"])
  }

  private func lines(links: [[Coordinate]], into svg: inout XMLWriter) {
    svg.element("path", ["d": .path(borders), "class": "border-halo"])
    svg.element("path", ["d": .path(borders), "class": "border"])
    let links = links.map { $0.map(projection.point) }
    svg.element("path", ["d": .path(links), "class": "link"])
    for end in links.compactMap(\.last) where frame.contains(end) {
      svg.element(
        "circle",
        ["cx": .number(end.x), "cy": .number(end.y), "r": 1.9, "class": "link-end"]
      )
    }
  }

  /// One symbol for each place, class and status, in the order in which they first occur.
  private func symbols(of events: [MapPicture.Event]) -> [EventSymbol] {
    struct Key: Hashable {
      let x: Double
      let y: Double
      let eventClass: String
      let look: StatusLook
    }
    var order: [Key] = []
    var groups: [Key: [MapPicture.Event]] = [:]
    for event in events {
      let point = projection.point(event.coordinate)
      let key = Key(
        x: point.x.rounded(),
        y: point.y.rounded(),
        eventClass: event.eventClass,
        look: StatusLook.of(event.status)
      )
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(event)
    }
    return order.map { key in
      let group = groups[key] ?? []
      let anchor = PixelPoint(x: key.x, y: key.y)
      return EventSymbol(
        entry: Palette.standard.entry(of: key.eventClass),
        look: key.look,
        count: group.count,
        titles: group.map { $0.title.shortened(to: 120) },
        anchor: anchor,
        center: anchor
      )
    }
  }

  /// A line from a symbol that had to move to its place.
  private func leader(of symbol: EventSymbol, into svg: inout XMLWriter) {
    guard symbol.center.distance(to: symbol.anchor) > symbol.radius else { return }
    svg.element("path", ["d": .path([[symbol.center, symbol.anchor]]), "class": "leader"])
    svg.element(
      "circle",
      [
        "cx": .number(symbol.anchor.x), "cy": .number(symbol.anchor.y), "r": 2,
        "class": "anchor",
      ]
    )
  }

  private func names(
    beside symbols: [EventSymbol],
    obstacles: [PixelRectangle],
    into svg: inout XMLWriter
  ) {
    var layout = LabelLayout(frame: frame, obstacles: obstacles, lines: borderPoints())
    var placed: [LabelLayout.Placed] = []
    for label in ranked(picture.places) {
      let point = projection.point(label.coordinate)
      guard frame.contains(point) else { continue }
      let own = symbols.filter { $0.anchor.distance(to: point) < 3 }
        .map { PixelRectangle(center: $0.center, radius: $0.reach) }
      let dot = PixelRectangle(center: point, radius: 3)
      let whole = own.reduce(dot) { $0.union($1) }
      let boxes = (own + [whole]).filter { !own.isEmpty || $0 == dot }
      let text = label.text.shortened(to: 40)
      // A town and its province have one name and nearly one place.
      let isTwice = placed.contains {
        $0.text == text && $0.box.center.distance(to: point) < Self.namesakeDistance
      }
      if !isTwice, let name = layout.place(text, size: 13.5, beside: boxes) {
        placed.append(name)
        if own.isEmpty {
          svg.element(
            "circle",
            ["cx": .number(point.x), "cy": .number(point.y), "r": 2.2, "class": "dot"]
          )
        }
      }
    }
    for label in ranked(picture.countries) {
      let point = projection.point(label.coordinate)
      let text = label.text.shortened(to: 40).uppercased()
      guard frame.contains(point),
        let name = layout.place(text, size: 13, spacing: 3, around: point)
      else { continue }
      svg.text(name.text, x: name.origin.x, y: name.origin.y, ["class": "country"])
    }
    for name in placed {
      svg.text(name.text, x: name.origin.x, y: name.origin.y, ["class": "place"])
    }
  }

  /// Points along the borders, close enough together that no name slips between them.
  private func borderPoints() -> [PixelPoint] {
    borders.flatMap { line in
      zip(line, line.dropFirst()).flatMap { start, end in
        let steps = max(1, Int(start.distance(to: end) / 8))
        return (0..<steps).map { step in
          let share = Double(step) / Double(steps)
          return PixelPoint(
            x: start.x + (end.x - start.x) * share,
            y: start.y + (end.y - start.y) * share
          )
        }
      }
    }
  }

  private func ranked(_ labels: [MapPicture.Label]) -> [MapPicture.Label] {
    labels.sorted { ($1.rank, $0.text) < ($0.rank, $1.text) }
  }
}

extension String {
  /// The text cut to a number of code points, with an ellipsis where something was cut.
  func shortened(to count: Int) -> String {
    guard unicodeScalars.count > count else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.prefix(count - 1))) + "…"
  }
}
