/// Chooses the columns of a table for people, where none were asked for.
enum TableColumns {
  /// The columns of events, and which of them make room first on a narrow terminal.
  private static let ofEvents = [
    "event_start", "event_class", "status", "place", "border", "border_km", "title",
  ]
  private static let leastWanted = ["status"]
  /// Beside a distance from somewhere else that from the border is wanted least.
  private static let leastWantedBesideDistance = ["border_km", "border", "status"]

  /// The columns of events have room beside each other from this width on, the place and the title being cut.
  private static let comfortableWidth = 96

  /// The columns for a layer.
  ///
  /// - Parameters:
  ///   - names: All properties in their order.
  ///   - width: How wide the terminal is; nil for no limit.
  ///   - hasDistance: Whether the distance from a place stands before them.
  /// - Returns: Up to seven names.
  static func usual(of names: [String], width: Int?, hasDistance: Bool) -> [String] {
    var columns = ofEvents.filter(names.contains)
    guard columns.count >= 4 else {
      // Of other layers the names for people come first, what repeats them is left out.
      let repeated: Set = names.contains("name") ? ["id", "title", "place_id"] : []
      return Array(names.filter { !repeated.contains($0) }.prefix(7))
    }
    guard let width else { return columns }
    var missing = comfortableWidth + (hasDistance ? 13 : 0) - width
    for name in hasDistance ? leastWantedBesideDistance : leastWanted where missing > 0 {
      guard columns.contains(name) else { continue }
      columns.removeAll { $0 == name }
      missing -= name.count + 4
    }
    return columns
  }
}
