/// How one time lies to another, in the relations of Allen (1983) that CQL2 names.
enum TemporalRelation {
  /// Whether the relation holds between two spans of microseconds; ends at the distant past and future are open.
  static func holds(
    _ relation: FilterOperator,
    _ one: ClosedRange<Int64>,
    _ other: ClosedRange<Int64>
  ) -> Bool {
    let (a, b, c, d) = (one.lowerBound, one.upperBound, other.lowerBound, other.upperBound)
    switch relation {
    case .after: return a > d
    case .before: return b < c
    case .timeContains: return a < c && b > d
    case .timeDisjoint: return b < c || a > d
    case .during: return a > c && b < d
    case .timeEquals: return a == c && b == d
    case .finishedBy: return a < c && b == d
    case .finishes: return a > c && b == d
    case .meets: return b == c
    case .metBy: return a == d
    case .overlappedBy: return a > c && a < d && b > d
    case .timeOverlaps: return a < c && b > c && b < d
    case .startedBy: return a == c && b > d
    case .starts: return a == c && b < d
    default: return b >= c && a <= d
    }
  }
}
