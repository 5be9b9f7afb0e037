/// What a field of a layer holds, and hence which column type GIS programs give it.
public enum FieldKind: Hashable, Sendable {
  /// Text.
  case text
  /// A whole number.
  case integer
  /// A number that is written with this many decimals, from 0 to 9.
  case number(decimals: Int)
  /// True or false.
  case boolean
  /// A day, `YYYY-MM-DD`.
  case day
  /// A second in UTC, `YYYY-MM-DDTHH:MM:SSZ`.
  case time

  /// How many decimals a number is written with; nil for what is no number with decimals.
  var decimals: Int? {
    if case .number(let decimals) = self { decimals } else { nil }
  }

  /// Whether a value may stand in such a field; null always may.
  func accepts(_ value: PropertyValue) -> Bool {
    switch (self, value) {
    case (_, .null), (.integer, .integer), (.number, .number), (.boolean, .boolean),
      (.text, .text), (.day, .text), (.time, .text):
      true
    default: false
    }
  }
}
