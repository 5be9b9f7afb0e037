/// A tab-separated table that a person can read and correct.
///
/// The first line that is not a comment names the columns; lines that start with `#` are comments;
/// an empty cell is nil. Rows keep their line number, so that an error can point at it.
public struct TextTable: Sendable {
  /// One row: the cells by column name.
  public struct Row: Sendable {
    /// The line of the file, counted from 1.
    public let line: Int
    let columns: [String: Int]
    let cells: [Substring]

    /// The cell of a column, nil when it is empty or the table has no such column.
    public subscript(column: String) -> Substring? {
      guard let index = columns[column], index < cells.count, !cells[index].isEmpty else {
        return nil
      }
      return cells[index]
    }

    /// How many cells the row has.
    public var count: Int { cells.count }
  }

  /// The columns in their order.
  public let columns: [String]
  /// The rows in their order.
  public let rows: [Row]

  /// Reads a table.
  ///
  /// - Parameter bytes: UTF-8 text with lines ended by LF or CRLF.
  /// - Complexity: O(*n*) in the length of the text.
  public init(_ bytes: [UInt8]) {
    var columns: [String] = []
    var positions: [String: Int] = [:]
    var rows: [Row] = []
    let text = String(decoding: bytes, as: UTF8.self)
    var number = 0
    for var line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      if line.last == 0x0D { line.removeLast() }
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map(Substring.init)
      if columns.isEmpty {
        columns = cells.map(String.init)
        positions = Dictionary(zip(columns, 0...), uniquingKeysWith: { first, _ in first })
      } else {
        rows.append(Row(line: number, columns: positions, cells: cells))
      }
    }
    self.columns = columns
    self.rows = rows
  }
}
