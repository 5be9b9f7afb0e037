import MarzLayers

/// Values as they are shown in a table or in CSV.
enum CellText {
  /// The value as a person reads it.
  static func text(_ value: FilterValue) -> String {
    switch value {
    case .null, .geometry: ""
    case .boolean(let flag): flag ? "true" : "false"
    case .number(let number): FilterExpression.number(number)
    case .text(let text): text
    case .time(let time): time.text
    case .list(let elements): elements.map(text).joined(separator: "; ")
    }
  }

  /// The same, a first second of a day as the day alone.
  static func short(_ value: FilterValue) -> String {
    let text = text(value)
    return text.hasSuffix("T00:00:00Z") ? String(text.dropLast(10)) : text
  }

  /// The head of a column, with its unit where the name does not say it.
  static func head(_ name: String) -> String {
    let isAngle = name.hasSuffix("_lon") || name.hasSuffix("_lat") || name.hasSuffix("_bearing")
    return isAngle ? "\(name) (°)" : name
  }
}
