import MarzGeometry

/// Meridians and parallels at round degrees, with their numbers along the frame.
struct Graticule {
  private let projection: PictureProjection
  private let meridians: [Double]
  private let parallels: [Double]

  init(_ projection: PictureProjection) {
    self.projection = projection
    let view = projection.view
    let steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60]
    let step = steps.first { (view.east - view.west) / $0 <= 9 } ?? 60
    meridians = Self.multiples(of: step, from: view.west, to: view.east)
    parallels = Self.multiples(of: step, from: view.south, to: view.north)
  }

  func draw(into svg: inout XMLWriter) {
    let view = projection.view
    let lines =
      meridians.map { longitude in
        [view.south, view.north].map { Coordinate(longitude: longitude, latitude: $0) }
      }
      + parallels.map { latitude in
        [view.west, view.east].map { Coordinate(longitude: $0, latitude: latitude) }
      }
    svg.element(
      "path",
      ["d": .path(lines.map { $0.map(projection.point) }), "class": "graticule"]
    )
  }

  /// Writes the numbers below the frame and, turned, along its left side.
  func drawLabels(into svg: inout XMLWriter) {
    let frame = projection.frame
    for longitude in meridians {
      let x = projection.point(Coordinate(longitude: longitude, latitude: 0)).x
      guard x > frame.minX + 14, x < frame.maxX - 14 else { continue }
      svg.text(
        Self.text(longitude, "E", "W"),
        x: x,
        y: frame.maxY + 14,
        ["class": "small", "text-anchor": "middle"]
      )
    }
    for latitude in parallels {
      let y = projection.point(Coordinate(longitude: 0, latitude: latitude)).y
      guard y > frame.minY + 18, y < frame.maxY - 18 else { continue }
      svg.text(
        Self.text(latitude, "N", "S"),
        x: frame.minX - 6,
        y: y,
        [
          "class": "small", "text-anchor": "middle",
          "transform": .text("rotate(-90 \(Int(frame.minX) - 6) \(Int(y.rounded())))"),
        ]
      )
    }
  }

  private static func multiples(of step: Double, from low: Double, to high: Double) -> [Double] {
    let first = (low / step).rounded(.up)
    let last = (high / step).rounded(.down)
    guard first <= last else { return [] }
    return (Int(first)...Int(last)).map { Double($0) * step }
  }

  private static func text(_ degrees: Double, _ positive: String, _ negative: String) -> String {
    let turned = degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees
    var digits: [UInt8] = []
    digits.appendDecimal(abs(turned), decimals: 1, keepsZeros: false)
    let side = turned == 0 ? "" : " " + (turned > 0 ? positive : negative)
    return String(decoding: digits, as: UTF8.self) + "°" + side
  }
}
