public import MarzGeometry
import MarzMapping

extension BorderNetwork {
  /// The nearest border of a point, measured along the ellipsoid.
  ///
  /// - Parameter point: A valid coordinate; poles and the antimeridian need no care.
  /// - Returns: Nil when the point is not a valid coordinate.
  /// - Complexity: O(log *n*) near a border; allocates only for ties.
  public func nearest(to point: Coordinate) -> BorderProximity? {
    nearest(to: point, root: roots[0])
  }

  /// The nearest place of one border.
  ///
  /// - Returns: Nil when the two countries share no border or the point is not a valid coordinate.
  public func nearest(to point: Coordinate, pair: CountryPair) -> BorderProximity? {
    guard let number = number(of: pair) else { return nil }
    return nearest(to: point, root: roots[number + 1])
  }

  /// Every border within a distance of a point, nearest first.
  ///
  /// - Returns: One proximity a border, each with its nearest place and without ties.
  public func all(within distance: Distance, of point: Coordinate) -> [BorderProximity] {
    guard point.isValid else { return [] }
    let place = Geocentric(point)
    var result: [BorderProximity] = []
    for number in 0..<pairCount {
      let root = roots[number + 1]
      // No geodesic is shorter than its chord; 0.2 m stand for chords beneath the surface.
      let reach = distance.meters + 0.2
      guard tree.boxGap(Int(root), place) <= reach * reach else { continue }
      guard let found = nearest(to: point, root: root), found.distance <= distance else { continue }
      result.append(found)
    }
    return result.sorted {
      $0.distance != $1.distance ? $0.distance < $1.distance : $0.pair < $1.pair
    }
  }

  private func nearest(to point: Coordinate, root: UInt32) -> BorderProximity? {
    guard point.isValid else { return nil }
    let place = Geocentric(point)
    let chord = tree.leastChord(from: place, root: root)
    var search = ProximitySearch(origin: point)
    tree.eachSegment(within: ProximitySearch.reach(ofChord: chord), of: place, root: root) {
      vertex,
      arc,
      foot in
      search.consider(self.point(on: vertex, at: foot), pair: arcPairs[arc], arc: arc)
    }
    guard let hit = search.nearest() else { return nil }
    return BorderProximity(
      pair: CountryPair(value: hit.pair),
      distance: hit.way.distance,
      point: hit.point,
      bearing: hit.way.distance.meters > 0 ? hit.way.bearing : 0,
      left: territory(ofArc: hit.arc, side: 0),
      right: territory(ofArc: hit.arc, side: 1),
      isDisputed: disputes[hit.arc] != 0,
      ties: search.ties(of: hit)
    )
  }
}
