/// A table in Markdown (GitHub Flavored Markdown §4.10); whatever a cell holds stays text.
package struct MarkdownTable {
  /// The lines of the table.
  package private(set) var text: String
  private let columns: Int

  /// Begins a table.
  ///
  /// - Parameters:
  ///   - head: The names of the columns.
  ///   - numbers: The positions of the columns that are set flush right.
  package init(_ head: [String], numbers: Set<Int> = []) {
    columns = head.count
    let rule = head.indices.map { numbers.contains($0) ? "--:" : "---" }
    text = Self.line(head.map(Self.escaped)) + Self.line(rule)
  }

  /// Appends a row with as many cells as there are columns.
  package mutating func row(_ cells: [String]) {
    precondition(cells.count == columns, "a row has as many cells as the table has columns")
    text += Self.line(cells.map(Self.escaped))
  }

  /// Text that Markdown and the HTML in it show as it is, on one line, cut to 200 characters.
  ///
  /// CommonMark §2.4 lets every ASCII punctuation be escaped; `&` and `<` are made entities, since some readers of
  /// Markdown look for HTML before they look for escapes.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.shortened(to: 200).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "|", "\\", "`", "*", "_", "[", "]", "#", "~", "!", "$":
        result += "\\" + String(scalar)
      case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}": result += " "
      // Marks that turn the direction of what follows would reach into the next cell.
      case "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }
}
