public import MarzGeometry

/// Measures how far points lie from a piece of border, many points in little time.
///
/// Distances are those of the chords in space, lengthened by the curvature of the earth. Up to 100 km that is
/// within a decimeter of the geodesic.
public struct PieceGauge: Sendable {
  private static let earthRadius = 6_371_000.0

  private let places: [Geocentric]
  private let middle: Geocentric
  /// How far the farthest vertex lies from the middle.
  private let reach: Double

  /// Prepares a piece.
  public init(_ piece: BorderPiece) {
    let places = Densifier(toleranceMeters: 1).densify(piece.line).map(Geocentric.init)
    let middle = Geocentric(piece.midpoint)
    self.places = places
    self.middle = middle
    reach = places.reduce(0) { max($0, Self.squared($1, middle)) }.squareRoot()
  }

  /// How far a point lies from the piece.
  ///
  /// - Returns: Nil when that is more than `limit`, which is told in little time.
  /// - Complexity: O(*n*) in the vertices of the piece for near points, O(1) for others.
  public func distance(from point: Geocentric, atMost limit: Distance) -> Distance? {
    // A chord is no longer than the way over the ground.
    let farthest = limit.meters + reach
    guard Self.squared(point, middle) <= farthest * farthest else { return nil }
    var least = Double.infinity
    for index in places.indices.dropLast() {
      least = min(least, Self.squared(point, places[index], places[index + 1]))
    }
    let chord = least.squareRoot()
    let meters = chord + chord * chord * chord / (24 * Self.earthRadius * Self.earthRadius)
    return meters <= limit.meters ? Distance(meters: meters) : nil
  }

  private static func squared(_ one: Geocentric, _ other: Geocentric) -> Double {
    let (x, y, z) = (one.x - other.x, one.y - other.y, one.z - other.z)
    return x * x + y * y + z * z
  }

  /// The square of the distance from a place to a straight segment.
  private static func squared(
    _ place: Geocentric,
    _ start: Geocentric,
    _ end: Geocentric
  ) -> Double {
    let along = Geocentric(x: end.x - start.x, y: end.y - start.y, z: end.z - start.z)
    let away = Geocentric(x: place.x - start.x, y: place.y - start.y, z: place.z - start.z)
    let length = along.x * along.x + along.y * along.y + along.z * along.z
    let toward = away.x * along.x + away.y * along.y + away.z * along.z
    let foot = length > 0 ? min(max(toward / length, 0), 1) : 0
    let (x, y, z) = (away.x - foot * along.x, away.y - foot * along.y, away.z - foot * along.z)
    return x * x + y * y + z * z
  }
}
