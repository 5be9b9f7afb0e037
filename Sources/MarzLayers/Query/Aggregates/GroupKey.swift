/// What features are counted by.
package enum GroupKey: Hashable, Sendable {
  /// The value of a property.
  case property(String)
  /// The period that the time in a property lies in.
  case period(CalendarUnit, of: String)
  /// The cell of a grid that the point lies in.
  case cell(GroundGrid)

  /// The head of its column.
  package var head: String {
    switch self {
    case .property(let name): name
    case .period(let unit, _): unit.rawValue
    case .cell: "cell"
    }
  }
}
