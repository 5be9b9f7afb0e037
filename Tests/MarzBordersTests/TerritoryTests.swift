import MarzBorders
import Testing

struct TerritoryTests {
  @Test(arguments: ["IQ", "IL/PS"])
  func `a territory reads what it writes`(text: String) throws {
    #expect(try #require(Territory(text)).description == text)
  }

  @Test(arguments: ["", "IRQ", "IL/", "IL/IL", "IL/PS/SY", "/PS"])
  func `what is neither a country nor two claimants is no territory`(text: String) {
    #expect(Territory(text) == nil)
  }

  @Test
  func `claimed land belongs to both claimants`() throws {
    let land = try #require(Territory("IL/PS"))
    #expect(land.contains(try Fixture.code("IL")))
    #expect(land.contains(try Fixture.code("PS")))
    #expect(!land.contains(try Fixture.code("JO")))
  }
}
