import MarzWords
import Testing

/// How text is cut into words, numbers, clitics and marks.
struct TokenizerTests {
  /// Tokens joined by spaces; a clitic is followed by `~`, a number by `#`, a mark by `!`.
  private func cut(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return Tokenizer.tokens(in: bytes.span).map { token in
      let sign: String =
        switch token.kind {
        case .word: ""
        case .number: "#"
        case .clitic: "~"
        case .mark: "!"
        }
      return String(decoding: bytes[token.range], as: UTF8.self) + sign
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("Iran's envoy", "Iran 's~ envoy"), ("Iran’s", "Iran ’s~"), ("they're", "they 're~"),
    ("Ba'quba fell.", "Ba'quba fell .!"), ("the U.S. and", "the U.S. and"),
    ("in the U.S.", "in the U.S."), ("J.Smith", "J .! Smith"), ("at 92.7 km", "at 92.7# km"),
    ("1,200 men", "1,200# men"), ("in 2017.", "in 2017# .!"), ("F16s", "F16s"),
    ("al-Qaim", "al Qaim"), ("(Mosul)", "(! Mosul )!"), ("'Azaz'", "'! Azaz '!"),
    ("2011's", "2011# 's~"), ("- yes", "-! yes"), ("a--b", "a -! b"), ("IS/ISIL", "IS /! ISIL"),
    ("\u{FEFF}Syria", "Syria"), ("٢٠١٧", "٢٠١٧"), ("", ""),
  ])
  func `text is cut`(text: String, tokens: String) {
    #expect(cut(text) == tokens)
  }

  @Test(
    arguments: [
      ("Ankara", Token.Shape.capitalized), ("ankara", []),
      ("ANKARA", [.capitalized, .allCapitals]),
      ("U.S.", [.capitalized, .allCapitals, .pointed]), ("بغداد", .caseless),
      ("F16", [.capitalized, .digits]),
      ("İzmir", .capitalized), ("X", .capitalized), ("東京", .caseless), ("2017", .digits),
      ("eBay", []), ("Мосул", .capitalized),
    ] as [(String, Token.Shape)]
  )
  func `a word has a shape`(word: String, shape: Token.Shape) throws {
    let bytes = Array(word.utf8)
    let tokens = Tokenizer.tokens(in: bytes.span)
    #expect(tokens.map(\.shape) == [shape])
  }

  @Test(arguments: [
    ("a b", Token.Gap.space), ("a\nb", .line), ("a\r\nb", .line), ("a\n\nb", .paragraph),
    ("a \n \n b", .paragraph), ("a-b", .hyphen), ("a\tb", .space), ("a\u{A0}b", .space),
  ])
  func `what stands between two words is kept`(text: String, gap: Token.Gap) throws {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer.tokens(in: bytes.span)
    #expect(tokens.map(\.gap) == [.paragraph, gap])
  }

  /// Blocks of eight folded bytes, finished as MurmurHash3 does; weights and indexes rest on them.
  @Test(
    arguments: [
      ("iraq", 18_089_991_487_149_765_919), ("U.S.", 669_326_427_216_122_546),
      ("دیالی", 7_205_747_255_314_874_963), ("7", 15_950_563_591_158_719_577),
      (".", 11_796_770_450_429_554_520),
    ] as [(String, UInt64)]
  )
  func `hashes are the same on every machine`(word: String, hash: UInt64) {
    #expect(WordHash(word).value == hash)
  }

  @Test
  func `a phrase is its words in their order`() throws {
    let phrase = WordHash("shatt").appending(WordHash("al")).appending(WordHash("arab"))
    #expect(Tokenizer.phrase(of: "Shatt al-Arab") == phrase)
  }
}
