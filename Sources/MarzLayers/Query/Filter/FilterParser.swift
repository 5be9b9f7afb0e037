/// Reads CQL2 text (OGC 21-065r2, basic and advanced comparison, spatial, temporal, arrays, arithmetic).
///
/// Beyond the standard it reads `S_DWITHIN(a, b, number, unit)`, `S_BEYOND`, `ENVELOPE` for `BBOX`, and
/// `<` and its like between any two values.
struct FilterParser {
  /// How deep parentheses, calls and chains of operators may nest.
  static let maximumDepth = 200

  let filter: String
  private let tokens: [FilterToken]
  private var index = 0
  private var depth = 0
  /// Where each property is named first.
  private(set) var columns: [String: Int] = [:]

  init(_ filter: String) throws(FilterProblem) {
    self.filter = filter
    tokens = try FilterLexer.tokens(of: filter)
  }

  /// Reads the whole filter.
  mutating func parse() throws(FilterProblem) -> FilterExpression {
    guard tokens.count > 1 else { throw problem(token, "expected a condition, found nothing") }
    let expression = try disjunction()
    guard token.kind == .end else {
      throw problem(token, "expected AND, OR or the end, found \(token.description)")
    }
    return expression
  }

  // MARK: Conditions

  private mutating func disjunction() throws(FilterProblem) -> FilterExpression {
    var parts = [try conjunction()]
    while take(keyword: "OR") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .operation(.or, parts)
  }

  private mutating func conjunction() throws(FilterProblem) -> FilterExpression {
    var parts = [try negation()]
    while take(keyword: "AND") { parts.append(try negation()) }
    return parts.count == 1 ? parts[0] : .operation(.and, parts)
  }

  private mutating func negation() throws(FilterProblem) -> FilterExpression {
    guard token.keyword == "NOT" else { return try predicate() }
    try descend()
    defer { depth -= 1 }
    index += 1
    return .operation(.not, [try negation()])
  }

  private mutating func predicate() throws(FilterProblem) -> FilterExpression {
    let left = try sum()
    if case .symbol(let symbol) = token.kind, let comparison = FilterOperator(rawValue: symbol),
      comparison.family == .comparison
    {
      index += 1
      return .operation(comparison, [left, try sum()])
    }
    if take(keyword: "IS") {
      let isNegated = take(keyword: "NOT")
      guard take(keyword: "NULL") else { throw expected("NULL") }
      return Self.negated(.operation(.isNull, [left]), isNegated)
    }
    let isNegated = take(keyword: "NOT")
    if take(keyword: "LIKE") {
      return Self.negated(.operation(.like, [left, try sum()]), isNegated)
    }
    if take(keyword: "BETWEEN") {
      let low = try sum()
      guard take(keyword: "AND") else { throw expected("AND between the two ends of BETWEEN") }
      return Self.negated(.operation(.between, [left, low, try sum()]), isNegated)
    }
    if take(keyword: "IN") {
      try take(symbol: "(", after: "IN")
      return Self.negated(.operation(.isIn, [left, .list(try elements(until: ")"))]), isNegated)
    }
    guard !isNegated else { throw expected("LIKE, BETWEEN or IN after NOT") }
    return left
  }

  private static func negated(_ expression: FilterExpression, _ isNegated: Bool) -> FilterExpression
  {
    isNegated ? .operation(.not, [expression]) : expression
  }

  // MARK: Values

  private mutating func sum() throws(FilterProblem) -> FilterExpression {
    try chain(["+": .plus, "-": .minus]) { (parser) throws(FilterProblem) in try parser.product() }
  }

  private mutating func product() throws(FilterProblem) -> FilterExpression {
    try chain(["*": .times, "/": .divided, "%": .modulo, "DIV": .integerDivided]) {
      (parser) throws(FilterProblem) in try parser.power()
    }
  }

  /// Operators that bind equally, from left to right.
  private mutating func chain(
    _ operators: [String: FilterOperator],
    _ operand: (inout FilterParser) throws(FilterProblem) -> FilterExpression
  ) throws(FilterProblem) -> FilterExpression {
    var left = try operand(&self)
    let start = depth
    defer { depth = start }
    while let symbol = symbolOrDiv, let found = operators[symbol] {
      try descend()
      index += 1
      left = .operation(found, [left, try operand(&self)])
    }
    return left
  }

  private var symbolOrDiv: String? {
    if case .symbol(let symbol) = token.kind { return symbol }
    return token.keyword == "DIV" ? "DIV" : nil
  }

  private mutating func power() throws(FilterProblem) -> FilterExpression {
    let base = try signed()
    guard case .symbol("^") = token.kind else { return base }
    try descend()
    defer { depth -= 1 }
    index += 1
    return .operation(.power, [base, try power()])
  }

  private mutating func signed() throws(FilterProblem) -> FilterExpression {
    guard case .symbol(let sign) = token.kind, sign == "-" || sign == "+" else {
      return try primary()
    }
    try descend()
    defer { depth -= 1 }
    index += 1
    if case .number(let number) = token.kind {
      index += 1
      return .literal(.number(sign == "-" ? -number : number))
    }
    let operand = try signed()
    return sign == "+" ? operand : .operation(.times, [.literal(.number(-1)), operand])
  }

  private mutating func primary() throws(FilterProblem) -> FilterExpression {
    let found = token
    switch found.kind {
    case .number(let number):
      index += 1
      return .literal(.number(number))
    case .text(let text):
      index += 1
      return .literal(.text(text))
    case .quotedName(let name):
      index += 1
      return property(name, found)
    case .symbol("("):
      try descend()
      defer { depth -= 1 }
      index += 1
      let inner = try disjunction()
      try take(symbol: ")", after: "what the parenthesis holds")
      return inner
    case .symbol("["):
      try descend()
      defer { depth -= 1 }
      index += 1
      return .list(try elements(until: "]"))
    case .word(let word):
      index += 1
      return try named(word, found)
    default:
      throw problem(
        found,
        "expected a property, a value or a condition, found \(found.description)"
      )
    }
  }

  /// What a name begins: a keyword's value, a call, or a property.
  private mutating func named(
    _ word: String,
    _ found: FilterToken
  ) throws(FilterProblem) -> FilterExpression {
    let capitals = word.uppercased()
    if capitals == "TRUE" || capitals == "FALSE" { return .literal(.boolean(capitals == "TRUE")) }
    if ["AND", "OR", "LIKE", "BETWEEN", "IN", "IS", "NULL", "DIV"].contains(capitals) {
      throw problem(
        found,
        "expected a property, a value or a condition, found \(found.description); "
          + "a property of this name is written in double quotes"
      )
    }
    let geometry = GeometryText.tags.contains(capitals)
    if geometry, opensGeometry {
      index -= 1
      var text = GeometryText(tokens: tokens[index...], filter: filter)
      let shapes = try text.geometry()
      index = text.index
      return .literal(.geometry(shapes))
    }
    guard case .symbol("(") = token.kind else { return property(word, found) }
    try descend()
    defer { depth -= 1 }
    index += 1
    switch capitals {
    case "DATE", "TIMESTAMP":
      let time = try instant(named: capitals)
      try take(symbol: ")", after: "the time")
      return .literal(.time(time))
    case "INTERVAL":
      let start = try end(of: "start")
      try take(symbol: ",", after: "the start of the interval")
      let end = try end(of: "end")
      try take(symbol: ")", after: "the end of the interval")
      return .interval(start, end)
    default:
      guard let called = FilterOperator.called[capitals] else {
        return .function(word, try elements(until: ")"))
      }
      let arguments = try elements(until: ")")
      guard arguments.count == called.argumentCount else {
        let takes = called.argumentCount ?? 2
        throw problem(
          found,
          "\(capitals) takes \(takes) argument\(takes == 1 ? "" : "s"), found \(arguments.count)"
        )
      }
      return .operation(called, Self.withUnit(called, arguments))
    }
  }

  /// The unit of a distance is a name that stands without quotes.
  private static func withUnit(
    _ called: FilterOperator,
    _ arguments: [FilterExpression]
  ) -> [FilterExpression] {
    guard called.family == .distance, case .property(let unit)? = arguments.last else {
      return arguments
    }
    return arguments.dropLast() + [.literal(.text(unit))]
  }

  private var opensGeometry: Bool {
    if case .symbol("(") = token.kind { return true }
    return ["Z", "M", "ZM", "EMPTY"].contains(token.keyword ?? "")
  }

  private mutating func property(_ name: String, _ found: FilterToken) -> FilterExpression {
    columns[name] = columns[name] ?? found.column
    return .property(name)
  }

  private mutating func instant(named keyword: String) throws(FilterProblem) -> FilterTime {
    let found = token
    guard case .text(let text) = found.kind else {
      throw expected("a text such as '2017-08-16' in \(keyword)")
    }
    index += 1
    guard let time = FilterTime(text), time.isDay == (keyword == "DATE") else {
      let example = keyword == "DATE" ? "2017-08-16" : "2017-08-16T09:30:00Z"
      throw problem(
        found,
        "expected a \(keyword.lowercased()) such as '\(example)', found '\(text)'"
      )
    }
    return time
  }

  private mutating func end(of side: String) throws(FilterProblem) -> FilterExpression {
    let found = token
    guard case .text(let text) = found.kind else { return try sum() }
    index += 1
    if text == ".." { return .literal(.text(text)) }
    guard let time = FilterTime(text) else {
      throw problem(
        found,
        "expected the \(side) of the interval, such as '2017-08-16' or '..', found '\(text)'"
      )
    }
    return .literal(.time(time))
  }

  private mutating func elements(
    until close: String
  ) throws(FilterProblem) -> [FilterExpression] {
    var elements: [FilterExpression] = []
    if case .symbol(close) = token.kind {
      index += 1
      return []
    }
    repeat {
      elements.append(try disjunction())
    } while take(symbol: ",")
    guard take(symbol: close) else { throw expected("a comma or \"\(close)\"") }
    return elements
  }

  // MARK: Tokens

  private var token: FilterToken { tokens[min(index, tokens.count - 1)] }

  private mutating func take(keyword: String) -> Bool {
    guard token.keyword == keyword else { return false }
    index += 1
    return true
  }

  private mutating func take(symbol: String) -> Bool {
    guard case .symbol(symbol) = token.kind else { return false }
    index += 1
    return true
  }

  private mutating func take(symbol: String, after what: String) throws(FilterProblem) {
    guard take(symbol: symbol) else { throw expected("\"\(symbol)\" after \(what)") }
  }

  private mutating func descend() throws(FilterProblem) {
    depth += 1
    guard depth <= Self.maximumDepth else {
      throw problem(
        token,
        "nested more than \(Self.maximumDepth) deep; write a flatter filter, such as with IN"
      )
    }
  }

  private func expected(_ what: String) -> FilterProblem {
    problem(token, "expected \(what), found \(token.description)")
  }

  private func problem(_ token: FilterToken, _ message: String) -> FilterProblem {
    FilterProblem(filter: filter, column: token.column, message: message)
  }
}
