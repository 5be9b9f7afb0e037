import MarzGeometry

/// Keeps what of a line lies in an area, such as a circle by geodesic distance.
///
/// Border segments are at most some kilometers long, so a segment whose ends both lie outside is taken
/// to lie outside.
struct LineClip {
  private let isInside: (Coordinate) -> Bool

  /// Keeps the points that a test keeps.
  init(where isInside: @escaping (Coordinate) -> Bool) {
    self.isInside = isInside
  }

  /// Keeps what lies within a distance of a point.
  init(center: Coordinate, radius: Distance) {
    isInside = { Geodesic.inverse(from: center, to: $0).distance <= radius }
  }

  /// The parts inside, in the order and direction of the line.
  func parts(of line: [Coordinate]) -> [[Coordinate]] {
    guard var start = line.first else { return [] }
    var startInside = isInside(start)
    var parts: [[Coordinate]] = []
    var part = startInside ? [start] : []
    for end in line.dropFirst() {
      let endInside = isInside(end)
      if startInside != endInside { part.append(crossing(start, end, startInside)) }
      if endInside {
        part.append(end)
      } else if startInside {
        parts.append(part)
        part = []
      }
      (start, startInside) = (end, endInside)
    }
    if !part.isEmpty { parts.append(part) }
    return parts.filter { $0.count > 1 }
  }

  /// Where a segment crosses the edge of the area, by bisection to less than a millimeter.
  private func crossing(_ start: Coordinate, _ end: Coordinate, _ startInside: Bool) -> Coordinate {
    var (low, high) = (start, end)
    for _ in 0..<24 {
      let middle = Coordinate(
        longitude: Densifier.wrapped(low.longitude + Densifier.span(low, high) / 2),
        latitude: (low.latitude + high.latitude) / 2
      )
      if isInside(middle) == startInside { low = middle } else { high = middle }
    }
    return low
  }
}
