/// A filter or a part of one, as OGC's CQL2 has them.
package indirect enum FilterExpression: Hashable, Sendable {
  /// A value that stands in the filter.
  case literal(FilterValue)
  /// The value of a property of the feature; the geometry is one as well.
  case property(String)
  /// An operator with its arguments, as CQL2 JSON orders them.
  case operation(FilterOperator, [FilterExpression])
  /// A function with its arguments.
  case function(String, [FilterExpression])
  /// The time from one end to the other; the text `..` is an open end.
  case interval(FilterExpression, FilterExpression)
  /// Several expressions in brackets.
  case list([FilterExpression])

  /// The conjunction of filters; nil for none.
  package static func all(_ filters: [FilterExpression]) -> FilterExpression? {
    let parts = filters.flatMap { filter in
      if case .operation(.and, let parts) = filter { parts } else { [filter] }
    }
    return parts.count > 1 ? .operation(.and, parts) : parts.first
  }

  /// What all have to hold for the filter to hold: the arguments of its `AND`, or itself.
  package var conjuncts: [FilterExpression] {
    if case .operation(.and, let parts) = self { parts.flatMap(\.conjuncts) } else { [self] }
  }

  /// The names of the properties that the filter reads, in the order of their first appearance.
  package var properties: [String] {
    var names: [String] = []
    func visit(_ expression: FilterExpression) {
      switch expression {
      case .literal: break
      case .property(let name): if !names.contains(name) { names.append(name) }
      case .operation(_, let parts), .function(_, let parts), .list(let parts):
        for part in parts { visit(part) }
      case .interval(let start, let end):
        visit(start)
        visit(end)
      }
    }
    visit(self)
    return names
  }

  /// Whether it reads the geometry of a feature.
  package var usesGeometry: Bool { properties.contains(where: WantedFields.geometryNames.contains) }
}
