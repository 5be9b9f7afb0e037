/// Cuts CQL2 text into tokens.
struct FilterLexer {
  private let filter: String
  private let scalars: [Unicode.Scalar]
  private var index = 0
  /// The column of each scalar would cost an array; columns count characters, so they are counted along.
  private var tokens: [FilterToken] = []

  /// All tokens of a filter, the end as the last.
  static func tokens(of filter: String) throws(FilterProblem) -> [FilterToken] {
    var lexer = FilterLexer(filter)
    while try lexer.next() {}
    return lexer.tokens
  }

  private init(_ filter: String) {
    self.filter = filter
    scalars = Array(filter.unicodeScalars)
  }

  private mutating func next() throws(FilterProblem) -> Bool {
    while index < scalars.count, scalars[index].properties.isWhitespace { index += 1 }
    let start = index
    guard index < scalars.count else {
      tokens.append(FilterToken(kind: .end, column: start + 1))
      return false
    }
    let first = scalars[index]
    let kind: FilterToken.Kind
    if first == "'" {
      kind = .text(try quoted(by: "'", what: "text"))
    } else if first == "\"" {
      kind = .quotedName(try quoted(by: "\"", what: "name"))
    } else if Self.isDigit(first)
      || first == "." && index + 1 < scalars.count
        && Self.isDigit(scalars[index + 1])
    {
      kind = try number()
    } else if Self.isNameStart(first) {
      while index < scalars.count, Self.isNamePart(scalars[index]) { index += 1 }
      kind = .word(string(start..<index))
    } else {
      kind = try symbol(first)
    }
    tokens.append(FilterToken(kind: kind, column: start + 1))
    return true
  }

  private mutating func symbol(_ first: Unicode.Scalar) throws(FilterProblem) -> FilterToken.Kind {
    let pair = index + 1 < scalars.count ? string(index..<index + 2) : ""
    if ["<>", "<=", ">="].contains(pair) {
      index += 2
      return .symbol(pair)
    }
    guard "()[],=<>+-*/^%".unicodeScalars.contains(first) else {
      let hint = pair == "!=" ? "; unequal is written <>" : ""
      throw problem(index, "\"\(first)\" has no meaning here\(hint)")
    }
    index += 1
    return .symbol(String(first))
  }

  /// Reads up to the closing mark; two marks in a row, or one after a backslash, stand for one.
  private mutating func quoted(
    by mark: Unicode.Scalar,
    what: String
  ) throws(FilterProblem) -> String {
    let start = index
    var text = String.UnicodeScalarView()
    index += 1
    while index < scalars.count {
      let scalar = scalars[index]
      let following = index + 1 < scalars.count ? scalars[index + 1] : nil
      if scalar == mark {
        guard following == mark else {
          index += 1
          return String(text)
        }
        text.append(mark)
        index += 2
      } else if scalar == "\\", following == mark, mark == "'" {
        text.append(mark)
        index += 2
      } else {
        text.append(scalar)
        index += 1
      }
    }
    throw problem(start, "the \(what) that begins here has no closing \(mark)")
  }

  private mutating func number() throws(FilterProblem) -> FilterToken.Kind {
    let start = index
    while index < scalars.count, Self.isDigit(scalars[index]) { index += 1 }
    if index < scalars.count, scalars[index] == "." {
      index += 1
      while index < scalars.count, Self.isDigit(scalars[index]) { index += 1 }
    }
    if index < scalars.count, scalars[index] == "e" || scalars[index] == "E" {
      var end = index + 1
      if end < scalars.count, scalars[end] == "+" || scalars[end] == "-" { end += 1 }
      if end < scalars.count, Self.isDigit(scalars[end]) {
        while end < scalars.count, Self.isDigit(scalars[end]) { end += 1 }
        index = end
      }
    }
    var text = string(start..<index)
    if text.hasSuffix(".") { text.append("0") }
    if text.hasPrefix(".") { text = "0" + text }
    guard let value = Double(text.replacing(".e", with: ".0e").replacing(".E", with: ".0E")),
      value.isFinite
    else { throw problem(start, "\(text) is no number") }
    if index < scalars.count, Self.isNamePart(scalars[index]) {
      throw problem(start, "expected a number or a name, found one run into the other")
    }
    return .number(value)
  }

  private func string(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }

  private func problem(_ index: Int, _ message: String) -> FilterProblem {
    FilterProblem(filter: filter, column: index + 1, message: message)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x30 && scalar.value <= 0x39
  }

  /// The letters that a name may begin with: `identifierStart` of the standard's grammar.
  static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3A, 0x5F, 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF,
      0x370...0x37D, 0x37F...0x1FFE, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF,
      0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    default: false
    }
  }

  /// What a name may go on with: `identifierPart`.
  static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E, 0x30...0x39, 0x300...0x36F, 0x203F...0x2040: true
    default: isNameStart(scalar)
    }
  }
}
