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

/// Random text from a seed: names, marks, scripts and stray scalars mixed.
struct Draw {
  private var random: SplitMix

  init(seed: Int) { random = SplitMix(seed: seed) }

  mutating func number(below bound: Int) -> Int { .random(in: 0..<max(1, bound), using: &random) }

  mutating func text(pieces: Int) -> String {
    var text = ""
    for _ in 0..<pieces {
      switch number(below: 4) {
      case 0:
        let value = UInt32(number(below: 0x11_0000))
        text.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      default:
        text += Self.pieces[number(below: Self.pieces.count)]
      }
      if number(below: 3) > 0 { text += " " }
    }
    return text
  }

  private static let pieces = [
    "Paris", "Texas", "Iraq", "İstanbul", "Köln", "al-Qaim", "بغداد", "דמשק", "北京", "U.S.", "OR",
    "border", "between", "and", "of the", "two countries", "north", "20 km", "Lake", "province",
    "'s", ",", ".", "-", "\u{2013}", "\n", "\n\n", "(", "\"", "e\u{301}", "👩‍👩‍👧", "St.", "side",
    "near",
    "Iran\u{2019}s", "its", "(AP)", "BAGHDAD:", "May", "General", "Jordan", "\u{200D}", "\u{0}",
  ]
}
