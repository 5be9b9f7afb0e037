import MarzWords
import Testing

@testable import MarzText

struct WordIndexTests {
  @Test func `every word is found where it stands, and no other word`() {
    let words = (0..<500).map { WordHash("word\($0)") }
    let index = WordIndex(words)
    for (position, word) in words.enumerated() { #expect(index.position(of: word) == position) }
    for number in 500..<1000 { #expect(index.position(of: WordHash("word\(number)")) == nil) }
  }

  @Test func `an empty list holds nothing`() {
    #expect(WordIndex([WordHash]()).position(of: WordHash("border")) == nil)
  }
}
