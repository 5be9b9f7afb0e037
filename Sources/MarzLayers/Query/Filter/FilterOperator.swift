/// An operator of CQL2; the raw value is its name in CQL2 JSON (OGC 21-065r2).
package enum FilterOperator: String, CaseIterable, Hashable, Sendable {
  case and
  case or
  case not
  case equal = "="
  case notEqual = "<>"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case like
  case between
  case isIn = "in"
  case isNull
  case casei
  case accenti
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divided = "/"
  case modulo = "%"
  case integerDivided = "div"
  case power = "^"
  case intersects = "s_intersects"
  case equals = "s_equals"
  case disjoint = "s_disjoint"
  case touches = "s_touches"
  case within = "s_within"
  case overlaps = "s_overlaps"
  case crosses = "s_crosses"
  case contains = "s_contains"
  /// Geometry, geometry, number, unit: not farther apart than that on the ground.
  case isWithinDistance = "s_dwithin"
  /// Geometry, geometry, number, unit: farther apart than that on the ground.
  case isBeyond = "s_beyond"
  case after = "t_after"
  case before = "t_before"
  case timeContains = "t_contains"
  case timeDisjoint = "t_disjoint"
  case during = "t_during"
  case timeEquals = "t_equals"
  case finishedBy = "t_finishedby"
  case finishes = "t_finishes"
  case timeIntersects = "t_intersects"
  case meets = "t_meets"
  case metBy = "t_metby"
  case overlappedBy = "t_overlappedby"
  case timeOverlaps = "t_overlaps"
  case startedBy = "t_startedby"
  case starts = "t_starts"
  case listEquals = "a_equals"
  case listContains = "a_contains"
  case containedBy = "a_containedby"
  case listOverlaps = "a_overlaps"

  /// What an operator takes and gives, hence how it is written.
  enum Family {
    case logic, comparison, arithmetic, fold, spatial, distance, temporal, list
  }

  var family: Family {
    switch self {
    case .and, .or, .not: .logic
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .like, .between, .isIn,
      .isNull:
      .comparison
    case .casei, .accenti: .fold
    case .plus, .minus, .times, .divided, .modulo, .integerDivided, .power: .arithmetic
    case .isWithinDistance, .isBeyond: .distance
    default:
      rawValue.hasPrefix("s_") ? .spatial : rawValue.hasPrefix("t_") ? .temporal : .list
    }
  }

  /// Whether the operator is written as a name before its arguments: `S_WITHIN(geom, …)`.
  var isCalled: Bool {
    switch family {
    case .logic, .comparison, .arithmetic: false
    case .fold, .spatial, .distance, .temporal, .list: true
    }
  }

  /// How many arguments it takes in CQL2 JSON; nil for two and more.
  var argumentCount: Int? {
    switch self {
    case .and, .or: nil
    case .not, .isNull, .casei, .accenti: 1
    case .between: 3
    case .isWithinDistance, .isBeyond: 4
    default: 2
    }
  }

  /// How tightly it binds when it is written between its arguments.
  var precedence: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .not: 3
    case .plus, .minus: 5
    case .times, .divided, .modulo, .integerDivided: 6
    case .power: 7
    default: family == .comparison ? 4 : 9
    }
  }

  /// The operators that are written as a name before their arguments, by that name in capitals.
  static let called = Dictionary(
    uniqueKeysWithValues: allCases.filter(\.isCalled).map { ($0.rawValue.uppercased(), $0) }
  )
}
