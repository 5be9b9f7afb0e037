/// Intervals from resampling whole documents with replacement; the seed is fixed, so that the same
/// documents give the same intervals.
enum Bootstrap {
  /// The counts of resamples, each as many documents as there are.
  static func resamples(of counts: [ScoreCounts], times: Int) -> [ScoreCounts] {
    guard !counts.isEmpty else { return [] }
    var random = SplitMix(state: 1)
    return (0..<times).map { _ in
      var sum = ScoreCounts()
      for _ in counts.indices { sum += counts[random.number(below: counts.count)] }
      return sum
    }
  }

  /// From the 2.5th to the 97.5th hundredth of the values that are numbers; nil for none.
  static func interval(_ values: [Double]) -> CorpusFigures.Interval? {
    let sorted = values.filter { !$0.isNaN }.sorted()
    guard !sorted.isEmpty else { return nil }
    let low = Int(0.025 * Double(sorted.count))
    let high = min(sorted.count - 1, Int(0.975 * Double(sorted.count)))
    return CorpusFigures.Interval(low: sorted[low], high: sorted[high])
  }
}

/// A small generator of random numbers: SplitMix64 (Steele, Lea and Flood, 2014).
struct SplitMix {
  var state: UInt64

  mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return Int(mixed % UInt64(bound))
  }
}
