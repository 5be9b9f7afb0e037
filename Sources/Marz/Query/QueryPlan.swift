import MarzGeometry
import MarzLayers

/// Reads a request: what is asked of the source, and what is counted by.
struct QueryPlan {
  let request: QueryRequest
  let rewriter: FilterRewriter
  let source: any FeatureSource

  /// The filter, the order and the limit.
  func query() throws -> FeatureQuery {
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
      if name == FeatureAnswer.distance, let center = query.distanceFrom {
        return .distance(from: center)
      }
      return name.hasPrefix("-")
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

  /// What features are counted by; empty where they are listed.
  func keys() throws -> [GroupKey] {
    var keys: [GroupKey] = []
    if let period = request.period {
      guard let unit = CalendarUnit(rawValue: period.lowercased()) else {
        throw QueryError.option("--by \(period): expected day, week, month or year")
      }
      let field = request.timeField ?? "event_start"
      try rewriter.need(field, for: "--by \(period)", unless: "--time-field names the one")
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

  /// Checks the properties that the options about the answer name.
  func checkNames() throws {
    let fields = rewriter.fields
    for name in FilterRewriter.split(
      request.columns + request.countBy + request.matrix + request.means
    ) where !fields.contains(name) {
      guard try rewriter.hasField(name) else {
        throw QueryError.unknownField(name, near: fields.near(name))
      }
    }
  }

  /// The periods of `--from` and `--to`.
  static func askedPeriods(
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
}
