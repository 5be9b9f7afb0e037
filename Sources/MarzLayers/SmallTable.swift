/// Reads the small tables that come with the program: tabs between cells, `#` before comments, one line of names.
enum SmallTable {
  /// The rows below the line of names; a row with another number of cells is a mistake in the program.
  static func rows(of table: [UInt8], columns: Int) -> [[String]] {
    let lines = String(decoding: table, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
    return lines.dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      precondition(cells.count == columns, "a row of the table has \(columns) cells: \(line)")
      return cells
    }
  }
}
