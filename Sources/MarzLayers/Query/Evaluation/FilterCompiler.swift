/// Turns a filter into closures over the rows of a source, and finds what does not fit on the way.
///
/// Conditions follow SQL's logic of three values: a comparison with what is unknown is unknown (nil).
struct FilterCompiler {
  typealias Condition = (QueryRow) -> Bool?
  typealias Value = (QueryRow) -> FilterValue
  typealias Span = (QueryRow) -> ClosedRange<Int64>?

  let filter: Filter
  let slots: [String: Int]
  let fields: KnownFields
  /// Counts geometries that GEOS refuses.
  let faults: GeometryFaults

  /// Prepares to compile.
  ///
  /// - Parameters:
  ///   - filter: The filter.
  ///   - wanted: Which properties the rows hold, and where.
  ///   - fields: What is known of them.
  ///   - faults: Takes geometries that cannot be used; they make their condition unknown.
  init(_ filter: Filter, wanted: WantedFields, fields: KnownFields, faults: GeometryFaults) {
    self.filter = filter
    slots = Dictionary(
      wanted.names.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    self.fields = fields
    self.faults = faults
  }

  /// The whole filter.
  func condition() throws(FilterProblem) -> Condition { try condition(filter.expression) }

  func condition(_ expression: FilterExpression) throws(FilterProblem) -> Condition {
    switch expression {
    case .literal(.boolean(let flag)): return { _ in flag }
    case .property:
      try check(expression, is: .boolean)
      let value = try value(expression)
      return { if case .boolean(let flag) = value($0) { flag } else { nil } }
    case .operation(let called, let arguments):
      switch called.family {
      case .logic: return try logic(called, arguments)
      case .comparison: return try comparison(called, arguments)
      case .spatial: return try spatial(called, arguments)
      case .distance: return try distance(called, arguments)
      case .temporal: return try temporal(called, arguments)
      case .list: return try lists(called, arguments)
      case .arithmetic, .fold: break
      }
    case .function(let name, _): throw unknownFunction(name)
    default: break
    }
    throw filter.problem(
      "expected a condition, found \(Self.noun(of: expression)): \(expression.text.prefix(60))",
      at: expression.properties.first
    )
  }

  func logic(
    _ called: FilterOperator,
    _ arguments: [FilterExpression]
  ) throws(FilterProblem) -> Condition {
    if called == .not {
      let inner = try condition(arguments[0])
      return { inner($0).map { !$0 } }
    }
    // What costs more comes later; the order does not change the answer.
    var ordered = arguments.filter { !$0.isCostly }
    ordered += arguments.filter(\.isCostly)
    var parts: [Condition] = []
    for argument in ordered { parts.append(try condition(argument)) }
    let decisive = called == .or
    return { [parts] row in
      var answer: Bool? = !decisive
      for part in parts {
        let one = part(row)
        if one == decisive { return decisive }
        if one == nil { answer = nil }
      }
      return answer
    }
  }
}

extension FilterExpression {
  /// Whether a geometry has to be looked at.
  fileprivate var isCostly: Bool {
    switch self {
    case .operation(let called, let arguments):
      called.family == .spatial || called.family == .distance
        || arguments.contains(where: \.isCostly)
    case .function: true
    default: false
    }
  }
}
