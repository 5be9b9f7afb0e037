import Foundation
import GRDB
import Testing

@testable import MarzLayers

struct BulkStatementTests {
  private func rows(_ write: (Database) throws -> Void) throws -> [Row] {
    let queue = try DatabaseQueue()
    return try queue.write { database in
      try database.execute(sql: "CREATE TABLE t (id INTEGER PRIMARY KEY, a, b, c, d)")
      try write(database)
      return try Row.fetchAll(
        database,
        sql: "SELECT *, typeof(b) AS kind, CAST(b AS BLOB) AS raw FROM t ORDER BY id"
      )
    }
  }

  @Test func `rows come back as they were bound`() throws {
    let texts = ["", "plain", "مرز", "a\u{0}b", String(repeating: "x", count: 10_000)]
    let rows = try rows { database in
      let statement = try BulkStatement("INSERT INTO t VALUES (?, ?, ?, ?, ?)", in: database)
      var row = SQLiteRow()
      for (index, text) in texts.enumerated() {
        row.removeAll()
        row.append(.integer(Int64(index)))
        row.append(.real(0.5))
        row.append(text: text)
        row.appendBlob { $0 += [1, 2, UInt8(index)] }
        row.append(.null)
        try statement.run(row)
      }
    }
    #expect(rows.map { $0["raw"] as Data? } == texts.map { Data($0.utf8) })
    #expect(rows.allSatisfy { $0["kind"] == "text" && $0["a"] == 0.5 && $0["d"] == nil })
    #expect(rows.map { ($0["c"] as Data?)?.last } == [0, 1, 2, 3, 4])
  }

  @Test func `a row that SQLite refuses is an error with its words, and the next row is written`()
    throws
  {
    let rows = try rows { database in
      let statement = try BulkStatement("INSERT INTO t (id) VALUES (?)", in: database)
      var row = SQLiteRow()
      row.append(.integer(7))
      try statement.run(row)
      let error = #expect(throws: DatabaseError.self) { try statement.run(row) }
      #expect(error?.message?.contains("UNIQUE") == true)
      row.removeAll()
      row.append(.integer(8))
      try statement.run(row)
    }
    #expect(rows.map { $0["id"] as Int? } == [7, 8])
  }
}
