/// How times lie to each other.
extension FilterCompiler {
  func temporal(
    _ called: FilterOperator,
    _ arguments: [FilterExpression]
  ) throws(FilterProblem) -> Condition {
    let (one, other) = (try span(arguments[0]), try span(arguments[1]))
    return { row in
      guard let first = one(row), let second = other(row) else { return nil }
      return TemporalRelation.holds(called, first, second)
    }
  }

  func span(_ expression: FilterExpression) throws(FilterProblem) -> Span {
    switch expression {
    case .interval(let start, let end):
      let (from, to) = (try bound(start), try bound(end))
      if let fixed = constantSpan(start, end) { return { _ in fixed } }
      return { row in
        guard let lower = from(row)?.lowerBound, let upper = to(row)?.upperBound, lower <= upper
        else { return nil }
        return lower...upper
      }
    default: return try bound(expression)
    }
  }

  func constantSpan(
    _ start: FilterExpression,
    _ end: FilterExpression
  ) -> ClosedRange<Int64>? {
    guard start.properties.isEmpty, end.properties.isEmpty, let from = try? bound(start),
      let to = try? bound(end)
    else { return nil }
    let row = QueryRow(width: 0)
    guard let lower = from(row)?.lowerBound, let upper = to(row)?.upperBound, lower <= upper else {
      return nil
    }
    return lower...upper
  }

  func bound(_ expression: FilterExpression) throws(FilterProblem) -> Span {
    switch expression {
    case .literal(.time(let time)): return { _ in time.lower...time.upper }
    case .literal(.text("..")): return { _ in FilterTime.distantPast...FilterTime.distantFuture }
    case .property, .function:
      try check(expression, is: .text)
      let value = try value(expression)
      return { row in
        guard case .text(let text) = value(row), let time = FilterTime(text) else { return nil }
        return time.lower...time.upper
      }
    default:
      throw filter.problem(
        "expected a time such as DATE('2017-08-16'), found \(Self.noun(of: expression)): "
          + expression.text.prefix(60)
      )
    }
  }
}
