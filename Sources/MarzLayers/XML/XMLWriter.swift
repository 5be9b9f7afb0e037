/// Writes XML elements; attribute values and text are escaped here and nowhere else.
struct XMLWriter: Sendable {
  private(set) var bytes: [UInt8] = []

  /// Writes an element and what is inside it.
  mutating func element(
    _ name: String,
    _ attributes: KeyValuePairs<String, XMLValue>,
    _ content: ((inout XMLWriter) -> Void)? = nil
  ) {
    open(name, attributes)
    guard let content else { return append("/>\n") }
    append(">\n")
    content(&self)
    append("</" + name + ">\n")
  }

  /// Writes an element that holds text only.
  mutating func element(
    _ name: String,
    _ attributes: KeyValuePairs<String, XMLValue> = [:],
    _ more: KeyValuePairs<String, XMLValue> = [:],
    text: String
  ) {
    open(name, attributes)
    append(more)
    append(">")
    append(.text(text))
    append("</" + name + ">\n")
  }

  /// Writes text that is no input and needs no escape.
  mutating func append(trusted text: StaticString) {
    append(text.description)
  }

  private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, XMLValue>) {
    append("<" + name)
    append(attributes)
  }

  private mutating func append(_ attributes: KeyValuePairs<String, XMLValue>) {
    for (key, value) in attributes {
      append(" " + key + "=\"")
      append(value)
      append("\"")
    }
  }

  private mutating func append(_ trusted: String) {
    bytes.append(contentsOf: trusted.utf8)
  }

  private mutating func append(_ value: XMLValue) {
    switch value {
    case .number(let number):
      bytes.appendDecimal(number.isFinite ? number : 0, decimals: 1, keepsZeros: false)
    case .text(let text):
      for scalar in text.unicodeScalars { append(scalar) }
    case .path(let lines):
      for line in lines {
        for (index, point) in line.enumerated() {
          append(index == 0 ? "M" : "L")
          append(.number(point.x))
          append(" ")
          append(.number(point.y))
        }
      }
    }
  }

  /// Escapes a character, or drops it where XML 1.0 §2.2 has no place for it.
  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "&": append("&amp;")
    case "<": append("&lt;")
    case ">": append("&gt;")
    case "\"": append("&quot;")
    case "'": append("&#39;")
    case "\t", "\n", "\r": append(" ")
    case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{FFFE}", "\u{FFFF}": break
    default: append(String(scalar))
    }
  }
}

/// The value of an attribute.
enum XMLValue: ExpressibleByStringLiteral, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// A number, written with at most one decimal.
  case number(Double)
  /// Any text.
  case text(String)
  /// Lines as the `d` of a path of SVG.
  case path([[PixelPoint]])

  init(stringLiteral value: String) { self = .text(value) }
  init(floatLiteral value: Double) { self = .number(value) }
  init(integerLiteral value: Int) { self = .number(Double(value)) }
}
