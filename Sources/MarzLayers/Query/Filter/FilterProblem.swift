/// What is wrong with a filter, and where.
package struct FilterProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The filter as it was written.
  package let filter: String
  /// Where the problem is, in characters from 1; nil for a filter that was not written as text.
  package let column: Int?
  /// What was expected, and what was found.
  package let message: String

  /// Describes a problem.
  package init(filter: String, column: Int?, message: String) {
    self.filter = filter
    self.column = column
    self.message = message
  }

  /// The message, and below it the part of the filter with a mark under the column.
  package var description: String {
    guard let column else { return "filter: \(message)" }
    let letters = Array(filter)
    let start = max(0, column - 1 - 50)
    let end = min(letters.count, column - 1 + 30)
    let line = String(letters[start..<max(start, end)]).map { $0.isNewline ? " " : $0 }
    let space = String(repeating: " ", count: column - 1 - start)
    return "filter, column \(column): \(message)\n  \(String(line))\n  \(space)^"
  }
}
