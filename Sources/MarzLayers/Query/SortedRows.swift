/// The rows of an ordered answer: the best of them, when there is a limit.
struct SortedRows {
  private let limit: Int
  private let keys: [(slot: Int, isDescending: Bool)]
  private let order: [FeatureQuery.Order]
  private var rows: [(number: Int, row: QueryRow)] = []
  private var count = 0

  /// Whether the distance comes first, so that farther rows than the last have no place.
  let isNearest: Bool
  /// Farther rows have no place any more.
  private(set) var distanceLimit = Double.infinity

  init(order: [FeatureQuery.Order], wanted: WantedFields, limit: Int) {
    self.limit = limit
    self.order = order
    keys = order.map { order in
      switch order {
      case .property(let name, let isDescending):
        (wanted.names.firstIndex(of: name) ?? 0, isDescending)
      case .distance: (-1, false)
      }
    }
    if case .distance? = order.first { isNearest = true } else { isNearest = false }
  }

  mutating func add(_ row: QueryRow) {
    var row = row
    row.geometry = []
    rows.append((count, row))
    count += 1
    // Cut back from time to time, not at each row.
    if rows.count >= 1024, rows.count / 2 >= limit { cut() }
    if isNearest, limit < 1024, rows.count == limit { cut() }
  }

  private mutating func cut() {
    sort()
    rows.removeLast(max(0, rows.count - limit))
    if isNearest, rows.count == limit, let last = rows.last?.row.distance { distanceLimit = last }
  }

  /// The rows in their order.
  mutating func finished() -> [QueryRow] {
    sort()
    return rows.prefix(limit).map(\.row)
  }

  private mutating func sort() {
    rows.sort { one, other in
      for key in keys {
        let result =
          key.slot < 0
          ? Self.order(
            one.row.distance.map { .number($0) } ?? .null,
            other.row.distance.map { .number($0) } ?? .null,
            false
          )
          : Self.order(one.row.values[key.slot], other.row.values[key.slot], key.isDescending)
        if result != 0 { return result < 0 }
      }
      return one.number < other.number
    }
  }

  /// Unknown values come last in either direction; of different kinds, numbers before text.
  private static func order(_ one: FilterValue, _ other: FilterValue, _ isDescending: Bool) -> Int {
    let (first, second) = (rank(one), rank(other))
    guard first == second else { return first - second }
    let result = one.order(before: other) ?? 0
    return isDescending ? -result : result
  }

  private static func rank(_ value: FilterValue) -> Int {
    switch value {
    case .number: 0
    case .text, .time: 1
    case .boolean: 2
    case .list, .geometry: 3
    case .null: 4
    }
  }
}
