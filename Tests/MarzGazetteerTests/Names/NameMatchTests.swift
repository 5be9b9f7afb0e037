import MarzGazetteer
import MarzWords
import MarzTestSupport
import Testing

/// Names found in running text.
struct NameMatchTests {
  let small = Result { try SmallGazetteer() }

  private func matches(_ text: String, at start: Int) throws -> [String] {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer.tokens(in: bytes.span)
    return try small.get().gazetteer.matches(at: start, in: tokens.span).map { match in
      let first = tokens[match.tokens.lowerBound].range.lowerBound
      let last = tokens[match.tokens.upperBound - 1].range.upperBound
      return String(decoding: bytes[first..<last], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("to New York City today", 1, ["New York", "New York City"]),
    ("to New York City", 2, ["York"]), ("Shatt al-Arab", 0, ["Shatt al-Arab"]),
    ("the Shatt\nal Arab", 1, ["Shatt\nal Arab"]), ("Shatt\n\nal-Arab", 0, []),
    ("St. Louis", 0, ["St. Louis"]), ("Saint. Louis", 0, []), ("Shatt, al-Arab", 0, []),
    ("Iraq's army", 0, ["Iraq"]), ("in the U.S. and", 2, ["U.S."]), ("Lake Van", 0, ["Lake Van"]),
    ("Lake Van", 1, ["Van"]), ("middle-east", 0, ["middle-east"]), ("Vans", 0, []),
  ])
  func `names begin at a word and end at one`(
    text: String,
    start: Int,
    found: [String]
  ) throws {
    #expect(try matches(text, at: start) == found)
  }

  @Test(
    arguments: [
      ("van", WordClass([.common, .givenName])), ("Ali", .givenName), ("houston", .surname),
      ("Baghdad", []), ("Zzyzx", []), ("reading", .common),
    ] as [(String, WordClass)]
  )
  func `a word may be something else than a place`(word: String, wordClass: WordClass) throws {
    #expect(try small.get().gazetteer.wordClass(of: WordHash(word)) == wordClass)
  }

  /// Every name of a random gazetteer is found where it stands in a text, and nothing else is.
  @Test(arguments: 1...12)
  func `what the table finds is what a plain search finds`(seed: Int) throws {
    var random = SplitMix(seed: seed)
    let words = ["ab", "cd", "ef", "gh", "ij"]
    func phrase(_ most: Int) -> [String] {
      (0..<Int.random(in: 1...most, using: &random)).map { _ in
        words[Int.random(in: 0..<words.count, using: &random)]
      }
    }
    let names = Set((0..<20).map { _ in phrase(4) })
    let rows = names.sorted { $0.joined() < $1.joined() }.enumerated().map {
      "marz:p\($0.offset);;\($0.element.joined(separator: " "));;P.PPL;;IQ;;;;1;;2;;;;"
    }
    let (_, gazetteer, _) = try Scratch.gazetteer(rows)
    let text = (0..<60).flatMap { _ in phrase(3) }
    let bytes = Array(text.joined(separator: " ").utf8)
    let tokens = Tokenizer.tokens(in: bytes.span)
    for start in tokens.indices {
      let plain = (1...4).filter {
        start + $0 <= text.count && names.contains(Array(text[start..<start + $0]))
      }
      let found = gazetteer.matches(at: start, in: tokens.span)
      #expect(found.map(\.tokens.count) == plain)
      for match in found {
        let senses = gazetteer.senses(ofName: match.name)
        #expect(
          senses.map { gazetteer.place($0.place).name }
            == [text[match.tokens].joined(separator: " ")]
        )
      }
    }
  }
}
