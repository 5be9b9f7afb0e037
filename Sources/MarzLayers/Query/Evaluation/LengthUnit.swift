package import MarzGeometry

/// The units of length that a filter may name.
package enum LengthUnit {
  private static let meters: [String: Double] = [
    "m": 1, "meter": 1, "meters": 1, "metre": 1, "metres": 1,
    "km": 1000, "kilometer": 1000, "kilometers": 1000, "kilometre": 1000, "kilometres": 1000,
    "mi": 1609.344, "mile": 1609.344, "miles": 1609.344, "statute miles": 1609.344,
    "nmi": 1852, "nautical miles": 1852, "nautical_miles": 1852,
    "ft": 0.3048, "foot": 0.3048, "feet": 0.3048,
  ]

  /// The length of a unit, by its name in any case; nil for what is none.
  package static func length(named name: String) -> Distance? {
    meters[name.lowercased()].map { Distance(meters: $0) }
  }

  /// Names to offer to someone who wrote another.
  static let examples = "meters, kilometers, miles, nautical_miles or feet"
}
