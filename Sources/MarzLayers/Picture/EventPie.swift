import Foundation
import MarzGeometry

/// Many events as one circle with a slice for each quad, for runs too large for single symbols.
struct EventPie {
  /// The classes that lend their color to the quads.
  static let examples = ["SUPPORT", "AID", "REJECT", "MOBILIZE"]

  private let center: PixelPoint
  private let counts: [Int]

  private var total: Int { counts.reduce(0, +) }
  private var radius: Double { min(24, 6 + 1.5 * Double(total).squareRoot()) }
  var box: PixelRectangle { PixelRectangle(center: center, radius: radius) }

  /// The events by cells of 48 pixels, each pie in the middle of its events.
  static func clusters(
    of events: [MapPicture.Event],
    in projection: PictureProjection
  ) -> [EventPie] {
    struct Cell: Hashable {
      let column: Int
      let row: Int
    }
    var order: [Cell] = []
    var members: [Cell: [(point: PixelPoint, quad: Int)]] = [:]
    for event in events {
      let point = projection.point(event.coordinate)
      let cell = Cell(column: Int(point.x / 48), row: Int(point.y / 48))
      if members[cell] == nil { order.append(cell) }
      let quad = Palette.standard.entry(of: event.eventClass).quad
      members[cell, default: []].append((point, quad))
    }
    return order.map { cell in
      let group = members[cell] ?? []
      let count = Double(group.count)
      return EventPie(
        center: PixelPoint(
          x: group.reduce(0) { $0 + $1.point.x } / count,
          y: group.reduce(0) { $0 + $1.point.y } / count
        ),
        counts: (0...4).map { quad in group.count { $0.quad == quad } }
      )
    }
  }

  func draw(into svg: inout XMLWriter) {
    svg.element("g", [:]) { svg in
      svg.title("\(total) events")
      var angle = -Double.pi / 2
      for (quad, count) in counts.enumerated() where count > 0 {
        let next = angle + 2 * .pi * Double(count) / Double(total)
        let entry =
          quad == 0 ? Palette.unknown : Palette.standard.entry(of: Self.examples[quad - 1])
        svg.element(
          "path",
          ["d": .path([slice(from: angle, to: next)]), "fill": .text(entry.fill)]
        )
        angle = next
      }
      svg.element(
        "circle",
        [
          "cx": .number(center.x), "cy": .number(center.y), "r": .number(radius), "fill": "none",
          "class": "symbol",
        ]
      )
      svg.text(
        String(total),
        x: center.x,
        y: center.y + 3.8,
        ["class": "count", "text-anchor": "middle"]
      )
    }
  }

  private func slice(from start: Double, to end: Double) -> [PixelPoint] {
    let steps = max(2, Int((end - start) / 0.15))
    return [center]
      + (0...steps).map { step in
        let angle = start + (end - start) * Double(step) / Double(steps)
        return PixelPoint(x: center.x + radius * cos(angle), y: center.y + radius * sin(angle))
      }
  }
}
