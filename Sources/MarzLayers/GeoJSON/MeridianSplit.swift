import MarzGeometry

/// A polygon cut in two along a meridian.
///
/// Each ring is walked once and falls into chains that lie on one side. Along the meridian the polygon's inside runs
/// from the first to the second crossing, from the third to the fourth, and so on; joining the chains at these pairs
/// gives the rings of either side, also for concave polygons and for holes that the meridian meets.
struct MeridianSplit {
  /// The pieces to the west of the meridian.
  let west: [Polygon]
  /// The pieces to the east of the meridian.
  let east: [Polygon]

  /// Cuts a polygon.
  ///
  /// - Parameters:
  ///   - polygon: Its exterior counterclockwise, its holes clockwise, its longitudes without jumps.
  ///   - longitude: The meridian in degrees.
  init(_ polygon: Polygon, at longitude: Double) {
    west = Self.pieces(of: polygon, at: longitude) { $0.longitude < longitude }
    east = Self.pieces(of: polygon, at: longitude) { $0.longitude >= longitude }
  }

  private static func pieces(
    of polygon: Polygon,
    at longitude: Double,
    isInside: (Coordinate) -> Bool
  ) -> [Polygon] {
    var chains: [[Coordinate]] = []
    var exteriors: [[Coordinate]] = []
    var holes: [[Coordinate]] = []
    for (index, ring) in polygon.rings.enumerated() {
      if ring.allSatisfy(isInside) {
        if index == 0 { exteriors.append(ring) } else { holes.append(ring) }
      } else {
        chains += Self.chains(of: ring, at: longitude, isInside: isInside)
      }
    }
    exteriors += joined(chains)
    return exteriors.filter { $0.count > 3 && doubledArea(of: $0) > 0 }.map { exterior in
      Polygon(exterior: exterior, holes: holes.filter { contains(exterior, $0.first) })
    }
  }

  /// The stretches of a ring on one side, each from a crossing to a crossing.
  private static func chains(
    of ring: [Coordinate],
    at longitude: Double,
    isInside: (Coordinate) -> Bool
  ) -> [[Coordinate]] {
    // Begins at a vertex outside, so that no chain spans the ring's end.
    let open = Array(ring.dropLast())
    guard let outside = open.firstIndex(where: { !isInside($0) }) else { return [ring] }
    let turned = Array(open[outside...] + open[...outside])
    var chains: [[Coordinate]] = []
    var chain: [Coordinate] = []
    for (start, end) in zip(turned, turned.dropFirst()) {
      if isInside(start) { chain.append(start) }
      guard isInside(start) != isInside(end) else { continue }
      let share = (longitude - start.longitude) / (end.longitude - start.longitude)
      let latitude = start.latitude + share * (end.latitude - start.latitude)
      chain.append(Coordinate(longitude: longitude, latitude: latitude))
      if isInside(start) {
        chains.append(chain)
        chain = []
      }
    }
    return chains
  }

  /// Closes chains into rings by going along the meridian from where one ends to where its partner begins.
  private static func joined(_ chains: [[Coordinate]]) -> [[Coordinate]] {
    struct Crossing {
      let latitude: Double
      let chain: Int
      let isStart: Bool
    }
    let crossings = chains.indices
      .flatMap { index in
        [(chains[index].first, true), (chains[index].last, false)].compactMap { point, isStart in
          point.map { Crossing(latitude: $0.latitude, chain: index, isStart: isStart) }
        }
      }
      .sorted { ($0.latitude, $0.chain) < ($1.latitude, $1.chain) }
    var next: [Int?] = Array(repeating: nil, count: chains.count)
    for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
      let (a, b) = (crossings[pair], crossings[pair + 1])
      if a.isStart != b.isStart {
        next[a.isStart ? b.chain : a.chain] = a.isStart ? a.chain : b.chain
      }
    }
    var isUsed = Array(repeating: false, count: chains.count)
    var rings: [[Coordinate]] = []
    for first in chains.indices where !isUsed[first] {
      var ring: [Coordinate] = []
      var current: Int? = first
      while let index = current, !isUsed[index] {
        isUsed[index] = true
        for point in chains[index] where ring.last != point { ring.append(point) }
        current = next[index]
      }
      if let start = ring.first, ring.last != start { ring.append(start) }
      rings.append(ring)
    }
    return rings
  }

  /// Twice the area of a ring in square degrees, positive when it runs counterclockwise.
  static func doubledArea(of ring: [Coordinate]) -> Double {
    zip(ring, ring.dropFirst()).reduce(0) { sum, edge in
      sum + edge.0.longitude * edge.1.latitude - edge.1.longitude * edge.0.latitude
    }
  }

  private static func contains(_ ring: [Coordinate], _ point: Coordinate?) -> Bool {
    guard let point else { return false }
    var isInside = false
    for (a, b) in zip(ring, ring.dropFirst())
    where (a.latitude > point.latitude) != (b.latitude > point.latitude) {
      let share = (point.latitude - a.latitude) / (b.latitude - a.latitude)
      if point.longitude < a.longitude + share * (b.longitude - a.longitude) { isInside.toggle() }
    }
    return isInside
  }
}
