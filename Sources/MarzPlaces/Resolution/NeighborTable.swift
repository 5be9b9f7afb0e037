import MarzGazetteer

/// Which countries share a land border, looked up once for all documents.
struct NeighborTable: Sendable {
  private var byCountry: [CountryCode: [CountryCode]] = [:]

  init(_ gazetteer: Gazetteer) {
    for first in UInt8(ascii: "A")...UInt8(ascii: "Z") {
      for second in UInt8(ascii: "A")...UInt8(ascii: "Z") {
        guard let country = CountryCode(value: UInt16(first) << 8 | UInt16(second)),
          let number = gazetteer.number(of: country)
        else { continue }
        byCountry[country] = gazetteer.neighbors(ofCountry: number)
      }
    }
  }

  /// The countries that share a land border with a country.
  func neighbors(of country: CountryCode) -> [CountryCode] { byCountry[country] ?? [] }
}
