import GRDB
import GRDBSQLite

/// A statement that is run for very many rows.
///
/// GRDB makes an array of arguments and asks on which queue it is for every row, which costs more than SQLite's own
/// work. Here a row is bound where it lies: `sqlite3_bind_text` and `sqlite3_bind_blob` with `SQLITE_STATIC`, which is
/// right because the bytes outlive `sqlite3_step`, and the bindings are cleared after it.
@safe
final class BulkStatement {
  /// Keeps the handle alive; SQLite finalizes it with this object.
  private let statement: Statement
  private let database: Database

  /// Takes a statement of a database, which has to be used where that may be used.
  init(_ sql: String, in database: Database) throws {
    statement = try database.makeStatement(sql: sql)
    self.database = database
  }

  /// Binds a row and runs the statement, which returns nothing.
  ///
  /// - Throws: `DatabaseError` with SQLite's own message.
  func run(_ row: borrowing SQLiteRow) throws {
    let handle = unsafe statement.sqliteStatement
    let code = unsafe row.bytes.withUnsafeBufferPointer { bytes in
      defer {
        unsafe sqlite3_reset(handle)
        unsafe sqlite3_clear_bindings(handle)
      }
      for (index, value) in row.values.enumerated() {
        let bound = unsafe Self.bind(value, bytes, to: handle, at: Int32(index + 1))
        if bound != SQLITE_OK { return bound }
      }
      return unsafe sqlite3_step(handle)
    }
    guard code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code),
        message: database.lastErrorMessage,
        sql: statement.sql
      )
    }
  }

  private static func bind(
    _ value: SQLiteRow.Value,
    _ bytes: UnsafeBufferPointer<UInt8>,
    to handle: OpaquePointer,
    at index: Int32
  ) -> Int32 {
    switch value {
    case .null: unsafe sqlite3_bind_null(handle, index)
    case .integer(let integer): unsafe sqlite3_bind_int64(handle, index, integer)
    case .real(let number): unsafe sqlite3_bind_double(handle, index, number)
    case .text(let range):
      unsafe UnsafeRawPointer(bytes.baseAddress?.advanced(by: range.lowerBound)).map {
        unsafe sqlite3_bind_text(
          handle,
          index,
          $0.assumingMemoryBound(to: CChar.self),
          Int32(range.count),
          nil
        )
      } ?? SQLITE_NOMEM
    case .blob(let range):
      unsafe sqlite3_bind_blob(
        handle,
        index,
        bytes.baseAddress?.advanced(by: range.lowerBound),
        Int32(range.count),
        nil
      )
    }
  }
}
