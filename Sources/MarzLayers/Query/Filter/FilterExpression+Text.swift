import MarzGeometry

extension FilterExpression {
  /// The filter as CQL2 text, with no more parentheses than it needs; reading it gives the same filter.
  package var text: String { Self.text(self, within: 0) }

  private static func text(_ expression: FilterExpression, within precedence: Int) -> String {
    switch expression {
    case .literal(let value): return text(value)
    case .property(let name): return self.name(name)
    case .function(let name, let arguments): return "\(name)(\(joined(arguments)))"
    case .interval(let start, let end): return "INTERVAL(\(bound(start)), \(bound(end)))"
    case .list(let elements): return "[\(joined(elements))]"
    case .operation(let called, let arguments):
      let written = text(of: called, arguments)
      return called.precedence < precedence ? "(\(written))" : written
    }
  }

  private static func text(of called: FilterOperator, _ arguments: [FilterExpression]) -> String {
    let own = called.precedence
    func part(_ index: Int, _ precedence: Int) -> String {
      index < arguments.count ? text(arguments[index], within: precedence) : ""
    }
    switch called {
    case .and, .or:
      let word = called == .and ? " AND " : " OR "
      return arguments.map { text($0, within: own + 1) }.joined(separator: word)
    case .not:
      if case .operation(let inner, let parts)? = arguments.first,
        let negated = negatable(inner, parts)
      {
        return negated
      }
      return "NOT \(part(0, own))"
    case .isNull: return "\(part(0, 5)) IS NULL"
    case .like: return "\(part(0, 5)) LIKE \(part(1, 5))"
    case .between: return "\(part(0, 5)) BETWEEN \(part(1, 5)) AND \(part(2, 5))"
    case .isIn: return "\(part(0, 5)) IN (\(listed(arguments)))"
    case .power: return "\(part(0, own + 1)) ^ \(part(1, own))"
    case .integerDivided: return "\(part(0, own)) DIV \(part(1, own + 1))"
    case .isWithinDistance, .isBeyond:
      let unit: String
      if case .literal(.text(let name))? = arguments.last { unit = name } else { unit = part(3, 0) }
      return "\(called.rawValue.uppercased())(\(joined(Array(arguments.prefix(3)))), \(unit))"
    default:
      guard !called.isCalled else {
        return "\(called.rawValue.uppercased())(\(joined(arguments)))"
      }
      return "\(part(0, own)) \(called.rawValue) \(part(1, own + 1))"
    }
  }

  /// `NOT` stands inside of these, as in `x NOT IN (1, 2)`.
  private static func negatable(
    _ called: FilterOperator,
    _ arguments: [FilterExpression]
  ) -> String? {
    guard let first = arguments.first else { return nil }
    let left = text(first, within: 5)
    func part(_ index: Int) -> String { text(arguments[index], within: 5) }
    switch called {
    case .isNull: return "\(left) IS NOT NULL"
    case .like: return "\(left) NOT LIKE \(part(1))"
    case .between: return "\(left) NOT BETWEEN \(part(1)) AND \(part(2))"
    case .isIn: return "\(left) NOT IN (\(listed(arguments)))"
    default: return nil
    }
  }

  private static func listed(_ arguments: [FilterExpression]) -> String {
    if arguments.count == 2, case .list(let elements) = arguments[1] { return joined(elements) }
    return joined(Array(arguments.dropFirst()))
  }

  private static func joined(_ expressions: [FilterExpression]) -> String {
    expressions.map { text($0, within: 0) }.joined(separator: ", ")
  }

  private static func bound(_ expression: FilterExpression) -> String {
    if case .literal(.time(let time)) = expression { return quoted(time.text, by: "'") }
    return text(expression, within: 0)
  }

  private static func text(_ value: FilterValue) -> String {
    switch value {
    case .null: "NULL"
    case .boolean(let flag): flag ? "TRUE" : "FALSE"
    case .number(let number): self.number(number)
    case .text(let text): quoted(text, by: "'")
    case .time(let time): (time.isDay ? "DATE(" : "TIMESTAMP(") + quoted(time.text, by: "'") + ")"
    case .geometry(let shapes): ShapeText.text(of: shapes)
    case .list(let values): "[" + values.map(text).joined(separator: ", ") + "]"
    }
  }

  /// A number as briefly as it reads back.
  package static func number(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : number.description
  }

  static func quoted(_ text: String, by mark: String) -> String {
    guard let byte = mark.utf8.first, text.utf8.contains(byte) else { return mark + text + mark }
    return mark + text.replacing(mark, with: mark + mark) + mark
  }

  /// A name as it stands, in double quotes where it would be read as something else.
  static func name(_ name: String) -> String {
    let scalars = name.unicodeScalars
    let isPlain =
      scalars.first.map(FilterLexer.isNameStart) == true
      && scalars.allSatisfy(FilterLexer.isNamePart)
      && !reserved.contains(name.uppercased())
    return isPlain ? name : quoted(name, by: "\"")
  }

  private static let reserved = Set(FilterOperator.called.keys)
    .union(GeometryText.tags)
    .union([
      "AND", "OR", "NOT", "LIKE", "BETWEEN", "IN", "IS", "NULL", "TRUE", "FALSE", "DIV", "DATE",
      "TIMESTAMP", "INTERVAL",
    ])
}
