import MarzGazetteer

/// What is said to someone whose name no place has.
public struct LocateRemark: CustomStringConvertible, Sendable {
  /// One line without a line break.
  public let description: String

  /// Looks whether there is anything to say; nil where a place has the name.
  ///
  /// - Parameters:
  ///   - query: The name that was asked for.
  ///   - places: What was found.
  public init?(query: String, places: [LocatedPlace]) {
    guard let first = places.first else {
      description = "no place is called \"\(query)\""
      return
    }
    switch first.match {
    case .exact: return nil
    case .prefix where query.count < 3:
      description = "no place is called \"\(query)\"; the names listed begin so"
    case .prefix, .near:
      let isMainName = first.matchedName == first.place.name
      let meant = isMainName ? "" : " (\(first.place.name))"
      description = "no place is called \"\(query)\"; did you mean \(first.matchedName)\(meant)?"
    }
  }
}
