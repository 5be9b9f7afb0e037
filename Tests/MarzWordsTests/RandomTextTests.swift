import MarzWords
import MarzTestSupport
import Testing

/// What holds for any text, tried on random ones.
struct RandomTextTests {
  /// Letters of many scripts, marks, spaces, joiners and what lies outside every table.
  private static let ranges: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0x20...0x7E, 0xA0...0x24F, 0x300...0x36F, 0x370...0x52F, 0x531...0x58F,
    0x5D0...0x5EA, 0x600...0x6FF, 0x10A0...0x10FF, 0x1E00...0x1EFF, 0x2000...0x206F,
    0x4E00...0x4FFF, 0xAC00...0xACFF, 0xFB50...0xFDFF, 0xFE70...0xFEFF, 0x1F300...0x1F5FF,
    0x09...0x0D,
  ]

  private func text(_ random: inout SplitMix, count: Int) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<count {
      let range = Self.ranges[Int.random(in: 0..<Self.ranges.count, using: &random)]
      guard let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) else { continue }
      text.append(scalar)
    }
    return String(text)
  }

  @Test(arguments: 1...40)
  func `tokens ascend, are not empty and end where scalars do`(seed: Int) {
    var random = SplitMix(seed: seed)
    let text = text(&random, count: 400)
    let bytes = Array(text.utf8)
    var end = 0
    for token in Tokenizer.tokens(in: bytes.span) {
      #expect(Int(token.start) >= end && token.end > token.start)
      end = Int(token.end)
      for edge in [Int(token.start), end] where edge < bytes.count {
        #expect(bytes[edge] & 0xC0 != 0x80, "\(edge) lies inside a scalar")
      }
    }
    #expect(end <= bytes.count)
  }

  @Test(arguments: 1...40)
  func `bytes that are no text are skipped, not stumbled over`(seed: Int) {
    var random = SplitMix(seed: seed)
    let bytes = (0..<500).map { _ in UInt8.random(in: 0...255, using: &random) }
    let tokens = Tokenizer.tokens(in: bytes.span)
    #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.end <= $1.start })
    #expect(tokens.allSatisfy { $0.start >= 0 && $0.end <= 500 && $0.start < $0.end })
  }

  @Test(arguments: 1...20)
  func `a word is the same inside a text and alone`(seed: Int) {
    var random = SplitMix(seed: seed)
    let text = text(&random, count: 300)
    let bytes = Array(text.utf8)
    for token in Tokenizer.tokens(in: bytes.span) where token.kind == .word {
      let word = String(decoding: bytes[token.range], as: UTF8.self)
      #expect(Tokenizer.words(of: word) == [token.hash], "\(word.unicodeScalars.map(\.value))")
    }
  }

  @Test(arguments: 1...20)
  func `capitals do not matter`(seed: Int) {
    var random = SplitMix(seed: seed)
    let letters = (0..<40).map { _ in UInt8.random(in: 0x61...0x7A, using: &random) }
    let word = String(decoding: letters, as: UTF8.self)
    #expect(WordHash(word) == WordHash(word.uppercased()))
  }
}
