import MarzBorders
import MarzGeometry
import MarzTestSupport
import Testing

struct BorderStripTests {
  let width = Distance(kilometers: 20)

  @Test
  func `the two sides of a strip make up the strip`() throws {
    let pair = try Fixture.pair("AA-BB")
    let network = try Fixture.network((44, 35), (45, 35.3), (45.5, 36.5), (46, 36))
    let both = try PreparedShape(try network.strip(of: pair, width: width))
    let left = try PreparedShape(try network.strip(of: pair, side: pair.first, width: width))
    let right = try PreparedShape(try network.strip(of: pair, side: pair.second, width: width))
    var random = SplitMix(seed: 5)
    var inside = (left: 0, right: 0)
    for _ in 0..<500 {
      let point = Coordinate(
        longitude: .random(in: 43.5...46.5, using: &random),
        latitude: .random(in: 34.5...37, using: &random)
      )
      let (isLeft, isRight) = (try left.contains(point), try right.contains(point))
      #expect(try both.contains(point) == (isLeft || isRight), "\(point)")
      #expect(!(isLeft && isRight), "\(point)")
      if isLeft { inside.left += 1 }
      if isRight { inside.right += 1 }
    }
    #expect(inside.left > 20 && inside.right > 20)
  }

  @Test(.enabled(if: Fixture.hasTable))
  func `a strip on the Iraqi side of the border near Mehran lies in Iraq and holds no Mehran`()
    throws
  {
    let network = try Fixture.region.get()
    let pair = try Fixture.pair("IQ-IR")
    let mehran = Coordinate(longitude: 46.17, latitude: 33.12)
    let stretch = try #require(
      try network.stretch(of: pair, near: mehran, within: Distance(kilometers: 40))
    )
    let iraqi = try network.strip(along: stretch, of: pair, side: pair.first, width: width)
    let iranian = try network.strip(along: stretch, of: pair, side: pair.second, width: width)
    #expect(try iraqi.validityProblem() == nil)
    #expect(try iranian.validityProblem() == nil)
    // Badra and Zurbatiyah lie in Iraq, 10 km and 7 km from the border.
    let zurbatiyah = Coordinate(longitude: 46.05, latitude: 33.15)
    #expect(try PreparedShape(iraqi).contains(zurbatiyah))
    #expect(try !PreparedShape(iraqi).contains(mehran))
    #expect(try PreparedShape(iranian).contains(mehran))
    #expect(try !PreparedShape(iranian).contains(zurbatiyah))
  }

  @Test(.enabled(if: Fixture.hasTable), arguments: ["IQ-IR", "IQ-TR", "SY-TR", "EG-SD", "AM-TR"])
  func `the strip along a whole border is valid and as wide as it was asked for`(
    name: String
  )
    throws
  {
    let network = try Fixture.region.get()
    let pair = try Fixture.pair(name)
    for side in [pair.first, pair.second] {
      let strip = try network.strip(of: pair, side: side, width: width)
      #expect(try strip.validityProblem() == nil)
      #expect(!strip.isEmpty)
      for vertex in strip.coordinates {
        let away = try #require(network.nearest(to: vertex, pair: pair)).distance.meters
        // A fiftieth for the simplified line, a hundredth for the buffer, and the corners of flat ends.
        #expect(away < 20_000 * 1.05, "\(name) \(side) \(vertex)")
      }
    }
  }

  @Test
  func `a border that curls at its ends has a strip on either side`() throws {
    let pair = try Fixture.pair("AA-BB")
    let network = try Fixture.network(
      (44, 35.15),
      (44.1, 35.2),
      (44.15, 35.05),
      (44, 35),
      (45, 35),
      (45.1, 35.1),
      (45, 35.15),
      (44.95, 35.1)
    )
    let left = try network.strip(of: pair, side: pair.first, width: width)
    let right = try network.strip(of: pair, side: pair.second, width: width)
    #expect(try left.validityProblem() == nil && right.validityProblem() == nil)
    let north = Coordinate(longitude: 44.5, latitude: 35.1)
    let south = Coordinate(longitude: 44.5, latitude: 34.9)
    #expect(try PreparedShape(left).contains(north) && !PreparedShape(left).contains(south))
    #expect(try PreparedShape(right).contains(south) && !PreparedShape(right).contains(north))
  }

  @Test
  func `a strip inside a closed border stays inside`() throws {
    // A square enclave that runs counterclockwise, so that AA lies within.
    let pair = try Fixture.pair("AA-BB")
    let network = try Fixture.network((10, 10), (11, 10), (11, 11), (10, 11), (10, 10))
    let strip = try network.strip(of: pair, side: pair.first, width: Distance(kilometers: 5))
    let box = try #require(strip.envelope)
    #expect(abs(box.west - 10) < 1e-6 && abs(box.east - 11) < 1e-6)
    #expect(strip.polygons.first?.holes.count == 1)
    #expect(try !PreparedShape(strip).contains(Coordinate(longitude: 10.5, latitude: 10.5)))
    #expect(try PreparedShape(strip).contains(Coordinate(longitude: 10.5, latitude: 10.02)))
  }

  @Test
  func `a country that has no part in the border is an error`() throws {
    let network = try Fixture.network((0, 0), (1, 1))
    let pair = try Fixture.pair("AA-BB")
    let stranger = try Fixture.code("ZZ")
    let error = #expect(throws: BorderError.wrongSide(stranger, pair)) {
      try network.strip(of: pair, side: stranger, width: width)
    }
    #expect(error?.description == "ZZ: not a side of the border AA-BB; name AA or BB")
  }
}
