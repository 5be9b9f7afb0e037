import MarzGazetteer

/// What is wrong with a request for places.
public enum LocateError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The country is no code of two letters.
  case country(String)
  /// The feature does not begin with a class of GeoNames.
  case feature(String)

  /// What was found and what was expected.
  public var description: String {
    switch self {
    case .country(let found):
      "country \"\(found)\", expected two letters of ISO 3166-1 such as IQ"
    case .feature(let found):
      "feature \"\(found)\", expected a class of GeoNames (A H L P R S T U V) or a code such as H.STM"
    }
  }
}

extension Locator.Request {
  /// Asks for a name with country and feature as a user types them, in capitals or not.
  ///
  /// - Throws: ``LocateError`` for a country or feature that cannot be.
  public init(
    name: String,
    countryCode: String?,
    feature: String?,
    limit: Int
  ) throws(LocateError) {
    var country: CountryCode?
    if let countryCode {
      country = CountryCode(countryCode.uppercased())
      if country == nil { throw .country(countryCode) }
    }
    let code = feature?.uppercased()
    if let feature, let code {
      let parts = code.split(separator: ".", omittingEmptySubsequences: false)
      guard let first = parts.first, first.count == 1, "AHLPRSTUV".contains(first),
        parts.count <= 2
      else { throw .feature(feature) }
    }
    self.init(name: name, country: country, feature: code, limit: limit)
  }
}
