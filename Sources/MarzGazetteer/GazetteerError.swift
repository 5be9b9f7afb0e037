/// Why a gazetteer could not be built.
public enum GazetteerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The folder holds no table.
  case noTables(path: String)
  /// A table could not be read.
  case unreadable(path: String, reason: String)
  /// A table lacks a column that places need.
  case missingColumn(path: String, column: String)
  /// Rows were refused, and the caller asked that none be.
  case refusedRows(count: Int, first: RefusedRow)

  /// What happened, to which file, and what to do about it.
  public var description: String {
    switch self {
    case .noTables(let path):
      "\(path): no table (*.tsv) in tables/ or geonames/; name the gazetteer folder"
    case .unreadable(let path, let reason):
      "\(path): cannot be read: \(reason)"
    case .missingColumn(let path, let column):
      "\(path): no column \"\(column)\" in its first line; see gazetteer/README.md for the columns"
    case .refusedRows(let count, let first):
      "\(first); \(count) rows in all were refused, correct them or leave out --strict"
    }
  }
}

/// A row of a table that the builder left out.
public struct RefusedRow: Hashable, Sendable, CustomStringConvertible {
  /// The file.
  public var path: String
  /// The line, counted from 1.
  public var line: Int
  /// What was expected and what was found.
  public var reason: String

  /// File, line and reason.
  public var description: String { "\(path):\(line): \(reason)" }
}
