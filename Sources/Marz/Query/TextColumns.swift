/// Lays text out in columns on a terminal.
struct TextColumns {
  /// How a column stands.
  struct Column {
    var head: String
    var isNumber: Bool
    /// Whether its texts are longer than days, classes and codes are.
    var isProse: Bool
    var width: Int
    /// A number is never cut.
    var least: Int
  }

  /// How many columns of the terminal there are; nil for no limit.
  let width: Int?
  /// Whether escape codes for bold and color are written.
  let isColored: Bool
  private var columns: [Column]
  private static let longestCode = 12

  /// Measures the columns by their heads and the first rows; later rows are cut to fit.
  init(heads: [String], numbers: Set<Int>, rows: [[String]], width: Int?, isColored: Bool) {
    self.width = width
    self.isColored = isColored
    columns = heads.enumerated().map { index, head in
      let lengths = rows.map { Self.width(of: $0[index]) }
      let longest = lengths.max() ?? 0
      let isNumber = numbers.contains(index)
      return Column(
        head: head,
        isNumber: isNumber,
        isProse: longest > Self.longestCode,
        width: max(longest, Self.width(of: head)),
        least: isNumber ? longest : 0
      )
    }
    if let width { shrink(to: width) }
  }

  /// How wide all columns are together.
  var totalWidth: Int { columns.reduce(2 * (columns.count - 1)) { $0 + $1.width } }

  /// Takes width from the widest columns of text until all fit: first from those whose texts are of many
  /// lengths, then from days and codes as well, at last from the heads of numbers.
  private mutating func shrink(to width: Int) {
    for (floor, candidates) in [
      (16, columns.indices.filter { !columns[$0].isNumber && columns[$0].isProse }),
      (8, columns.indices.filter { !columns[$0].isNumber && columns[$0].isProse }),
      (8, columns.indices.filter { !columns[$0].isNumber }), (4, Array(columns.indices)),
    ] {
      while totalWidth > width {
        let wide = candidates.filter { columns[$0].width > max(floor, columns[$0].least) }
        guard let widest = wide.max(by: { columns[$0].width < columns[$1].width }) else { break }
        columns[widest].width -= 1
      }
    }
  }

  /// The line of heads.
  var heads: String {
    let line = self.line(columns.map(\.head), colors: [:])
    return isColored ? "\u{1B}[1m\(line)\u{1B}[0m" : line
  }

  /// A row; `colors` are escape codes for columns, used where color is.
  func line(_ cells: [String], colors: [Int: String]) -> String {
    var line = ""
    for (index, column) in columns.enumerated() {
      let isLast = index == columns.count - 1
      let cell = Self.cut(cells[index], to: column.width)
      let space = String(repeating: " ", count: max(0, column.width - Self.width(of: cell)))
      let written = isColored ? colors[index].map { "\($0)\(cell)\u{1B}[0m" } ?? cell : cell
      line += column.isNumber ? space + written : isLast ? written : written + space
      if !isLast { line += "  " }
    }
    return line
  }

  /// A text without line breaks, cut with an ellipsis to a width.
  static func cut(_ text: String, to width: Int) -> String {
    let flat = String(text.map { $0.isNewline || $0 == "\t" || $0 == "\u{1B}" ? " " : $0 })
    guard self.width(of: flat) > width else { return flat }
    var result = ""
    var used = 0
    for letter in flat {
      let next = self.width(of: String(letter))
      guard used + next <= width - 1 else { break }
      result.append(letter)
      used += next
    }
    return result + "…"
  }

  /// The columns that a text takes: none for marks, two for the wide letters of East Asia (UAX #11).
  static func width(of text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format, .control: return sum
      default: break
      }
      switch scalar.value {
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
        return sum + 2
      default: return sum + 1
      }
    }
  }
}
