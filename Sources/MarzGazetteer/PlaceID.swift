/// The stable id of a place: `gn:323786` for GeoNames, `marz:…` for the curated tables, `ne:…` for
/// Natural Earth, `border:IQ-IR` for a border.
public struct PlaceID: Hashable, Sendable, CustomStringConvertible {
  /// The id as it is written.
  public let description: String

  /// Wraps an id.
  public init(_ text: String) {
    description = text
  }

  /// The GeoNames number, for ids that have one.
  public var geonameID: Int? {
    description.hasPrefix("gn:") ? Int(description.dropFirst(3)) : nil
  }

  /// The id of the border of two countries, codes in alphabetical order.
  public static func border(_ one: CountryCode, _ other: CountryCode) -> PlaceID {
    let pair = [one.description, other.description].sorted()
    return PlaceID("border:\(pair[0])-\(pair[1])")
  }
}
