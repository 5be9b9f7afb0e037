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

  /// The same, a first second of a day as the day alone, and a number with as many decimals as its column has in
  /// the layers, so that points stand below each other.
  static func short(_ value: FilterValue, of column: String) -> String {
    if case .number(let number) = value, let decimals = decimals[column] {
      return BorderAnswer.text(number, decimals: decimals)
    }
    let text = text(value)
    for midnight in ["T00:00:00Z", "T00:00:00.000Z"] where text.hasSuffix(midnight) {
      return String(text.dropLast(midnight.count))
    }
    return text
  }

  private static let decimals: [String: Int] = {
    var decimals: [String: Int] = [:]
    for field in Layer.all.flatMap(\.schema.fields) {
      if case .number(let count) = field.kind { decimals[field.name] = count }
    }
    return decimals
  }()

  /// The head of a column, with its unit where the name does not say it.
  static func head(_ name: String) -> String {
    let isAngle = name.hasSuffix("_lon") || name.hasSuffix("_lat") || name.hasSuffix("_bearing")
    return isAngle ? "\(name) (°)" : name
  }
}
