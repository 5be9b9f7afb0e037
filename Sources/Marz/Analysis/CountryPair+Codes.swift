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
