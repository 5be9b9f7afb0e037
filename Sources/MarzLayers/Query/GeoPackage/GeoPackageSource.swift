import Foundation
import GRDB
import MarzGeometry

/// A table of features in a GeoPackage, its own or another's, asked through its indexes.
package final class GeoPackageSource: FeatureSource {
  package let path: String
  package let isRereadable = true
  package let attribution: String?
  package private(set) var problems: [QueryError] = []

  private let queue: DatabaseQueue
  /// For single rows while a scan is on.
  private let rows: DatabaseQueue
  private let table: GeoPackageTableShape
  private var unreadable = 0
  private var lastRowStatement: (names: [String], needsGeometry: Bool, sql: String)?

  /// Opens a GeoPackage for reading.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - layer: The table; without it `events`, or the only one.
  ///   - attribution: Whose data it is, where that is known.
  /// - Throws: ``QueryError`` for a file that is none, a table that is not there, and coordinates that are
  ///   not longitude and latitude on WGS 84.
  package init(path: String, layer: String?, attribution: String? = nil) throws(QueryError) {
    self.path = path
    self.attribution = attribution
    do {
      var configuration = Configuration()
      configuration.readonly = true
      queue = try DatabaseQueue(path: path, configuration: configuration)
      rows = try DatabaseQueue(path: path, configuration: configuration)
      table = try queue.read { try GeoPackageTableShape(layer, of: path, in: $0) }
    } catch {
      throw Self.error(error, path)
    }
  }

  package var hasSpatialIndex: Bool { table.tree != nil }

  package func fields() throws(QueryError) -> KnownFields { table.fields }

  package func hasField(_ name: String) throws(QueryError) -> Bool { table.fields.contains(name) }

  package func scan(
    _ selection: FeatureSelection,
    faults: GeometryFaults,
    body: (QueryRow) throws(QueryError) -> Bool
  ) throws(QueryError) {
    let wanted = selection.wanted
    let passes = try selection.test(faults)
    let filter = selection.filter?.expression
    let (sql, values) = statement(wanted, conditions(filter))
    do {
      try queue.read { database in
        let statement = try database.makeStatement(sql: sql)
        let cursor = try Row.fetchCursor(statement, arguments: values)
        var row = QueryRow(width: wanted.names.count)
        while let found = try cursor.next() {
          fill(&row, found, wanted)
          guard passes(row) else { continue }
          guard try body(row) else { break }
        }
      }
    } catch {
      throw Self.error(error, path)
    }
    if unreadable > 0 {
      problems = [
        .unreadable(path: path, reason: "\(unreadable) geometries are no well-known binary")
      ]
    }
  }

  package func geoJSON(of reference: FeatureReference) throws(QueryError) -> [UInt8] {
    guard case .row(let number) = reference else { return [] }
    do {
      let found = try rows.read { database in
        try Row.fetchOne(
          database.cachedStatement(
            sql: "SELECT * FROM \(IndexedConditions.quoted(table.name)) WHERE rowid = ?"
          ),
          arguments: [number]
        )
      }
      return found.map { feature($0, number) } ?? []
    } catch {
      throw Self.error(error, path)
    }
  }

  package func row(
    of reference: FeatureReference,
    _ wanted: WantedFields
  ) throws(QueryError) -> QueryRow {
    var row = QueryRow(width: wanted.names.count)
    row.reference = reference
    guard case .row(let number) = reference else { return row }
    let sql = rowStatement(wanted)
    do {
      try rows.read { database in
        let statement = try database.cachedStatement(sql: sql)
        let cursor = try Row.fetchCursor(statement, arguments: [number])
        if let found = try cursor.next() { fill(&row, found, wanted) }
      }
    } catch {
      throw Self.error(error, path)
    }
    return row
  }

  // MARK: Rows

  /// Fills a row from the columns of ``selected(_:)``.
  private func fill(_ row: inout QueryRow, _ found: Row, _ wanted: WantedFields) {
    row.reference = .row(found[0])
    row.geometry = wanted.needsGeometry ? shapes(found[1]) : []
    for (index, name) in wanted.names.enumerated() {
      row.values[index] = value(found[index + 2], of: name)
    }
  }

  private func feature(_ row: Row, _ number: Int64) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("type", "Feature")
      if let id = row["id"] as String? {
        json.member("id", id)
      } else {
        json.member("id", Int(number))
      }
      json.key("geometry")
      json.wholeGeometry(shapes(row[table.geometryColumn]))
      json.object("properties") { json in
        for (name, value) in row where name != table.geometryColumn && name != table.keyColumn {
          json.key(name)
          json.value(self.value(value, of: name))
        }
      }
    }
    return json.bytes
  }

  private func shapes(_ value: DatabaseValue) -> [Shape] {
    guard case .blob(let data) = value.storage else { return [] }
    guard let shapes = GeoPackageGeometry.shapes([UInt8](data)) else {
      unreadable += 1
      return []
    }
    return shapes
  }

  private func value(_ value: DatabaseValue, of column: String) -> FilterValue {
    switch value.storage {
    case .null, .blob: return .null
    case .int64(let number):
      return table.fields.kinds[column] == .boolean
        ? .boolean(number != 0) : .number(Double(number))
    case .double(let number): return .number(number)
    case .string(let text):
      // Whole seconds as the layers write them, so that a folder gives one answer from either file.
      guard table.times.contains(column), text.hasSuffix(".000Z") else { return .text(text) }
      return .text(text.dropLast(5) + "Z")
    }
  }

  private static func databaseValue(_ value: FilterValue) -> DatabaseValue {
    switch value {
    case .number(let number): number.databaseValue
    case .text(let text): text.databaseValue
    default: .null
    }
  }

  // MARK: SQL

  /// The statement that reads what is wanted of one row; put together once for all rows of an answer.
  private func rowStatement(_ wanted: WantedFields) -> String {
    if let last = lastRowStatement, last.names == wanted.names,
      last.needsGeometry == wanted.needsGeometry
    {
      return last.sql
    }
    let name = IndexedConditions.quoted(table.name)
    let sql = "SELECT \(selected(wanted)) FROM \(name) WHERE rowid = ?"
    lastRowStatement = (wanted.names, wanted.needsGeometry, sql)
    return sql
  }

  /// The number of the row, the geometry, and the columns that are wanted, those that are not there as null.
  private func selected(_ wanted: WantedFields) -> String {
    let columns = wanted.names.map {
      table.fields.kinds[$0] == nil ? "NULL" : IndexedConditions.quoted($0)
    }
    let geometry = wanted.needsGeometry ? IndexedConditions.quoted(table.geometryColumn) : "NULL"
    return (["rowid", geometry] + columns).joined(separator: ", ")
  }

  private func conditions(_ filter: FilterExpression?) -> IndexedConditions {
    IndexedConditions(
      filter,
      columns: table.fields.kinds.filter { !table.times.contains($0.key) },
      tree: table.tree
    )
  }

  /// The statement that reads what is wanted of the rows that may pass.
  private func statement(
    _ wanted: WantedFields,
    _ conditions: IndexedConditions
  ) -> (sql: String, values: StatementArguments) {
    let condition =
      conditions.sql.isEmpty ? "" : " WHERE " + conditions.sql.joined(separator: " AND ")
    let sql =
      "SELECT \(selected(wanted))"
      + " FROM \(IndexedConditions.quoted(table.name))\(condition) ORDER BY rowid"
    return (sql, StatementArguments(conditions.arguments.map(Self.databaseValue)))
  }

  package func accessPath(for filter: FilterExpression?) -> String {
    let conditions = conditions(filter)
    let (sql, values) = statement(WantedFields([], needsGeometry: false), conditions)
    let plan = try? queue.read {
      try Row.fetchAll($0, sql: "EXPLAIN QUERY PLAN \(sql)", arguments: values)
    }
    let steps = (plan ?? []).compactMap { $0["detail"] as String? }
    let index = steps.first { $0.contains("INDEX") && !$0.contains("rtree") }
    let parts = [conditions.usesTree ? "by its R-tree" : nil, index].compactMap { $0 }
    return "\(path), table \(table.name), "
      + (parts.isEmpty ? "every row" : parts.joined(separator: " and "))
  }

  static func error(_ error: any Error, _ path: String) -> QueryError {
    switch error {
    case let error as QueryError: error
    case let error as DatabaseError where error.resultCode == .SQLITE_NOTADB:
      .malformed(path: path, line: nil, column: 0, expected: "a GeoPackage, found no database")
    case let error as DatabaseError where error.message?.contains("gpkg_contents") == true:
      .malformed(path: path, line: nil, column: 0, expected: "a GeoPackage, found another database")
    case let error as DatabaseError:
      .unreadable(path: path, reason: error.message ?? "SQLite error \(error.resultCode.rawValue)")
    default: .unreadable(path: path, reason: "\(error)")
    }
  }
}

extension JSONWriter {
  /// Writes a value of a filter as JSON.
  mutating func value(_ value: FilterValue) {
    FilterExpression.write(value, to: &self)
  }
}
