package import MarzGeometry

/// A question to a source of features: which of them, in which order, how many.
///
/// The same engine serves the command line and whoever else asks; it holds no more rows in memory than its
/// limit asks for, or than a sorted answer has.
package struct FeatureQuery: Sendable {
  /// What an answer is ordered by.
  package enum Order: Hashable, Sendable {
    /// The value of a property; what has none comes last.
    case property(String, isDescending: Bool)
    /// The distance from a geometry, the nearest first.
    case distance(from: [Shape])
  }

  /// What passes; nil for everything.
  package var filter: Filter?
  /// The order, the first being the most important; empty for the order of the source.
  package var order: [Order] = []
  /// At most so many.
  package var limit: Int?
  /// The geometry whose distance to each feature is told.
  package var distanceFrom: [Shape]?

  /// Asks for everything.
  package init() {}

  /// What a run has seen.
  package struct Outcome: Sendable {
    /// How many features were given out.
    package var count = 0
    /// How many features have a geometry that could not be used, and the first reason.
    package var faults: (count: Int, first: String?) = (0, nil)
  }

  /// Checks the query against what a source has, without asking for features.
  ///
  /// - Throws: ``QueryError`` for a property that no feature has, and a value that does not fit it.
  package func check(against source: any FeatureSource) throws(QueryError) {
    let plan = try prepared(source, extra: [])
    _ = try plan.selection.test(plan.faults)
  }

  /// Asks a source and hands each answer on as soon as its place is known.
  ///
  /// - Parameters:
  ///   - source: What is asked.
  ///   - extra: Properties that the body needs beside those of the query.
  ///   - body: Takes each feature with the values of `extra` first; of a sorted answer after the scan.
  /// - Returns: What was seen.
  /// - Throws: ``QueryError``.
  /// - Complexity: O(*n*) in the features of the source, O(*k* log *k*) in those sorted.
  package func run(
    on source: any FeatureSource,
    extra: [String] = [],
    body: (QueryRow) throws(QueryError) -> Void
  ) throws(QueryError) -> Outcome {
    if source.hasSpatialIndex, case .distance(let center)? = order.first, let limit {
      return try nearest(limit, to: center, on: source, extra, body)
    }
    return try scan(source, extra, body)
  }

  /// Looks for the nearest in circles that grow until they hold as many as are wanted.
  ///
  /// - Complexity: O(log *r*) searches of the index, *r* being the distance of the last; the last of them has
  ///   at most some sixteen times the area that it needs.
  private func nearest(
    _ limit: Int,
    to center: [Shape],
    on source: any FeatureSource,
    _ extra: [String],
    _ body: (QueryRow) throws(QueryError) -> Void
  ) throws(QueryError) -> Outcome {
    for kilometers in [10, 40, 160, 640, 2560] {
      let circle = FilterExpression.operation(
        .isWithinDistance,
        [
          .property("geom"), .literal(.geometry(center)), .literal(.number(Double(kilometers))),
          .literal(.text("kilometers")),
        ]
      )
      var inside = self
      inside.filter = FilterExpression.all([filter?.expression, circle].compactMap { $0 })
        .map(Filter.init)
      var rows: [QueryRow] = []
      let outcome = try inside.scan(source, extra) { (row) throws(QueryError) in rows.append(row) }
      guard rows.count >= limit else { continue }
      for row in rows { try body(row) }
      return outcome
    }
    return try scan(source, extra, body)
  }

  private func scan(
    _ source: any FeatureSource,
    _ extra: [String],
    _ body: (QueryRow) throws(QueryError) -> Void
  ) throws(QueryError) -> Outcome {
    let plan = try prepared(source, extra: extra)
    var outcome = Outcome()
    let limit = limit ?? .max
    guard limit > 0 else { return outcome }
    var sorted = SortedRows(order: order, wanted: plan.selection.wanted, limit: limit)
    try source.scan(plan.selection, faults: plan.faults) { (row) throws(QueryError) in
      var row = row
      if let ground = plan.ground {
        row.distance = plan.faults.catching { () throws(GeometryError) in
          try ground.meters(to: row.geometry, within: sorted.distanceLimit)
        }.flatMap { $0 }
        // Nothing farther than the last of the nearest can come in among them.
        if row.distance == nil, sorted.isNearest { return true }
      }
      guard !order.isEmpty else {
        try body(row)
        outcome.count += 1
        return outcome.count < limit
      }
      if !source.isRereadable { row.reference = .text(try source.geoJSON(of: row.reference)) }
      sorted.add(row)
      return true
    }
    for row in sorted.finished() {
      try body(row)
      outcome.count += 1
    }
    outcome.faults = (plan.faults.count, plan.faults.first)
    return outcome
  }

  // MARK: Preparing

  private struct Plan {
    var selection: FeatureSelection
    var ground: GroundDistance?
    var faults: GeometryFaults
  }

  private func prepared(
    _ source: any FeatureSource,
    extra: [String]
  ) throws(QueryError) -> Plan {
    let fields = try source.fields()
    var names = extra.filter { !WantedFields.geometryNames.contains($0) }
    var needsGeometry =
      distanceFrom != nil || extra.contains { WantedFields.geometryNames.contains($0) }
    for order in order {
      switch order {
      case .property(let name, _):
        try confirm(name, fields, source)
        if !names.contains(name) { names.append(name) }
      case .distance: needsGeometry = true
      }
    }
    for name in filter?.expression.properties ?? [] {
      if WantedFields.geometryNames.contains(name) {
        needsGeometry = true
      } else {
        if let filter { try confirm(name, in: filter, fields, source) }
        if !names.contains(name) { names.append(name) }
      }
    }
    let selection = FeatureSelection(
      filter,
      wanted: WantedFields(names, needsGeometry: needsGeometry),
      fields: fields
    )
    let faults = GeometryFaults()
    var ground: GroundDistance?
    if let distanceFrom {
      do {
        ground = try GroundDistance(distanceFrom)
      } catch {
        throw .option("the distance cannot be measured: \(error)")
      }
    }
    return Plan(selection: selection, ground: ground, faults: faults)
  }

  private func confirm(
    _ name: String,
    in filter: Filter,
    _ fields: KnownFields,
    _ source: any FeatureSource
  ) throws(QueryError) {
    do {
      try confirm(name, fields, source)
    } catch .unknownField(let name, let near) {
      throw .filter(filter.problem(QueryError.unknownField(name, near: near), at: name))
    }
  }

  /// A property that the first features do not have may be one of a later feature.
  private func confirm(
    _ name: String,
    _ fields: KnownFields,
    _ source: any FeatureSource
  ) throws(QueryError) {
    guard !fields.contains(name), source.isRereadable, try !source.hasField(name) else { return }
    throw .unknownField(name, near: fields.near(name))
  }
}
