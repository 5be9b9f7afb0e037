import MarzGeometry

/// How geometries lie to each other, and how far apart.
extension FilterCompiler {
  func spatial(
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

  static func predicate(_ called: FilterOperator) -> SpatialPredicate {
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

  func distance(
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
  func limitAndMeasure(
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

  func measure(
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

  func prepared(_ shapes: [Shape]) throws(FilterProblem) -> PreparedRelation {
    do {
      return try PreparedRelation(shapes)
    } catch {
      throw filter.problem("this geometry cannot be used: \(error)")
    }
  }

  func geometry(
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
}
