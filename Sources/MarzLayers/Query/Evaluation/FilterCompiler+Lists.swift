/// Lists, and texts that are lists joined by "; ".
extension FilterCompiler {
  func lists(
    _ called: FilterOperator,
    _ arguments: [FilterExpression]
  ) throws(FilterProblem) -> Condition {
    let (one, other) = (try value(arguments[0]), try value(arguments[1]))
    return { row in
      guard let first = Self.elements(one(row)), let second = Self.elements(other(row)) else {
        return nil
      }
      switch called {
      case .listEquals: return first == second
      case .listContains: return first.isSuperset(of: second)
      case .containedBy: return first.isSubset(of: second)
      default: return !first.isDisjoint(with: second)
      }
    }
  }

  /// The elements of a list; a text is a list joined by "; ", as the layers have them.
  static func elements(_ value: FilterValue) -> Set<FilterValue>? {
    switch value {
    case .list(let elements): Set(elements)
    case .text(""): []
    case .text(let text): Set(text.split(separator: "; ").map { .text(String($0)) })
    case .null: nil
    default: [value]
    }
  }
}
