import Foundation
import MarzGeometry
import Synchronization

extension BorderNetwork {
  /// What a question for neighbors in a direction was.
  struct Toward: Hashable {
    var country: Alpha2
    var bearing: Double
  }

  /// The neighbors of a country that lie in a direction, by how much of the border with each faces there.
  ///
  /// Each segment counts by its length across the direction, and the more the nearer the direction is in which it
  /// lies from the middle of all borders of the country. What faces away is taken off, so that the bends of a river
  /// add nothing.
  /// - Parameters:
  ///   - country: Whose neighbors are wanted.
  ///   - bearing: Degrees clockwise from north.
  /// - Returns: The neighbors with some border facing there, the most first. Kept when first asked for.
  /// - Complexity: O(*n*) in the vertices of the country's borders.
  public func neighbors(of country: Alpha2, toward bearing: Double) -> [Alpha2] {
    let key = Toward(country: country, bearing: bearing)
    if let known = directions.withLock({ $0[key] }) { return known }
    let weights = facing(country, bearing).filter { $0.value > 0 }
    let sorted = weights.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    let neighbors = sorted.map(\.key)
    directions.withLock { $0[key] = neighbors }
    return neighbors
  }

  private func facing(_ country: Alpha2, _ bearing: Double) -> [Alpha2: Double] {
    let edges = pairs(of: country).flatMap { pair -> [(Alpha2, Coordinate, Coordinate)] in
      guard let other = pair.other(than: country), let arcs = try? arcs(of: pair) else { return [] }
      return arcs.flatMap { arc in
        // The country on the left, so that outward is to the right.
        let line = arc.left.contains(country) ? arc.points : arc.points.reversed()
        return zip(line, line.dropFirst()).map { (other, $0, $1) }
      }
    }
    guard let center = Self.middle(of: edges.map(\.1)) else { return [:] }
    let wanted = (east: sin(bearing * .pi / 180), north: cos(bearing * .pi / 180))
    let scale = cos(center.latitude * .pi / 180)
    var weights: [Alpha2: Double] = [:]
    for (other, start, end) in edges {
      let east = Densifier.span(center, start) * scale
      let north = start.latitude - center.latitude
      let away = max((east * east + north * north).squareRoot(), .leastNormalMagnitude)
      let cosine = (east * wanted.east + north * wanted.north) / away
      let outward = (
        east: end.latitude - start.latitude, north: -Densifier.span(start, end) * scale
      )
      let across = outward.east * wanted.east + outward.north * wanted.north
      weights[other, default: 0] += max(0, cosine) * across
    }
    return weights
  }

  /// The middle of the box around points, the short way round the earth.
  private static func middle(of points: [Coordinate]) -> Coordinate? {
    guard let origin = points.first else { return nil }
    let spans = points.map { Densifier.span(origin, $0) }
    let latitudes = points.map(\.latitude)
    guard let west = spans.min(), let east = spans.max(), let south = latitudes.min(),
      let north = latitudes.max()
    else { return nil }
    return Coordinate(
      longitude: Densifier.wrapped(origin.longitude + (west + east) / 2),
      latitude: (south + north) / 2
    )
  }
}
