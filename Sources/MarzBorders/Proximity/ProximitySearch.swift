import MarzGeometry

/// One question for the nearest border, while its candidates come in.
///
/// The straight distance in space and the geodesic agree in order but for the flattening, so every segment
/// whose straight distance is near the least is measured by its geodesic.
struct ProximitySearch {
  /// The nearest place found on one border.
  struct Hit {
    var pair: UInt32 = 0
    var arc = 0
    var point = Coordinate(longitude: 0, latitude: 0)
    var way = Geodesic.Inverse(distance: Distance(meters: .infinity), bearing: 0)
  }

  /// Borders at most this much farther than the nearest are ties.
  static let tieMeters = 1.0
  /// How many borders can tie; six meet nowhere on earth.
  static let capacity = 8

  private(set) var hits = InlineArray<8, Hit>(repeating: Hit())
  private(set) var count = 0
  private let origin: Coordinate
  private var last = Hit()

  init(origin: Coordinate) {
    self.origin = origin
  }

  /// The straight distance within which the segment of least geodesic distance must lie.
  ///
  /// Between two points of equal straight distance the geodesics differ by less than
  /// 0.05·chord³/24R²; 0.2 m stand for chords beneath the surface and rounded places.
  /// - Parameter chord: The least straight distance, in meters.
  /// - Returns: A straight distance in meters that also holds every tie.
  static func reach(ofChord chord: Double) -> Double {
    let radius = 6_356_752.0
    return chord + 0.05 * chord * chord * chord / (24 * radius * radius) + 0.2 + tieMeters
  }

  /// Measures a candidate and keeps it when it is the nearest of its border so far.
  mutating func consider(_ point: Coordinate, pair: UInt32, arc: Int) {
    if point != last.point || last.pair == 0 {
      last.way = Geodesic.inverse(from: origin, to: point)
      last.point = point
    }
    last.pair = pair
    last.arc = arc
    var slot = 0
    while slot < count, hits[slot].pair != pair { slot += 1 }
    if slot == count {
      guard count < Self.capacity else { return replaceFarthest() }
      count += 1
      hits[slot] = last
    } else if last.way.distance < hits[slot].way.distance {
      hits[slot] = last
    }
  }

  /// The nearest hit; among those within a millimeter of each other the first in the alphabet.
  func nearest() -> Hit? {
    guard count > 0 else { return nil }
    var least = Double.infinity
    for slot in 0..<count { least = min(least, hits[slot].way.distance.meters) }
    var best: Hit?
    for slot in 0..<count where hits[slot].way.distance.meters <= least + 0.001 {
      if let known = best, known.pair < hits[slot].pair { continue }
      best = hits[slot]
    }
    return best
  }

  /// The other borders within the tie distance of a hit, alphabetical.
  func ties(of nearest: Hit) -> [CountryPair] {
    guard count > 1 else { return [] }
    var result: [CountryPair] = []
    let limit = nearest.way.distance.meters + Self.tieMeters
    for slot in 0..<count where hits[slot].pair != nearest.pair {
      if hits[slot].way.distance.meters <= limit {
        result.append(CountryPair(value: hits[slot].pair))
      }
    }
    return result.count > 1 ? result.sorted() : result
  }

  private mutating func replaceFarthest() {
    var farthest = 0
    for slot in 1..<count where hits[slot].way.distance > hits[farthest].way.distance {
      farthest = slot
    }
    if last.way.distance < hits[farthest].way.distance { hits[farthest] = last }
  }
}
