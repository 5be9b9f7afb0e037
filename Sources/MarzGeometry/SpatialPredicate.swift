/// How one geometry may lie to another, as OGC 06-103r4 §6.1.15 defines it.
public enum SpatialPredicate: Hashable, Sendable, CaseIterable {
  /// They share a point.
  case intersects
  /// They cover the same points.
  case equals
  /// They share no point.
  case disjoint
  /// They share points of their edges only.
  case touches
  /// The first lies in the second and not only on its edge.
  case within
  /// They have the same dimension, and each has points that the other has not.
  case overlaps
  /// They share some points of their insides, in fewer dimensions than the larger has.
  case crosses
  /// The second lies in the first and not only on its edge.
  case contains

  /// The predicate that holds with the two geometries swapped.
  public var converse: SpatialPredicate {
    switch self {
    case .within: .contains
    case .contains: .within
    default: self
    }
  }
}
