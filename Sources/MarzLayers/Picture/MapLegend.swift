/// The legend beside the map: only what the map shows, with the number of events.
struct MapLegend {
  let events: [MapPicture.Event]
  let hidden: Int
  let isDense: Bool
  let hasLinks: Bool
  let hasCounts: Bool

  private static let rowHeight = 24.5
  private static let plain = Palette.Entry(
    eventClass: "",
    quad: 0,
    code: "",
    fill: "#c9ced3",
    ink: "#1b2a38",
    label: ""
  )

  /// How high the legend is, in pixels.
  var height: Double {
    var ignored = XMLWriter()
    return draw(left: 0, top: 0, into: &ignored)
  }

  /// Draws the legend.
  ///
  /// - Returns: Where it ends, in pixels from the top of the picture.
  @discardableResult
  func draw(left: Double, top: Double, into svg: inout XMLWriter) -> Double {
    var y = top + 12
    for quad in Palette.quads {
      let entries = Palette.standard.entries.filter { $0.quad == quad.quad }
      let counts = entries.map { entry in events.count { $0.eventClass == entry.eventClass } }
      guard counts.contains(where: { $0 > 0 }) else { continue }
      heading(quad.label, left: left, y: &y, into: &svg)
      if isDense {
        let example = Palette.standard.entry(of: EventPie.examples[quad.quad - 1])
        row(
          symbol(example, StatusLook.all[0], code: ""),
          "\(counts.reduce(0, +)) events",
          left: left,
          y: &y,
          into: &svg
        )
      } else {
        for (entry, count) in zip(entries, counts) where count > 0 {
          row(
            symbol(entry, StatusLook.all[0], code: entry.code),
            "\(entry.label)  ·  \(count)",
            left: left,
            y: &y,
            into: &svg
          )
        }
      }
      y += 8
    }
    if !isDense { statuses(left: left, y: &y, into: &svg) }
    lines(left: left, y: &y, into: &svg)
    if hidden > 0 {
      y += 6
      let verb = hidden == 1 ? "event lies" : "events lie"
      svg.text("\(hidden) \(verb) outside the map", x: left, y: y, ["class": "small"])
    }
    return y
  }

  private func statuses(left: Double, y: inout Double, into svg: inout XMLWriter) {
    let looks = StatusLook.all.filter { look in
      events.contains { StatusLook.of($0.status) == look }
    }
    guard !looks.isEmpty else { return }
    heading("Status", left: left, y: &y, into: &svg)
    for look in looks {
      row(symbol(Self.plain, look, code: ""), look.label, left: left, y: &y, into: &svg)
    }
    y += 8
  }

  private func lines(left: Double, y: inout Double, into svg: inout XMLWriter) {
    heading("Lines and numbers", left: left, y: &y, into: &svg)
    sample("border", "international border", left: left, y: &y, into: &svg)
    if hasLinks {
      sample("link", "way to the nearest border", left: left, y: &y, into: &svg)
    }
    guard hasCounts else { return }
    row(
      symbol(Self.plain, StatusLook.all[0], code: "", count: 3),
      "events in one symbol",
      left: left,
      y: &y,
      into: &svg
    )
  }

  private func heading(_ text: String, left: Double, y: inout Double, into svg: inout XMLWriter) {
    svg.text(text, x: left, y: y, ["class": "heading"])
    y += 18
  }

  private func sample(
    _ style: String,
    _ text: String,
    left: Double,
    y: inout Double,
    into svg: inout XMLWriter
  ) {
    let line = [PixelPoint(x: left, y: y), PixelPoint(x: left + 25, y: y)]
    svg.element("path", ["d": .path([line]), "class": .text(style)])
    svg.text(text, x: left + 36, y: y + 4.5)
    y += Self.rowHeight
  }

  private func symbol(
    _ entry: Palette.Entry,
    _ look: StatusLook,
    code: String,
    count: Int = 1
  ) -> EventSymbol {
    let point = PixelPoint(x: 0, y: 0)
    return EventSymbol(
      entry: Palette.Entry(
        eventClass: entry.eventClass,
        quad: entry.quad,
        code: code,
        fill: entry.fill,
        ink: entry.ink,
        label: entry.label
      ),
      look: look,
      count: count,
      titles: [],
      anchor: point,
      center: point
    )
  }

  private func row(
    _ symbol: EventSymbol,
    _ text: String,
    left: Double,
    y: inout Double,
    into svg: inout XMLWriter
  ) {
    var symbol = symbol
    symbol.center = PixelPoint(x: left + 13, y: y)
    symbol.draw(into: &svg)
    svg.text(text, x: left + 36, y: y + 4.5)
    y += Self.rowHeight
  }
}
