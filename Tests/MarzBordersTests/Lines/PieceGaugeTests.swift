import MarzBorders
import MarzGeometry
import MarzTestSupport
import Testing

struct PieceGaugeTests {
  @Test(arguments: [1, 2, 3, 4])
  func `distances to a piece are the geodesics to it`(seed: Int) throws {
    var random = SplitMix(seed: seed)
    let start = random.point()
    guard abs(start.latitude) < 85 else { return }
    let line = (0...4).map { step in
      (start.longitude * 0.9 + Double(step) * 0.07, start.latitude + .random(in: -0.1...0.1))
    }
    let network = try Fixture.network([try Fixture.arc("AA-BB", line)])
    let piece = try #require(
      try network.pieces(of: try Fixture.pair("AA-BB"), length: Distance(kilometers: 500)).first
    )
    let gauge = PieceGauge(piece)
    let limit = Distance(kilometers: 100)
    var near = 0
    for _ in 0..<200 {
      let point = Geodesic.direct(
        from: piece.midpoint,
        bearing: .random(in: 0...360, using: &random),
        distance: Distance(kilometers: .random(in: 0...150, using: &random))
      )
      let exact = try #require(network.nearest(to: point)).distance
      guard let found = gauge.distance(from: Geocentric(point), atMost: limit) else {
        #expect(exact.meters > limit.meters - 1)
        continue
      }
      near += 1
      // A meter for the points put into the piece, a decimeter for the chords.
      #expect(abs(found.meters - exact.meters) < 1.2, "\(point)")
    }
    #expect(near > 50)
  }
}
