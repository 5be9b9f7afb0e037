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
      indexes: {
        if let opened { return opened }
        let fresh = try indexes()
        opened = fresh
        return fresh
      },
      note: note
    )
    query = try Self.query(request, rewriter, source)
    if let unknown = (request.columns + request.countBy + request.matrix + request.means)
      .flatMap({ FilterRewriter.split([$0]) })
      .first(where: { !fields.contains($0) && source.isRereadable })
    {
      guard try source.hasField(unknown) else {
        throw QueryError.unknownField(unknown, near: fields.near(unknown))
      }
    }
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
    let keys = try Self.keys(request, fields)
    let outcome = try keys.isEmpty ? list(output) : count(keys, output)
    if let first = outcome.faults.first {
      note(
        "marz: \(outcome.faults.count) geometries cannot be used and pass no spatial filter; "
          + "the first: \(first)"
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

  private func count(
    _ keys: [GroupKey],
    _ output: @escaping (Data) throws -> Void
  ) throws -> FeatureQuery.Outcome {
    var tally = Tally(
      keys: keys,
      means: FilterRewriter.split(request.means),
      asked: Self.askedPeriods(request, keys)
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

  /// The periods of `--from` and `--to`.
  private static func askedPeriods(
    _ request: QueryRequest,
    _ keys: [GroupKey]
  ) -> (first: Int?, last: Int?) {
    for case .period(let unit, _) in keys {
      let first = request.from.flatMap { FilterRewriter.day($0, isEnd: false) }
      let last = request.to.lazy.compactMap { FilterRewriter.day($0, isEnd: true) }.first
      return (first.map { unit.number(of: $0.lower) }, last.map { unit.number(of: $0.upper) })
    }
    return (nil, nil)
  }

  /// The columns of a table or of CSV: those asked for, else a choice for people or all.
  private func columns(_ feature: [UInt8]) -> [String] {
    let asked = FilterRewriter.split(request.columns)
    guard asked.isEmpty else { return asked }
    let names = fields.names.isEmpty ? FeatureJSON.names(feature) : fields.names
    guard request.format == .table else { return names }
    let usual = [
      "event_start", "event_class", "status", "place", "border", "border_km", "title",
    ].filter(names.contains)
    return usual.count >= 4 ? usual : Array(names.prefix(7))
  }

  // MARK: Reading the request

  private static func query(
    _ request: QueryRequest,
    _ rewriter: FilterRewriter,
    _ source: any FeatureSource
  ) throws -> FeatureQuery {
    var filters: [FilterExpression] = []
    for text in request.filters {
      let filter: Filter
      do {
        filter = try Filter(reading: text)
      } catch {
        throw QueryError.filter(error)
      }
      var alone = FeatureQuery()
      alone.filter = filter
      try alone.check(against: source)
      filters.append(filter.expression)
    }
    filters += try rewriter.filters()
    var query = FeatureQuery()
    query.filter = FilterExpression.all(filters).map(Filter.init)
    query.limit = request.limit
    let target = request.to.first { !FilterRewriter.isDay($0) }
    if let count = request.nearest {
      guard let target = target ?? request.near else {
        throw QueryError.option("--nearest: from where? add --to longitude,latitude or a place")
      }
      let point = try PlaceFilter(rewriter).point(target, option: "--to")
      query.distanceFrom = [.point(point)]
      query.order = [.distance(from: [.point(point)])]
      query.limit = min(count, request.limit ?? count)
    } else if let target {
      throw QueryError.option("--to \(target): no day; a point or place belongs to --nearest")
    } else if request.near != nil {
      query.distanceFrom = Self.center(of: filters)
    }
    query.order += FilterRewriter.split(request.sort).map { name in
      name.hasPrefix("-")
        ? .property(String(name.dropFirst()), isDescending: true)
        : .property(name, isDescending: false)
    }
    try query.check(against: source)
    return query
  }

  /// What `--near` measures from: the geometry of the last distance of the filter.
  private static func center(of filters: [FilterExpression]) -> [Shape]? {
    for filter in filters.reversed() {
      if case .operation(.isWithinDistance, let arguments) = filter,
        case .literal(.geometry(let shapes)) = arguments[1]
      {
        return shapes
      }
    }
    return nil
  }

  private static func keys(_ request: QueryRequest, _ fields: KnownFields) throws -> [GroupKey] {
    var keys: [GroupKey] = []
    if let period = request.period {
      guard let unit = CalendarUnit(rawValue: period.lowercased()) else {
        throw QueryError.option("--by \(period): expected day, week, month or year")
      }
      let field = request.timeField ?? "event_start"
      guard fields.contains(field) || fields.names.isEmpty else {
        throw QueryError.unknownField(field, near: fields.near(field))
      }
      keys.append(.period(unit, of: field))
    }
    if let grid = request.grid {
      let side = try FilterRewriter.distance(grid, option: "--grid")
      guard GroundGrid.sides.contains(side) else {
        throw QueryError.option("--grid \(grid): expected a side from 100m to 10000km")
      }
      keys.append(.cell(GroundGrid(side: side)))
    }
    let matrix = FilterRewriter.split(request.matrix)
    guard matrix.isEmpty || matrix.count == 2 && keys.isEmpty && request.countBy.isEmpty else {
      throw QueryError.option(
        "--matrix takes two properties, such as country,border, and stands alone"
      )
    }
    keys += (FilterRewriter.split(request.countBy) + matrix).map { .property($0) }
    guard !keys.isEmpty || request.means.isEmpty else {
      throw QueryError.option("--mean: of which groups? add --count-by, --by or --grid")
    }
    return keys
  }
}
