extension XMLWriter {
  /// Writes a line of text as an element of SVG.
  mutating func text(
    _ text: String,
    x: Double,
    y: Double,
    _ attributes: KeyValuePairs<String, XMLValue> = [:]
  ) {
    element("text", ["x": .number(x), "y": .number(y)], attributes, text: text)
  }

  /// Writes what a browser shows when the pointer rests on the enclosing element.
  mutating func title(_ text: String) {
    element("title", text: text)
  }

  /// Writes a style sheet as the content of the enclosing `style` element.
  mutating func styleSheet(_ sheet: StaticString) {
    append(trusted: sheet)
  }
}
