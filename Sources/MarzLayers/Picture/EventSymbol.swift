/// A circle or diamond on the map: one or several events of one class and status at one place.
struct EventSymbol {
  /// How a status is told apart without color.
  enum Look: String, CaseIterable {
    case actual
    case planned
    case claimed
    case requested
    case hypothetical
    case negated

    /// What a person reads in the legend.
    var label: String {
      switch self {
      case .actual: "happened"
      case .planned: "planned, agreed"
      case .claimed: "claimed"
      case .requested: "requested, demanded"
      case .hypothetical: "possible, conditional"
      case .negated: "denied, did not happen"
      }
    }

    /// Claims and requests are what somebody says, and have corners.
    var isDiamond: Bool { self == .claimed || self == .requested }
    /// What has not happened is hollow.
    var isHollow: Bool { self == .planned || self == .requested || self == .hypothetical }
  }

  let entry: Palette.Entry
  let look: Look
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
  func draw(into svg: inout SVGWriter) {
    svg.element("g", [:]) { svg in
      svg.title(titles.prefix(6).joined(separator: " · "))
      outline(radius, fill: entry.fill, into: &svg)
      if look.isHollow { hollow(into: &svg) }
      if look == .negated { strike(into: &svg) }
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

  private func letters(_ text: String, base: Double, ink: String, into svg: inout SVGWriter) {
    svg.text(text, x: center.x, y: base, ["class": "code", "style": .text("fill:\(ink)")])
  }

  private func outline(_ radius: Double, fill: String, into svg: inout SVGWriter) {
    let dash: SVGValue = look == .hypothetical ? "3 2" : "none"
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

  private func hollow(into svg: inout SVGWriter) {
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
  private func strike(into svg: inout SVGWriter) {
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
