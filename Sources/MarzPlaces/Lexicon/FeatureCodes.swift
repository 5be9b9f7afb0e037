import MarzGazetteer

/// The feature codes that a feature word calls for, as beginnings of class and code, the likeliest
/// first: at most four, kept side by side so that copying them costs nothing.
struct FeatureCodes: Sendable {
  private let first: FeatureKey
  private let second: FeatureKey
  private let third: FeatureKey
  private let fourth: FeatureKey

  /// Reads codes parted by spaces; those after the fourth are left out.
  init(_ text: some StringProtocol) {
    let codes = text.split(separator: " ").map { FeatureKey($0) }
    func code(_ index: Int) -> FeatureKey { index < codes.count ? codes[index] : Self.none }
    first = code(0)
    second = code(1)
    third = code(2)
    fourth = code(3)
  }

  /// How well a feature fits: 0 for the likeliest code, nil for none.
  func rank(of feature: FeatureKey) -> Int? {
    if feature.hasPrefix(first) { return 0 }
    if feature.hasPrefix(second) { return 1 }
    if feature.hasPrefix(third) { return 2 }
    return feature.hasPrefix(fourth) ? 3 : nil
  }

  /// Whether nothing that people live in or that is governed fits: a bridge, a river, an airport.
  var isUnsettled: Bool {
    [first, second, third, fourth].allSatisfy {
      $0.featureClass != UInt8(ascii: "P") && $0.featureClass != UInt8(ascii: "A")
    }
  }

  /// A beginning that no feature has.
  private static let none = FeatureKey("?")
}
