import MarzGazetteer

/// A number for each country, found by its two letters without hashing.
struct CountryWeights: Sendable {
  private var values = [Double](repeating: 0, count: 26 * 26)

  subscript(country: CountryCode) -> Double {
    get { values[Self.position(of: country)] }
    set { values[Self.position(of: country)] = newValue }
  }

  /// The letters run from A to Z, as ``CountryCode`` makes sure.
  private static func position(of country: CountryCode) -> Int {
    let first = Int(country.value >> 8) - 0x41
    let second = Int(country.value & 0xFF) - 0x41
    // A damaged index may hold other letters.
    return min(max(first * 26 + second, 0), 26 * 26 - 1)
  }
}
