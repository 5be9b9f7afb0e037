/// A filter as it was given: its meaning, and what is needed to point at a part of it.
package struct Filter: Hashable, Sendable {
  /// What it means.
  package let expression: FilterExpression
  /// How it was written; empty for one that was not written by a person.
  package let text: String
  /// Where each property is named first, in characters from 1.
  package let columns: [String: Int]

  /// Wraps an expression that was put together, not read.
  package init(_ expression: FilterExpression) {
    self.expression = expression
    text = ""
    columns = [:]
  }

  /// Reads a filter: CQL2 JSON when it begins with a brace, else CQL2 text.
  ///
  /// - Throws: ``FilterProblem`` that says where it stops being one.
  package init(reading text: String) throws(FilterProblem) {
    let start = text.first { !$0.isWhitespace }
    self.text = text
    if start == "{" {
      expression = try FilterJSONReader.expression(of: text)
      columns = [:]
    } else {
      var parser = try FilterParser(text)
      expression = try parser.parse()
      columns = parser.columns
    }
  }

  /// A problem with the part of the filter that names a property.
  package func problem(_ message: String, at property: String? = nil) -> FilterProblem {
    FilterProblem(filter: text, column: property.flatMap { columns[$0] }, message: message)
  }
}
