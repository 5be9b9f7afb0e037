/// A circle or diamond on the map: one or several events of one class and status at one place.
struct EventSymbol {
  let entry: Palette.Entry
  let look: StatusLook
  /// How many events it stands for.
  let count: Int
  /// What the events are, for the pointer.
  let titles: [String]
  /// Where they are.
  let anchor: PixelPoint
  /// Where the symbol is drawn, near the anchor.
  var center: PixelPoint

  /// Half the width, growing with the number of events.
  var radius: Double {
    count > 1 ? min(18, 12 + Double(count).squareRoot()) : 11
  }

  /// Draws the symbol.
  func draw(into svg: inout XMLWriter) {
    svg.element("g", [:]) { svg in
      svg.title(titles.prefix(6).joined(separator: " · "))
      outline(radius, fill: entry.fill, into: &svg)
      if look.isHollow { hollow(into: &svg) }
      if look.isBarred { strike(into: &svg) }
      let ink = look.isHollow ? "#1b2a38" : entry.ink
      let middle = center.y + 3.9
      let isStacked = count > 1 && !entry.code.isEmpty
      letters(entry.code, base: isStacked ? middle - 4.6 : middle, ink: ink, into: &svg)
      if count > 1 {
        let base = isStacked ? middle + 5.6 : middle
        letters(String(count), base: base, ink: ink, into: &svg)
      }
    }
  }

  private func letters(_ text: String, base: Double, ink: String, into svg: inout XMLWriter) {
    svg.text(text, x: center.x, y: base, ["class": "code", "style": .text("fill:\(ink)")])
  }

  private func outline(_ radius: Double, fill: String, into svg: inout XMLWriter) {
    let dash: XMLValue = look.isDashed ? "3 2" : "none"
    if look.isDiamond {
      svg.element(
        "path",
        [
          "d": .path([diamond(radius * 1.22)]), "fill": .text(fill), "class": "symbol",
          "stroke-dasharray": dash,
        ]
      )
    } else {
      svg.element(
        "circle",
        [
          "cx": .number(center.x), "cy": .number(center.y), "r": .number(radius),
          "fill": .text(fill), "class": "symbol", "stroke-dasharray": dash,
        ]
      )
    }
  }

  private func hollow(into svg: inout XMLWriter) {
    if look.isDiamond {
      svg.element("path", ["d": .path([diamond(radius * 1.22 - 3.6)]), "fill": "#ffffff"])
    } else {
      svg.element(
        "circle",
        [
          "cx": .number(center.x), "cy": .number(center.y), "r": .number(radius - 3),
          "fill": "#ffffff",
        ]
      )
    }
  }

  private func diamond(_ reach: Double) -> [PixelPoint] {
    [(0.0, -1.0), (1, 0), (0, 1), (-1, 0), (0, -1)].map {
      PixelPoint(x: center.x + $0.0 * reach, y: center.y + $0.1 * reach)
    }
  }

  /// A bar that runs behind the letters, so that they stay legible.
  private func strike(into svg: inout XMLWriter) {
    let (near, far) = (radius * 0.62, radius * 1.2)
    let bars = [(-1.0, 1.0), (1.0, -1.0)].map { x, y in
      [
        PixelPoint(x: center.x + x * near, y: center.y + y * near),
        PixelPoint(x: center.x + x * far, y: center.y + y * far),
      ]
    }
    svg.element("path", ["d": .path(bars), "class": "strike-halo"])
    svg.element("path", ["d": .path(bars), "class": "strike"])
  }
}
