import MarzBorders
import MarzGazetteer

extension CountryPair {
  /// The pair of two countries of the gazetteer; nil when they are the same.
  init?(_ one: CountryCode, _ other: CountryCode) {
    self.init(Alpha2(value: one.value), Alpha2(value: other.value))
  }

  /// Both countries as the gazetteer writes them.
  var countries: [CountryCode] {
    [first, second].compactMap { CountryCode(value: $0.value) }
  }
}

extension BorderNetwork {
  /// The borders that countries share with each other, in the order of the countries.
  func pairs(among countries: [CountryCode]) -> [CountryPair] {
    countries.enumerated().flatMap { index, one in
      countries[(index + 1)...].compactMap { other in
        CountryPair(one, other).flatMap { contains($0) ? $0 : nil }
      }
    }
  }
}
