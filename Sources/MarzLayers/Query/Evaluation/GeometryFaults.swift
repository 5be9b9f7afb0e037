import MarzGeometry

/// Counts the geometries that cannot be used, such as a ring that is not closed.
package final class GeometryFaults {
  /// How many there were.
  package private(set) var count = 0
  /// What was wrong with the first.
  package private(set) var first: String?

  /// Starts with none.
  package init() {}

  /// Adds those that were found elsewhere.
  func add(_ more: Int, first other: String?) {
    count += more
    first = first ?? other
  }

  /// Those found so far; counting begins anew.
  func take() -> (count: Int, first: String?) {
    defer { (count, first) = (0, nil) }
    return (count, first)
  }

  /// The result of some work; nil when its geometry cannot be used, which is counted.
  func catching<Result>(_ work: () throws(GeometryError) -> Result) -> Result? {
    do {
      return try work()
    } catch {
      count += 1
      if first == nil { first = error.description }
      return nil
    }
  }
}
