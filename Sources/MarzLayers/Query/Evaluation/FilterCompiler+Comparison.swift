/// Comparisons, as SQL has them.
extension FilterCompiler {
  func comparison(
    _ called: FilterOperator,
    _ arguments: [FilterExpression]
  ) throws(FilterProblem) -> Condition {
    switch called {
    case .isNull:
      if case .interval(let start, let end) = arguments[0] {
        let (from, to) = (try value(start), try value(end))
        return { from($0) == .null || to($0) == .null }
      }
      let value = try value(arguments[0])
      return { value($0) == .null }
    case .like:
      try check(arguments[0], is: .text)
      let text = try value(arguments[0])
      let pattern = try value(arguments[1])
      guard case .text(let literal)? = constant(arguments[1]) else {
        throw filter.problem(
          "expected a pattern such as 'Kh%' after LIKE, found \(Self.noun(of: arguments[1]))",
          at: arguments[1].properties.first ?? arguments[0].properties.first
        )
      }
      _ = pattern
      let compiled = LikePattern(literal)
      return { if case .text(let found) = text($0) { compiled.matches(found) } else { nil } }
    case .between:
      try checkPair(arguments[0], arguments[1])
      try checkPair(arguments[0], arguments[2])
      let (value, low, high) = (
        try value(arguments[0]), try value(arguments[1]), try value(arguments[2])
      )
      return { row in
        let found = value(row)
        return Self.both(
          found.order(before: low(row)).map { $0 >= 0 },
          found.order(before: high(row)).map { $0 <= 0 }
        )
      }
    case .isIn: return try membership(arguments)
    default: return try ordering(called, arguments[0], arguments[1])
    }
  }

  static func both(_ one: Bool?, _ other: Bool?) -> Bool? {
    if one == false || other == false { return false }
    return one == nil || other == nil ? nil : true
  }

  func membership(_ arguments: [FilterExpression]) throws(FilterProblem) -> Condition {
    let value = try value(arguments[0])
    var elements: [FilterExpression] = Array(arguments.dropFirst())
    if elements.count == 1, case .list(let listed) = elements[0] { elements = listed }
    for element in elements { try checkPair(arguments[0], element) }
    var options: [Value] = []
    for element in elements { options.append(try self.value(element)) }
    return { [options] row in
      let found = value(row)
      guard found != .null else { return nil }
      var answer: Bool? = false
      for option in options {
        let isEqual = found.equals(option(row))
        if isEqual == true { return true }
        if isEqual == nil { answer = nil }
      }
      return answer
    }
  }

  func ordering(
    _ called: FilterOperator,
    _ left: FilterExpression,
    _ right: FilterExpression
  ) throws(FilterProblem) -> Condition {
    try checkPair(left, right)
    // A property beside a number is most of what is asked.
    if case .property(let name) = left, let slot = slots[name],
      case .literal(.number(let number)) = right
    {
      let test = Self.test(called)
      return { row in
        guard case .number(let found) = row.values[slot] else { return nil }
        return test(found < number ? -1 : found > number ? 1 : 0)
      }
    }
    let (one, other) = (try value(left), try value(right))
    if called == .equal || called == .notEqual {
      let wanted = called == .equal
      return { row in one(row).equals(other(row)).map { $0 == wanted } }
    }
    let test = Self.test(called)
    return { row in one(row).order(before: other(row)).map(test) }
  }

  static func test(_ called: FilterOperator) -> (Int) -> Bool {
    switch called {
    case .equal: { $0 == 0 }
    case .notEqual: { $0 != 0 }
    case .less: { $0 < 0 }
    case .lessOrEqual: { $0 <= 0 }
    case .greater: { $0 > 0 }
    default: { $0 >= 0 }
    }
  }
}
