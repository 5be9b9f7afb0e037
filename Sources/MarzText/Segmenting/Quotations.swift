/// What stands inside quotation marks in one paragraph, without the marks.
struct Quotations {
  /// Inside double marks; in order, without overlap.
  var double: [Range<Int>] = []
  /// Inside single marks; in order, without overlap, maybe inside double ones.
  var single: [Range<Int>] = []
  /// Whether the paragraph ended before its last quotation did.
  var isOpen = false

  private var firstDouble = 0
  private var firstSingle = 0

  /// The parts of the quotations that lie in a sentence, by first token, outer before inner.
  ///
  /// Sentences have to be asked for in order.
  ///
  /// - Complexity: O(*n*) in the quotations, over all sentences.
  mutating func parts(in sentence: Range<Int>) -> [Range<Int>] {
    let outer = Self.parts(of: double, from: &firstDouble, in: sentence)
    let inner = Self.parts(of: single, from: &firstSingle, in: sentence)
    guard !inner.isEmpty else { return outer }
    return (outer + inner).sorted {
      ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound)
    }
  }

  /// Whether a token stands inside a quotation that began before it.
  func isInside(_ token: Int) -> Bool {
    double.indices.contains(firstDouble) && double[firstDouble].contains(token)
      && double[firstDouble].lowerBound < token
  }

  private static func parts(
    of runs: [Range<Int>],
    from first: inout Int,
    in sentence: Range<Int>
  ) -> [Range<Int>] {
    while first < runs.count, runs[first].upperBound <= sentence.lowerBound { first += 1 }
    return runs[first...].prefix { $0.lowerBound < sentence.upperBound }
      .map { $0.clamped(to: sentence) }
  }
}
