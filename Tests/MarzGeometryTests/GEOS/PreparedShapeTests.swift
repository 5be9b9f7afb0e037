import MarzGeometry
import Testing

struct PreparedShapeTests {
  // A rough outline of Iraq; the towns lie far from its edges.
  static let iraq = Polygon(
    exterior: [
      (38.8, 33.4), (42.4, 37.1), (44.8, 37.2), (46.3, 35.7), (45.5, 34.4), (48.5, 30.0),
      (46.5, 29.1), (44.7, 29.2), (39.2, 32.1), (38.8, 33.4),
    ].map { Coordinate(longitude: $0.0, latitude: $0.1) }
  )

  @Test(arguments: [
    ("Baghdad", 44.36, 33.31, true), ("Mosul", 43.13, 36.34, true), ("Tehran", 51.42, 35.69, false),
    ("Damascus", 36.29, 33.51, false),
  ])
  func `a prepared outline of Iraq knows which towns it contains`(
    name: String,
    longitude: Double,
    latitude: Double,
    expected: Bool
  ) throws {
    let shape = try PreparedShape(.polygon(Self.iraq))
    #expect(
      try shape.contains(Coordinate(longitude: longitude, latitude: latitude)) == expected,
      "\(name)"
    )
  }

  @Test
  func `a vertex of the outline is not contained`() throws {
    let shape = try PreparedShape(.polygon(Self.iraq))
    #expect(try !shape.contains(Self.iraq.exterior[0]))
  }
}
