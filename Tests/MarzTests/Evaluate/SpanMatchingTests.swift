import Testing

@testable import Marz

struct SpanMatchingTests {
  @Test func `an exact pair comes before a longer overlap`() {
    let pairs = SpanMatching.pairs([0..<4], [0..<20, 0..<4])
    #expect(pairs.map(\.predicted) == [1])
  }

  @Test func `the longer overlap comes first, and each span is used once`() {
    let pairs = SpanMatching.pairs([0..<10, 8..<12], [6..<12])
    #expect(pairs.map(\.gold) == [0])
    #expect(
      SpanMatching.pairs([0..<10, 8..<12], [6..<12, 9..<10]).map(\.gold).sorted() == [0, 1]
    )
  }

  @Test func `spans that only touch are no pair`() {
    #expect(SpanMatching.pairs([0..<4], [4..<8]).isEmpty)
    #expect(SpanMatching.pairs([], [4..<8]).isEmpty)
  }
}
