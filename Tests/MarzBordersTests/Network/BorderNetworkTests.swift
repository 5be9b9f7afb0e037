import Foundation
import MarzBorders
import MarzGeometry
import MarzMapping
import Testing

struct BorderNetworkTests {
  static func triple() throws -> BorderNetwork {
    try Fixture.network([
      try Fixture.arc("BB-CC", [(1, 1), (3, 1)]), try Fixture.arc("AA-BB", [(1, 1), (1, 3)]),
      try Fixture.arc("AA-CC", [(1, 1), (0, 0)]), try Fixture.arc("AA-BB", [(9, 1), (9, 3)]),
    ])
  }

  @Test
  func `a network lists its pairs, a country's borders and its neighbors alphabetically`() throws {
    let network = try Self.triple()
    #expect(network.pairs.map(\.description) == ["AA-BB", "AA-CC", "BB-CC"])
    #expect(network.pairCount == 3)
    let code = try Fixture.code("BB")
    #expect(network.pairs(of: code).map(\.description) == ["AA-BB", "BB-CC"])
    #expect(network.neighbors(of: code).map(\.description) == ["AA", "CC"])
    #expect(network.neighbors(of: try Fixture.code("ZZ")).isEmpty)
    #expect(network.contains(try Fixture.pair("AA-CC")))
    #expect(!network.contains(try Fixture.pair("AA-ZZ")))
    #expect(try network.arcs(of: try Fixture.pair("AA-BB")).count == 2)
  }

  @Test
  func `the borders of two countries without one are an error`() throws {
    let network = try Self.triple()
    let pair = try Fixture.pair("AA-ZZ")
    #expect(throws: BorderError.unknownPair(pair)) { try network.arcs(of: pair) }
    #expect(throws: BorderError.unknownPair(pair)) { try network.line(of: pair) }
    #expect(network.nearest(to: Coordinate(longitude: 0, latitude: 0), pair: pair) == nil)
  }

  @Test
  func `the same arcs in another order give the same bytes`() throws {
    let arcs = [
      try Fixture.arc("BB-CC", [(1, 1), (3, 1)]), try Fixture.arc("AA-BB", [(1, 1), (1, 3)]),
      try Fixture.arc("AA-BB", [(1, 1), (2, 3)]),
    ]
    #expect(try bytes(arcs) == bytes(arcs.reversed()))
  }

  @Test
  func `a whole file passes its checksum and an altered one does not`() throws {
    let path = Fixture.path("borders.mgz")
    defer { Fixture.remove(path) }
    var builder = BorderNetworkBuilder()
    builder.add(try Fixture.arc("AA-BB", [(0, 0), (1, 1)]))
    try builder.write(to: path)
    try BorderNetwork(path: path).verify()
    var bytes = try Data(contentsOf: URL(filePath: path))
    bytes[bytes.count - 80] ^= 1
    try bytes.write(to: URL(filePath: path))
    #expect(throws: BorderError.index(.altered(path: path))) {
      try BorderNetwork(path: path).verify()
    }
  }

  @Test
  func `a missing index and one of another kind are named errors`() throws {
    #expect(throws: BorderError.index(.missing(path: "/no/such/borders.mgz"))) {
      try BorderNetwork(path: "/no/such/borders.mgz")
    }
    let text = try Fixture.write(String(repeating: "not an index ", count: 10))
    defer { Fixture.remove(text) }
    #expect(throws: BorderError.index(.wrongKind(path: text, expected: "borders"))) {
      try BorderNetwork(path: text)
    }
  }

  @Test
  func `an index whose columns do not fit together is refused`() throws {
    let path = Fixture.path("borders.mgz")
    defer { Fixture.remove(path) }
    var writer = IndexFileWriter(
      kind: IndexKind(name: "borders", magic: "MARZBRDR", version: 2)
    )
    for section: SectionID in ["PAIR", "PARC", "ROOT", "ARCP", "ARCV", "ARCS", "NLNK", "LEAF"] {
      writer.add(section, [UInt32](repeating: 0, count: 2))
    }
    for section: SectionID in ["VDEG", "VECF"] { writer.add(section, [Int32]()) }
    for section: SectionID in ["ARCD", "SRCN"] {
      writer.add(section, [UInt8](repeating: 0, count: 2))
    }
    writer.add("ARCT", [UInt16]())
    writer.add("NBOX", [Float]())
    try writer.write(to: path)
    let error = #expect(throws: BorderError.self) { try BorderNetwork(path: path) }
    #expect(
      error == .inconsistent(path: path, reason: "section PARC does not fit the others")
    )
  }

  @Test
  func `nothing added is nothing written`() {
    #expect(throws: BorderError.noBorders(path: "x.mgz")) {
      try BorderNetworkBuilder().write(to: "x.mgz")
    }
  }

  private func bytes(_ arcs: [BorderArc]) throws -> Data {
    let path = Fixture.path("borders.mgz")
    defer { Fixture.remove(path) }
    var builder = BorderNetworkBuilder()
    for arc in arcs { builder.add(arc) }
    try builder.write(to: path)
    return try Data(contentsOf: URL(filePath: path))
  }
}
