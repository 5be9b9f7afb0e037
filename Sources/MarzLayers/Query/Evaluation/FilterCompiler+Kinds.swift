/// What does not fit together, found before a row is read.
extension FilterCompiler {
  /// What kinds of value an expression may have; nil where that is not known.
  func kinds(_ expression: FilterExpression) -> KnownFields.Kinds? {
    switch expression {
    case .literal(let value): return KnownFields.Kinds(value)
    case .property(let name):
      guard !WantedFields.geometryNames.contains(name), let kinds = fields.kinds[name],
        !kinds.isEmpty
      else { return nil }
      return kinds
    case .operation(let called, _):
      switch called.family {
      case .arithmetic: return .number
      case .fold: return .text
      default: return .boolean
      }
    case .function, .interval: return nil
    case .list: return .list
    }
  }

  func check(
    _ expression: FilterExpression,
    is wanted: KnownFields.Kinds
  ) throws(FilterProblem) {
    guard let found = kinds(expression), found.isDisjoint(with: wanted) else { return }
    let name = expression.properties.first
    throw filter.problem(
      "expected \(wanted.words), found "
        + (name.map { "\($0), which holds \(found.words)" } ?? "\(expression.text.prefix(60))"),
      at: name
    )
  }

  /// Two values that are compared have to be of one kind.
  func checkPair(
    _ one: FilterExpression,
    _ other: FilterExpression
  ) throws(FilterProblem) {
    guard let first = kinds(one), let second = kinds(other), first.isDisjoint(with: second) else {
      return
    }
    let name = one.properties.first ?? other.properties.first
    let hint =
      first == .number && second == .text
      ? "; numbers are written without quotes"
      : first == .text && second == .number ? "; text is written in single quotes" : ""
    throw filter.problem(
      "\(one.text.prefix(60)) holds \(first.words) and cannot be compared with "
        + "\(other.text.prefix(60)), \(second.words)\(hint)",
      at: name
    )
  }

  func unknownFunction(_ name: String) -> FilterProblem {
    filter.problem("no function \"\(name)\"; there is S_DISTANCE(geom, geometry), in meters")
  }

  static func noun(of expression: FilterExpression) -> String {
    switch expression {
    case .literal(let value): value.kind
    case .property: "a property"
    case .operation(let called, _): called.family == .arithmetic ? "a number" : "text"
    case .function: "a function"
    case .interval: "an interval"
    case .list: "a list"
    }
  }
}
