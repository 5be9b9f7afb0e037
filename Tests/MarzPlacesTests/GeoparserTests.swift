import MarzGazetteer
import MarzGeometry
import MarzPlaces
import MarzTestSupport
import MarzText
import Testing

struct GeoparserTests {
  @Test(arguments: ["", " ", "\n\n\n", "…", "\u{FEFF}", "123 456", "'s", "-"])
  func `a text without words has no mentions`(text: String) throws {
    #expect(try Reading(text).mentions.isEmpty)
  }

  @Test(arguments: 1...40)
  func `whatever the text, every mention slices it at whole characters`(seed: Int) throws {
    let parser = Geoparser(gazetteer: try TestIndexes.gazetteer())
    var random = Draw(seed: seed)
    let document = Document(id: "random", text: random.text(pieces: 60))
    let text = TextParser.parse(document)
    for mention in parser.mentions(in: text) {
      #expect(mention.range.lowerBound >= 0 && !mention.range.isEmpty)
      #expect(mention.range.upperBound <= document.text.count)
      let slice = document.text[mention.range]
      #expect(Array(String(decoding: slice, as: UTF8.self).utf8) == Array(slice))
      #expect((0...1).contains(mention.confidence))
      #expect(!mention.tokens.isEmpty && mention.tokens.upperBound <= text.tokens.count)
    }
  }

  @Test(arguments: 1...20)
  func `given spans never crash and come back in their order`(seed: Int) throws {
    var random = Draw(seed: seed)
    let text = random.text(pieces: 20)
    let length = text.unicodeScalars.count
    let spans = (0..<8).map { _ in
      let start = random.number(below: length + 4)
      return start..<start + random.number(below: 12)
    }
    let reading = try Reading(text, spans: spans)
    #expect(reading.mentions.count <= spans.count)
  }

  @Test func `the same text gives the same mentions`() throws {
    let text = "Iran and Iraq met in Basra, near the Shatt al-Arab, about Kirkuk and Paris, Texas."
    let first = try Reading(text)
    let second = try Reading(text)
    #expect(first.summary == second.summary)
    #expect(first.mentions.map(\.confidence) == second.mentions.map(\.confidence))
  }
}
