import MarzBorders
import Testing

struct CountryPairTests {
  @Test(arguments: ["IQ-IR", "IR-IQ"])
  func `a pair is the same in either order`(text: String) throws {
    let pair = try Fixture.pair(text)
    #expect(pair.description == "IQ-IR")
    #expect(pair.first.description == "IQ")
    #expect(pair.second.description == "IR")
  }

  @Test(arguments: ["", "IQ", "IQ-", "IQ-IQ", "iq-ir", "IQ-IRN", "IQ-IR-TR", "IQ/IR", "I1-IR"])
  func `what is not two different codes is no pair`(text: String) {
    #expect(CountryPair(text) == nil)
  }

  @Test
  func `a pair knows its countries and who is across`() throws {
    let pair = try Fixture.pair("IQ-IR")
    let (iraq, iran) = (try Fixture.code("IQ"), try Fixture.code("IR"))
    let turkiye = try Fixture.code("TR")
    #expect(pair.contains(iraq) && pair.contains(iran) && !pair.contains(turkiye))
    #expect(pair.other(than: iraq) == iran)
    #expect(pair.other(than: iran) == iraq)
    #expect(pair.other(than: turkiye) == nil)
  }

  @Test
  func `pairs are ordered alphabetically`() {
    let pairs = ["IR-TM", "BG-TR", "IQ-TR", "IQ-IR"].compactMap { CountryPair($0) }
    #expect(pairs.sorted().map(\.description) == ["BG-TR", "IQ-IR", "IQ-TR", "IR-TM"])
  }
}
