/// A GeoNames feature class and code: `P.PPLC`, `H.STM`, `S.PSTB`.
public struct FeatureCode: Hashable, Sendable, CustomStringConvertible {
  /// Class and code with a point between.
  public let description: String

  /// Wraps a class and code.
  public init(_ text: String) {
    description = text
  }

  /// The class: A administrative, H water, L area, P populated, R road, S spot, T relief.
  public var featureClass: Character { description.first ?? "?" }

  /// The code without its class.
  public var code: Substring { description.dropFirst(2) }

  /// Whether it is a country or dependency.
  public var isCountry: Bool { featureClass == "A" && (code.hasPrefix("PCL") || code == "TERR") }

  /// Whether it is a first-order division.
  public var isAdmin1: Bool { description == "A.ADM1" }

  /// Whether it is a border crossing.
  public var isCrossing: Bool { description == "S.PSTB" || description == "S.CSTM" }
}
