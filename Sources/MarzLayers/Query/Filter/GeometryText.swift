import MarzGeometry

/// Reads geometries in well-known text and the `BBOX` of CQL2 from the tokens of a filter.
///
/// Heights and measures are read and dropped. Longitude comes before latitude.
struct GeometryText {
  /// The words that begin a geometry.
  static let tags: Set = [
    "POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON",
    "GEOMETRYCOLLECTION", "BBOX", "ENVELOPE",
  ]

  private let tokens: ArraySlice<FilterToken>
  private let filter: String
  /// The token that comes next.
  private(set) var index: Int

  init(tokens: ArraySlice<FilterToken>, filter: String) {
    self.tokens = tokens
    self.filter = filter
    index = tokens.startIndex
  }

  /// Reads one geometry; a collection gives its parts.
  mutating func geometry() throws(FilterProblem) -> [Shape] {
    let tag = token
    guard let word = tag.keyword, Self.tags.contains(word) else {
      throw expected("a geometry such as POINT(45.4 34.4)")
    }
    index += 1
    if ["Z", "M", "ZM"].contains(token.keyword) { index += 1 }
    if token.keyword == "EMPTY" {
      index += 1
      return []
    }
    switch word {
    case "POINT":
      try open()
      let point = try position()
      try close()
      return [.point(point)]
    case "LINESTRING": return [.line(try line(atLeast: 2))]
    case "POLYGON": return [.polygon(try polygon())]
    case "MULTIPOINT":
      return [.multiPoint(try list { (text) throws(FilterProblem) in try text.looseposition() })]
    case "MULTILINESTRING":
      return [.multiLine(try list { (text) throws(FilterProblem) in try text.line(atLeast: 2) })]
    case "MULTIPOLYGON":
      return [.multiPolygon(try list { (text) throws(FilterProblem) in try text.polygon() })]
    case "GEOMETRYCOLLECTION":
      return try list { (text) throws(FilterProblem) in
        guard text.token.keyword != "GEOMETRYCOLLECTION" else {
          throw text.expected("no collection within a collection")
        }
        return try text.geometry()
      }.flatMap { $0 }
    default: return [try box(tag)]
    }
  }

  /// West, south, east, north, or six numbers with the heights; west beyond east crosses the antimeridian.
  private mutating func box(_ tag: FilterToken) throws(FilterProblem) -> Shape {
    let numbers = try list { (text) throws(FilterProblem) in try text.number() }
    guard let box = BoxNumbers.envelope(numbers) else {
      throw FilterProblem(
        filter: filter,
        column: tag.column,
        message: "expected west, south, east, north in degrees, south before north, "
          + "found \(numbers.count) numbers that are not"
      )
    }
    return .polygon(BoxNumbers.polygon(box))
  }

  private mutating func polygon() throws(FilterProblem) -> Polygon {
    let start = token
    let rings = try list { (text) throws(FilterProblem) in try text.line(atLeast: 4) }
    for ring in rings where ring.first != ring.last {
      throw FilterProblem(
        filter: filter,
        column: start.column,
        message: "a ring of this polygon does not end where it begins; repeat its first point"
      )
    }
    return Polygon(exterior: rings[0], holes: Array(rings.dropFirst()))
  }

  private mutating func line(atLeast count: Int) throws(FilterProblem) -> [Coordinate] {
    let start = token
    let points = try list { (text) throws(FilterProblem) in try text.position() }
    guard points.count >= count else {
      throw FilterProblem(
        filter: filter,
        column: start.column,
        message: "expected \(count) points or more, found \(points.count)"
      )
    }
    return points
  }

  /// A point with or without parentheses of its own.
  private mutating func looseposition() throws(FilterProblem) -> Coordinate {
    guard case .symbol("(") = token.kind else { return try position() }
    try open()
    let point = try position()
    try close()
    return point
  }

  private mutating func position() throws(FilterProblem) -> Coordinate {
    let start = token
    let point = Coordinate(longitude: try number(), latitude: try number())
    for _ in 0..<2 where isNumber { _ = try number() }
    guard point.isValid else {
      let turned = Coordinate(longitude: point.latitude, latitude: point.longitude)
      throw FilterProblem(
        filter: filter,
        column: start.column,
        message: "\(point.longitude) \(point.latitude) is not on the earth"
          + (turned.isValid
            ? "; longitude comes first" : "; write longitude and latitude in degrees")
      )
    }
    return point
  }

  private var isNumber: Bool {
    switch token.kind {
    case .number, .symbol("-"), .symbol("+"): true
    default: false
    }
  }

  private mutating func number() throws(FilterProblem) -> Double {
    var sign = 1.0
    if case .symbol(let symbol) = token.kind, symbol == "-" || symbol == "+" {
      sign = symbol == "-" ? -1 : 1
      index += 1
    }
    guard case .number(let number) = token.kind else { throw expected("a number") }
    index += 1
    return sign * number
  }

  private mutating func list<Element>(
    _ element: (inout GeometryText) throws(FilterProblem) -> Element
  ) throws(FilterProblem) -> [Element] {
    try open()
    var elements = [try element(&self)]
    while case .symbol(",") = token.kind {
      index += 1
      elements.append(try element(&self))
    }
    try close()
    return elements
  }

  private mutating func open() throws(FilterProblem) {
    guard case .symbol("(") = token.kind else { throw expected("\"(\"") }
    index += 1
  }

  private mutating func close() throws(FilterProblem) {
    guard case .symbol(")") = token.kind else { throw expected("a comma or \")\"") }
    index += 1
  }

  private var token: FilterToken {
    index < tokens.endIndex ? tokens[index] : FilterToken(kind: .end, column: filter.count + 1)
  }

  private func expected(_ what: String) -> FilterProblem {
    FilterProblem(
      filter: filter,
      column: token.column,
      message: "expected \(what), found \(token.description)"
    )
  }
}
