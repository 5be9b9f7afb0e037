import MarzGeometry

/// Keeps what of a line lies within a circle around a point, by geodesic distance.
///
/// Border segments are at most some kilometers long, so a segment whose ends both lie outside is taken
/// to lie outside.
struct LineClip {
  let center: Coordinate
  let radius: Distance

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

  private func isInside(_ point: Coordinate) -> Bool {
    Geodesic.inverse(from: center, to: point).distance <= radius
  }

  /// Where a segment crosses the circle, by bisection to less than a millimeter.
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
