import MarzGazetteer
import MarzWords
import MarzTestSupport
import Testing

/// Names found in running text without a list of its tokens.
struct FoundNamesTests {
  let small = Result { try SmallGazetteer() }

  private func found(_ text: String, _ start: Gazetteer.NameStart) throws -> [String] {
    let bytes = Array(text.utf8)
    var names: [String] = []
    try small.get().gazetteer.forEachName(in: bytes.span, startingAt: start) { name in
      names.append(String(decoding: bytes[name.range], as: UTF8.self))
    }
    return names
  }

  @Test(arguments: [
    ("From Baghdad to the Shatt al-Arab.", ["Baghdad", "Shatt al-Arab"]),
    ("“Baghdad”—Van", ["Baghdad", "Van"]), ("Iraq’s and the U.S.’s", ["Iraq", "U.S."]),
    ("(New York City)", ["New York City"]), ("'Van'", ["Van"]), ("x.Van", ["Van"]),
    ("xVan 3Van", []),
    ("بغداد", ["بغداد"]), ("", []), ("Van", ["Van"]),
  ])
  func `names at capitals are found between marks of every kind`(
    text: String,
    names: [String]
  ) throws {
    #expect(try found(text, .capitals) == names)
  }

  @Test
  func `a name in small letters is found at every word and not at capitals`() throws {
    #expect(try found("from baghdad", .everyWord) == ["baghdad"])
    #expect(try found("from baghdad", .capitals) == [])
  }

  /// Texts glued together of names, words and everything that may stand between them.
  @Test(arguments: 1...60)
  func `what is found is what the list of tokens gives`(seed: Int) throws {
    var random = SplitMix(seed: seed)
    let pieces = [
      "Baghdad", "baghdad", "Shatt", "al", "Al", "Arab", "New", "York", "City", "Van", "U.S.",
      "U.S",
      "St.", "Louis", "the", "Iraq's", "Iraq’s", "don't", "Ba'qubah", "بغداد", "É", "İzmir", "東",
      "2017",
      "a", "A", "internationally", "Internationally", "X1", "1X",
    ]
    let gaps = [
      " ", " ", " ", "", "-", ".", ",", "\n", "\n\n", "'", "’", "“", "”", "—", "–", "\u{A0}",
      "\u{200D}",
      "\u{1}", "(", "`", "…", "\u{2028}", "\u{FEFF}",
    ]
    var text = ""
    for _ in 0..<300 {
      text += pieces[Int.random(in: 0..<pieces.count, using: &random)]
      text += gaps[Int.random(in: 0..<gaps.count, using: &random)]
    }
    let bytes = Array(text.utf8)
    let gazetteer = try small.get().gazetteer
    for start in [Gazetteer.NameStart.everyWord, .capitals] {
      var found: [FoundName] = []
      gazetteer.forEachName(in: bytes.span, startingAt: start) { found.append($0) }
      #expect(found == plain(bytes, start, gazetteer))
    }
  }

  /// The plain way: all tokens, and the longest match at each.
  private func plain(
    _ bytes: [UInt8],
    _ start: Gazetteer.NameStart,
    _ gazetteer: Gazetteer
  ) -> [FoundName] {
    let tokens = Tokenizer.tokens(in: bytes.span)
    var found: [FoundName] = []
    var position = 0
    while position < tokens.count {
      let token = tokens[position]
      let isStart =
        start == .everyWord
        ? token.kind == .word || token.kind == .number
        : token.kind == .word && (token.isCapitalized || token.shape.contains(.caseless))
      guard isStart, let match = gazetteer.matches(at: position, in: tokens.span).last else {
        position += 1
        continue
      }
      position = match.tokens.upperBound
      let range = Int(token.start)..<Int(tokens[position - 1].end)
      found.append(FoundName(range: range, name: match.name))
    }
    return found
  }
}
