import MarzGeometry

/// Tells from which side of the nearest line one comes, while the nearest segments come in.
///
/// In the middle of a segment that is the side of the segment. At a vertex, where several meet, the point lies
/// between two of them as they leave the vertex; the one that leaves nearest to the direction of the point is
/// one of the two, and its side on the way is the answer.
struct SideSearch {
  /// Segments that are this much farther than the nearest are looked at, for rounded places.
  static let slackMeters = 0.02
  /// How near two feet are that count as one.
  private static let sameMeters = 0.005

  /// The arc of the chosen segment.
  private(set) var arc: Int?
  /// 0 when the point lies left of the arc or on it, 1 when it lies right.
  private(set) var side = 0

  private let origin: Coordinate
  private var least = Double.infinity
  private var leastTurn = Double.infinity

  init(origin: Coordinate) {
    self.origin = origin
  }

  /// Looks at a segment whose nearest point lies at the fraction `foot` of its length.
  mutating func consider(start: Coordinate, end: Coordinate, arc: Int, foot: Double) {
    guard start != end else { return }
    let isInside = foot > 0 && foot < 1
    let place =
      isInside
      ? Coordinate(
        longitude: Densifier.wrapped(start.longitude + Densifier.span(start, end) * foot),
        latitude: start.latitude + (end.latitude - start.latitude) * foot
      ) : (foot <= 0 ? start : end)
    let way = Geodesic.inverse(from: place, to: origin)
    guard way.distance.meters <= least + Self.sameMeters else { return }
    let isReversed = foot >= 1
    let along = Geodesic.inverse(from: place, to: isReversed ? start : end).bearing
    var turn = way.bearing - along
    if turn > 180 { turn -= 360 }
    if turn < -180 { turn += 360 }
    let isNearer = way.distance.meters < least - Self.sameMeters
    guard isNearer || abs(turn) < leastTurn else { return }
    least = min(least, way.distance.meters)
    leastTurn = abs(turn)
    self.arc = arc
    side = way.distance.meters > 0 && (turn > 0) != isReversed ? 1 : 0
  }
}
