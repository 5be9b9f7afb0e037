/// What is computed for each row.
extension FilterCompiler {
  func value(_ expression: FilterExpression) throws(FilterProblem) -> Value {
    switch expression {
    case .literal(let value): return { _ in value }
    case .property(let name):
      if let slot = slots[name] { return { $0.values[slot] } }
      return { $0.geometry.isEmpty ? .null : .geometry($0.geometry) }
    case .list(let elements):
      var parts: [Value] = []
      for element in elements { parts.append(try value(element)) }
      return { [parts] row in .list(parts.map { $0(row) }) }
    case .operation(let called, let arguments):
      switch called.family {
      case .arithmetic: return try arithmetic(called, arguments)
      case .fold:
        try check(arguments[0], is: .text)
        let text = try value(arguments[0])
        let fold = called == .casei ? TextFolding.withoutCase : TextFolding.withoutAccents
        if case .text(let fixed)? = constant(expression) { return { _ in .text(fixed) } }
        return { if case .text(let found) = text($0) { .text(fold(found)) } else { .null } }
      default:
        let condition = try condition(expression)
        return { condition($0).map { .boolean($0) } ?? .null }
      }
    case .function(let name, let arguments):
      guard name.lowercased() == "s_distance", arguments.count == 2 else {
        throw unknownFunction(name)
      }
      let measure = try measure(arguments[0], arguments[1])
      return { row in measure(row, .infinity).map { .number($0) } ?? .null }
    case .interval:
      throw filter.problem("expected a value, found an interval; intervals go into T_ operators")
    }
  }

  func arithmetic(
    _ called: FilterOperator,
    _ arguments: [FilterExpression]
  ) throws(FilterProblem) -> Value {
    for argument in arguments { try check(argument, is: .number) }
    let (one, other) = (try value(arguments[0]), try value(arguments[1]))
    return { row in
      guard case .number(let left) = one(row), case .number(let right) = other(row) else {
        return .null
      }
      return Arithmetic.result(called, left, right).map { .number($0) } ?? .null
    }
  }

  /// The value of an expression that is the same for every row; nil for others.
  func constant(_ expression: FilterExpression) -> FilterValue? {
    switch expression {
    case .literal(let value): return value
    case .operation(let called, let arguments) where called.family == .fold:
      guard case .text(let text)? = constant(arguments[0]) else { return nil }
      return .text(
        called == .casei ? TextFolding.withoutCase(text) : TextFolding.withoutAccents(text)
      )
    case .operation(let called, let arguments) where called.family == .arithmetic:
      guard case .number(let left)? = constant(arguments[0]),
        case .number(let right)? = constant(arguments[1])
      else { return nil }
      return Arithmetic.result(called, left, right).map { .number($0) }
    default: return nil
    }
  }
}
