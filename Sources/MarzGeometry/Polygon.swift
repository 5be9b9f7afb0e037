/// A polygon: one exterior ring and its holes, each closed by repeating its first point.
///
/// The exterior runs counterclockwise and holes clockwise, RFC 7946 §3.1.6; shapes that come out of
/// this module are turned that way.
public struct Polygon: Hashable, Sendable {
  /// The outer ring, its last point equal to its first.
  public var exterior: [Coordinate]
  /// The inner rings, each with its last point equal to its first.
  public var holes: [[Coordinate]]

  /// Makes a polygon from its rings; nothing is checked, see ``Shape/validityProblem()``.
  public init(exterior: [Coordinate], holes: [[Coordinate]] = []) {
    self.exterior = exterior
    self.holes = holes
  }

  /// All rings, the exterior first.
  public var rings: [[Coordinate]] { [exterior] + holes }

  /// The same polygon with the exterior counterclockwise and the holes clockwise.
  public var rightHanded: Polygon {
    Polygon(
      exterior: Self.signedArea(exterior) < 0 ? exterior.reversed() : exterior,
      holes: holes.map { Self.signedArea($0) > 0 ? $0.reversed() : $0 }
    )
  }

  /// The area of a ring in square degrees, positive when it runs counterclockwise.
  public static func signedArea(_ ring: [Coordinate]) -> Double {
    guard let origin = ring.first else { return 0 }
    var doubled = 0.0
    for (start, end) in zip(ring, ring.dropFirst()) {
      doubled +=
        (start.longitude - origin.longitude) * (end.latitude - origin.latitude)
        - (end.longitude - origin.longitude) * (start.latitude - origin.latitude)
    }
    return doubled / 2
  }
}
