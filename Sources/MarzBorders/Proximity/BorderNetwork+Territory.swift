public import MarzGeometry
import MarzMapping

extension BorderNetwork {
  /// Whose ground or sea a point lies in.
  ///
  /// The way to the nearest of all borders and limits crosses none of them, so that the side from which it
  /// comes is the answer. At sea that is the country whose limit of the sea the point lies inside.
  /// - Returns: One of the two on a border itself; nil on the high seas and for a point that is not a valid
  ///   coordinate. Without limits, as with borders of a user that are lines, the side of the nearest line.
  /// - Complexity: O(log *n*) near a line; no allocation.
  public func territory(at point: Coordinate) -> Territory? {
    guard point.isValid else { return nil }
    let place = Geocentric(point)
    let root = roots[pairCount + 1]
    var best = SideSearch(origin: point)
    let chord = tree.leastChord(from: place, root: root)
    tree.eachSegment(within: chord + SideSearch.slackMeters, of: place, root: root) {
      vertex,
      arc,
      foot in
      best.consider(start: self.vertex(vertex), end: self.vertex(vertex + 1), arc: arc, foot: foot)
    }
    return best.arc.flatMap { owner(ofArc: $0, side: best.side) }
  }
}
