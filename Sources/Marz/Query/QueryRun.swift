public import Foundation
import MarzGeometry
import MarzLayers

/// Answers `marz query`: asks an output folder or a file for features, and counts them if that is wanted.
public struct QueryRun {
  private let request: QueryRequest
  private let terminal: QueryTerminal
  private let note: (String) -> Void
  private let source: any FeatureSource
  private let fields: KnownFields
  private let query: FeatureQuery
  private let keys: [GroupKey]

  /// Prepares a query: opens the source, reads the filters and rewrites the options into one.
  ///
  /// - Parameters:
  ///   - request: What is asked.
  ///   - terminal: Where a table goes.
  ///   - indexes: Opens the gazetteer and the borders, when a name has to be looked up.
  ///   - note: Takes lines for people, such as what a name was taken for.
  /// - Throws: `QueryError` and `PointError` for what cannot be understood, and what `indexes` throws.
  public init(
    _ request: QueryRequest,
    terminal: QueryTerminal,
    indexes: @escaping () throws -> Indexes,
    note: @escaping (String) -> Void
  ) throws {
    self.request = request
    self.terminal = terminal
    self.note = note
    source = try SourceChoice.source(request.input, layer: request.layer, note: note)
    fields = try source.fields()
    var opened: Indexes?
    let rewriter = FilterRewriter(
      request: request,
      fields: fields,
      hasField: { [source] in try !source.isRereadable || source.hasField($0) },
      indexes: {
        if let opened { return opened }
        let fresh = try indexes()
        opened = fresh
        return fresh
      },
      note: note
    )
    let plan = QueryPlan(request: request, rewriter: rewriter, source: source)
    query = try plan.query()
    keys = try plan.keys()
    try plan.checkNames()
  }

  /// The whole filter in CQL2; nil without one.
  public func filter(_ format: QueryRequest.FilterFormat) -> String? {
    switch format {
    case .text: query.filter?.expression.text
    case .json: query.filter?.expression.json
    }
  }

  /// What was understood, in lines for people.
  public var explanation: [String] {
    var lines = ["source  \(source.accessPath(for: query.filter?.expression))"]
    if let text = query.filter?.expression.text {
      lines.append("filter  \(text.count > 2000 ? text.prefix(2000) + "…" : text[...])")
    }
    let order = query.order.map { order in
      switch order {
      case .property(let name, let isDescending): name + (isDescending ? ", descending" : "")
      case .distance: "the distance"
      }
    }
    if !order.isEmpty { lines.append("order   \(order.joined(separator: "; "))") }
    if let limit = query.limit { lines.append("limit   \(limit)") }
    return lines
  }

  /// Asks and writes the answer.
  ///
  /// - Parameter output: Takes the answer in pieces, UTF-8.
  /// - Throws: `QueryError`, and what `output` throws.
  public func run(output: @escaping (Data) throws -> Void) throws {
    let outcome = try keys.isEmpty ? list(output) : count(output)
    if let first = outcome.faults.first {
      let count = outcome.faults.count
      note(
        "marz: \(count) \(count == 1 ? "geometry" : "geometries") cannot be used and "
          + "\(count == 1 ? "passes" : "pass") no spatial filter; the first: \(first)"
      )
    }
    for problem in source.problems.prefix(20) { note("marz: \(problem)") }
    if source.problems.count > 20 { note("marz: \(source.problems.count - 20) more were left out") }
    if outcome.count == 0 { note("no feature passes the filter") }
  }

  // MARK: Lists and counts

  private func list(_ output: @escaping (Data) throws -> Void) throws -> FeatureQuery.Outcome {
    var answer: FeatureAnswer?
    var failure: (any Error)?
    func begin(_ feature: [UInt8]) -> FeatureAnswer {
      FeatureAnswer(
        format: request.format,
        columns: columns(feature),
        fields: fields,
        hasDistance: query.distanceFrom != nil,
        terminal: terminal,
        attribution: source.attribution,
        output: AnswerOutput(output)
      )
    }
    let outcome = try query.run(on: source) { (row) throws(QueryError) in
      guard failure == nil else { return }
      do {
        if answer == nil {
          let first = fields.names.isEmpty ? try source.geoJSON(of: row.reference) : []
          answer = begin(first)
        }
        try answer?.add(row, from: source)
      } catch {
        failure = error
        throw error as? QueryError ?? .unreadable(path: "standard output", reason: "\(error)")
      }
    }
    if let failure { throw failure }
    var last = answer ?? begin([])
    try last.finish()
    return outcome
  }

  private func count(_ output: @escaping (Data) throws -> Void) throws -> FeatureQuery.Outcome {
    var tally = Tally(
      keys: keys,
      means: FilterRewriter.split(request.means),
      asked: QueryPlan.askedPeriods(request, keys)
    )
    let extra = tally.properties + (tally.needsGeometry ? ["geom"] : [])
    let width = tally.properties.count
    let outcome = try query.run(on: source, extra: extra) { (row) throws(QueryError) in
      tally.add(row.values[0..<width], geometry: row.geometry)
    }
    noteGaps(tally)
    let answer = GroupAnswer(tally: tally, groups: tally.finished(), terminal: terminal)
    let isMatrix = !request.matrix.isEmpty && [.table, .csv].contains(request.format)
    guard outcome.count > 0 || request.format != .table else { return outcome }
    let bytes =
      isMatrix
      ? answer.matrix(request.format)
      : answer.bytes(request.format, attribution: source.attribution)
    try output(Data(bytes))
    return outcome
  }

  /// Says which periods without features are left out.
  private func noteGaps(_ tally: Tally) {
    for (index, key) in tally.keys.enumerated() {
      guard case .period(let unit, _) = key else { continue }
      for gap in tally.gaps(at: index) {
        note(
          "no features from \(unit.text(of: gap.lowerBound)) to \(unit.text(of: gap.upperBound)): "
            + "these \(gap.count) \(unit)s are left out"
        )
      }
    }
  }

  /// The columns of a table or of CSV: those asked for, else a choice for people or all.
  private func columns(_ feature: [UInt8]) -> [String] {
    let asked = FilterRewriter.split(request.columns)
    guard asked.isEmpty else { return asked }
    let names = fields.names.isEmpty ? FeatureJSON.names(feature) : fields.names
    guard request.format == .table else { return names }
    return TableColumns.usual(
      of: names,
      width: terminal.width,
      hasDistance: query.distanceFrom != nil
    )
  }
}
