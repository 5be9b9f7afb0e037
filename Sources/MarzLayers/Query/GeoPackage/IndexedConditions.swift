import MarzGeometry

/// The part of a filter that a database can answer from its indexes, as SQL.
///
/// What it leaves out cannot pass the filter; what it lets through is still tested.
struct IndexedConditions {
  /// Conditions that all have to hold.
  private(set) var sql: [String] = []
  /// The values of their question marks, in order.
  private(set) var arguments: [FilterValue] = []
  /// Whether the R-tree is asked.
  private(set) var usesTree = false

  private let columns: [String: KnownFields.Kinds]
  private let tree: String?

  /// Picks conditions from a filter.
  ///
  /// - Parameters:
  ///   - filter: The filter.
  ///   - columns: The columns of the table and what they hold.
  ///   - tree: The name of the R-tree, quoted; nil without one.
  init(_ filter: FilterExpression?, columns: [String: KnownFields.Kinds], tree: String?) {
    self.columns = columns
    self.tree = tree
    for part in filter?.conjuncts ?? [] {
      if case .operation(let called, let arguments) = part, called.family == .comparison {
        compare(called, arguments)
      } else if let boxes = SpatialBounds.boxes(of: part) {
        search(boxes)
      }
    }
  }

  private mutating func compare(_ called: FilterOperator, _ arguments: [FilterExpression]) {
    guard case .property(let name) = arguments[0], let kinds = columns[name] else { return }
    func literals(_ expressions: [FilterExpression]) -> [FilterValue]? {
      var values: [FilterValue] = []
      for expression in expressions {
        guard case .literal(let value) = expression else { return nil }
        switch value {
        case .number where kinds == .number, .text where kinds == .text: values.append(value)
        default: return nil
        }
      }
      return values
    }
    let column = Self.quoted(name)
    switch called {
    case .equal, .less, .lessOrEqual, .greater, .greaterOrEqual:
      guard let values = literals([arguments[1]]) else { return }
      add("\(column) \(called.rawValue) ?", values)
    case .between:
      guard let values = literals(Array(arguments[1...])) else { return }
      add("\(column) BETWEEN ? AND ?", values)
    case .isIn:
      guard case .list(let elements) = arguments[1], elements.count <= 500,
        let values = literals(elements)
      else { return }
      let marks = Array(repeating: "?", count: values.count).joined(separator: ", ")
      add("\(column) IN (\(marks))", values)
    default: return
    }
  }

  private mutating func search(_ boxes: [Envelope]) {
    guard let tree else { return }
    let box = "(maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ?)"
    let choices = boxes.map { _ in "SELECT id FROM \(tree) WHERE \(box)" }
    usesTree = true
    add(
      "rowid IN (\(choices.joined(separator: " UNION ")))",
      boxes.flatMap { [$0.west, $0.east, $0.south, $0.north].map { .number($0) } }
    )
  }

  private mutating func add(_ condition: String, _ values: [FilterValue]) {
    sql.append(condition)
    arguments += values
  }

  /// A name as SQL has it.
  static func quoted(_ name: String) -> String { FilterExpression.quoted(name, by: "\"") }
}
