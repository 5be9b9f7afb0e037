import MarzGeometry

/// Turns a filter into closures over the rows of a source, and finds what does not fit on the way.
///
/// Conditions follow SQL's logic of three values: a comparison with what is unknown is unknown (nil).
struct FilterCompiler {
  typealias Condition = (QueryRow) -> Bool?
  typealias Value = (QueryRow) -> FilterValue
  typealias Span = (QueryRow) -> ClosedRange<Int64>?

  private let filter: Filter
  private let slots: [String: Int]
  private let fields: KnownFields
  /// Counts geometries that GEOS refuses.
  private let faults: GeometryFaults

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

  // MARK: Conditions

  private func condition(_ expression: FilterExpression) throws(FilterProblem) -> Condition {
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

  private func logic(
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

  private func comparison(
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

  private static func both(_ one: Bool?, _ other: Bool?) -> Bool? {
    if one == false || other == false { return false }
    return one == nil || other == nil ? nil : true
  }

  private func membership(_ arguments: [FilterExpression]) throws(FilterProblem) -> Condition {
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

  private func ordering(
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

  private static func test(_ called: FilterOperator) -> (Int) -> Bool {
    switch called {
    case .equal: { $0 == 0 }
    case .notEqual: { $0 != 0 }
    case .less: { $0 < 0 }
    case .lessOrEqual: { $0 <= 0 }
    case .greater: { $0 > 0 }
    default: { $0 >= 0 }
    }
  }

  // MARK: Space

  private func spatial(
    _ called: FilterOperator,
    _ arguments: [FilterExpression]
  ) throws(FilterProblem) -> Condition {
    let predicate = Self.predicate(called)
    let faults = faults
    if case .geometry(let shapes)? = constant(arguments[1]) {
      let relation = try prepared(shapes)
      let one = try geometry(arguments[0])
      return { row in
        guard let shape = one(row) else { return nil }
        return faults.catching { () throws(GeometryError) in
          try relation.holds(predicate.converse, with: shape)
        }
      }
    }
    if case .geometry(let shapes)? = constant(arguments[0]) {
      let relation = try prepared(shapes)
      let other = try geometry(arguments[1])
      return { row in
        guard let shape = other(row) else { return nil }
        return faults.catching { () throws(GeometryError) in
          try relation.holds(predicate, with: shape)
        }
      }
    }
    let (one, other) = (try geometry(arguments[0]), try geometry(arguments[1]))
    return { row in
      guard let first = one(row), let second = other(row) else { return nil }
      return faults.catching { () throws(GeometryError) in
        try PreparedRelation(first).holds(predicate, with: second)
      }
    }
  }

  private static func predicate(_ called: FilterOperator) -> SpatialPredicate {
    switch called {
    case .equals: .equals
    case .disjoint: .disjoint
    case .touches: .touches
    case .within: .within
    case .overlaps: .overlaps
    case .crosses: .crosses
    case .contains: .contains
    default: .intersects
    }
  }

  private func distance(
    _ called: FilterOperator,
    _ arguments: [FilterExpression]
  ) throws(FilterProblem) -> Condition {
    let (limit, measure) = try limitAndMeasure(called, arguments)
    let isWithin = called == .isWithinDistance
    return { row in
      measure(row, limit).map { ($0 <= limit) == isWithin }
    }
  }

  /// The limit in meters, and what measures up to it: nil is unknown, infinity beyond it.
  private func limitAndMeasure(
    _ called: FilterOperator,
    _ arguments: [FilterExpression]
  ) throws(FilterProblem) -> (Double, (QueryRow, Double) -> Double?) {
    let name = called.rawValue.uppercased()
    guard case .number(let count)? = constant(arguments[2]), count >= 0 else {
      throw filter.problem("\(name) takes a distance such as 50 as its third argument")
    }
    guard case .literal(.text(let unitName)) = arguments[3],
      let unit = LengthUnit.length(named: unitName)
    else {
      throw filter.problem(
        "\(name) takes a unit as its fourth argument: \(LengthUnit.examples), "
          + "found \(arguments[3].text)"
      )
    }
    return (count * unit.meters, try measure(arguments[0], arguments[1]))
  }

  private func measure(
    _ left: FilterExpression,
    _ right: FilterExpression
  ) throws(FilterProblem) -> (QueryRow, Double) -> Double? {
    let faults = faults
    let (fixed, moving) = constant(right) == nil ? (left, right) : (right, left)
    let other = try geometry(moving)
    if case .geometry(let shapes)? = constant(fixed) {
      let ground: GroundDistance
      do {
        ground = try GroundDistance(shapes)
      } catch {
        throw filter.problem("this geometry cannot be used: \(error)")
      }
      return { row, limit in
        guard let shape = other(row) else { return nil }
        return faults.catching { () throws(GeometryError) in
          try ground.meters(to: shape, within: limit) ?? .infinity
        }
      }
    }
    let one = try geometry(fixed)
    return { row, limit in
      guard let first = one(row), let second = other(row) else { return nil }
      return faults.catching { () throws(GeometryError) in
        try GroundDistance(first).meters(to: second, within: limit) ?? .infinity
      }
    }
  }

  private func prepared(_ shapes: [Shape]) throws(FilterProblem) -> PreparedRelation {
    do {
      return try PreparedRelation(shapes)
    } catch {
      throw filter.problem("this geometry cannot be used: \(error)")
    }
  }

  private func geometry(
    _ expression: FilterExpression
  ) throws(FilterProblem) -> (QueryRow) -> [Shape]? {
    switch expression {
    case .literal(.geometry(let shapes)): return { _ in shapes.isEmpty ? nil : shapes }
    case .property(let name) where WantedFields.geometryNames.contains(name):
      return { $0.geometry.isEmpty ? nil : $0.geometry }
    case .property(let name):
      throw filter.problem(
        "expected a geometry, found the property \(name); the geometry of a feature is geom",
        at: name
      )
    default:
      throw filter.problem("expected a geometry, found \(Self.noun(of: expression))")
    }
  }

  // MARK: Time

  private func temporal(
    _ called: FilterOperator,
    _ arguments: [FilterExpression]
  ) throws(FilterProblem) -> Condition {
    let (one, other) = (try span(arguments[0]), try span(arguments[1]))
    return { row in
      guard let first = one(row), let second = other(row) else { return nil }
      return TemporalRelation.holds(called, first, second)
    }
  }

  private func span(_ expression: FilterExpression) throws(FilterProblem) -> Span {
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

  private func constantSpan(
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

  private func bound(_ expression: FilterExpression) throws(FilterProblem) -> Span {
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

  // MARK: Lists

  private func lists(
    _ called: FilterOperator,
    _ arguments: [FilterExpression]
  ) throws(FilterProblem) -> Condition {
    let (one, other) = (try value(arguments[0]), try value(arguments[1]))
    return { row in
      guard let first = Self.elements(one(row)), let second = Self.elements(other(row)) else {
        return nil
      }
      switch called {
      case .listEquals: return first == second
      case .listContains: return first.isSuperset(of: second)
      case .containedBy: return first.isSubset(of: second)
      default: return !first.isDisjoint(with: second)
      }
    }
  }

  /// The elements of a list; a text is a list joined by "; ", as the layers have them.
  static func elements(_ value: FilterValue) -> Set<FilterValue>? {
    switch value {
    case .list(let elements): Set(elements)
    case .text(""): []
    case .text(let text): Set(text.split(separator: "; ").map { .text(String($0)) })
    case .null: nil
    default: [value]
    }
  }

  // MARK: Values

  private func value(_ expression: FilterExpression) throws(FilterProblem) -> Value {
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

  private func arithmetic(
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
  private func constant(_ expression: FilterExpression) -> FilterValue? {
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

  // MARK: Kinds

  /// What kinds of value an expression may have; nil where that is not known.
  private func kinds(_ expression: FilterExpression) -> KnownFields.Kinds? {
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

  private func check(
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
  private func checkPair(
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

  private func unknownFunction(_ name: String) -> FilterProblem {
    filter.problem("no function \"\(name)\"; there is S_DISTANCE(geom, geometry), in meters")
  }

  private static func noun(of expression: FilterExpression) -> String {
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
