import MarzGeometry

/// A bar of round kilometers in the lower left corner, true along the middle parallel.
struct ScaleBar {
  private let projection: PictureProjection

  init(_ projection: PictureProjection) {
    self.projection = projection
  }

  func draw(into svg: inout XMLWriter) {
    let lengths = [2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1]
    guard let kilometers = lengths.first(where: { pixels($0) <= 190 }) else { return }
    let length = pixels(kilometers)
    let left = projection.frame.minX + 18
    let base = projection.frame.maxY - 18
    svg.element(
      "rect",
      [
        "x": .number(left - 10), "y": .number(base - 24), "width": .number(length + 56),
        "height": 34, "rx": 3, "class": "scale",
      ]
    )
    for (index, fill) in ["#1b2a38", "#ffffff"].enumerated() {
      svg.element(
        "rect",
        [
          "x": .number(left + Double(index) * length / 2), "y": .number(base - 4),
          "width": .number(length / 2), "height": 5, "fill": .text(fill), "class": "bar",
        ]
      )
    }
    let half = kilometers % 2 == 0 ? String(kilometers / 2) : ""
    for (text, x) in [("0", left), (half, left + length / 2), ("\(kilometers) km", left + length)] {
      svg.text(text, x: x, y: base - 10, ["class": "small", "text-anchor": "middle"])
    }
  }

  private func pixels(_ kilometers: Int) -> Double {
    projection.pixels(of: Distance(kilometers: Double(kilometers)))
  }
}
