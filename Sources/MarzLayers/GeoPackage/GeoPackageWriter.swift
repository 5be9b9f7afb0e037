import Foundation
import GRDB
import MarzGeometry

/// Streams layers into a GeoPackage 1.3: tables with R-trees, names for people, default styles and metadata.
///
/// Memory is constant: rows are bound to one prepared statement as they come, a thousand at a time, in one transaction.
/// Nothing in the file depends on the clock, so that two runs give the same bytes with the same SQLite.
package final class GeoPackageWriter {
  /// How many rows are collected before they are written.
  private static let batch = 1024

  private let path: String
  private let changed: String
  private let queue: DatabaseQueue
  private var table: GeoPackageTable?
  private var rows: [Feature] = []

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - path: Where it is written; nothing may be there.
  ///   - changed: The time that the file states as its last change, such as `2024-06-05T00:00:00Z`.
  /// - Throws: ``LayerError/cannotWrite(path:reason:)``.
  package init(path: String, changed: String) throws(LayerError) {
    self.path = path
    self.changed = TimeText.withMilliseconds(changed)
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    // The file is only moved to its place when it is whole, so nothing is gained by writing it twice.
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
          PRAGMA foreign_keys = OFF; PRAGMA cache_size = -65536;
          """
      )
    }
    queue = try Self.wrapping(path) {
      try DatabaseQueue(path: path, configuration: configuration)
    }
    try inDatabase { database in
      try database.execute(
        sql: """
          PRAGMA application_id = \(GeoPackageTables.applicationID);
          PRAGMA user_version = \(GeoPackageTables.userVersion);
          """
      )
      try database.beginTransaction()
      try database.execute(sql: GeoPackageTables.creation)
    }
  }

  /// Begins the table of a layer; the one before it has to be ended.
  ///
  /// - Parameters:
  ///   - layer: Gives the name, the geometry and the columns.
  ///   - columns: The positions of the columns to write, in ascending order; nil for all of them.
  /// - Throws: ``LayerError/cannotWrite(path:reason:)``.
  package func begin(_ layer: Layer, columns: [Int]? = nil) throws(LayerError) {
    precondition(table == nil, "the table before has to be ended")
    let columns = columns ?? Array(layer.schema.fields.indices)
    table = try inDatabase { database in
      try GeoPackageTable(layer, columns: columns, changed: self.changed, in: database)
    }
  }

  /// Appends a row to the table that was begun.
  ///
  /// - Throws: ``LayerError/cannotWrite(path:reason:)``.
  package func write(_ feature: Feature) throws(LayerError) {
    rows.append(feature)
    if rows.count >= Self.batch { try flush() }
  }

  /// Ends the table: its extent, its index, and what a person reads.
  ///
  /// - Parameter style: A QML document for QGIS; nil leaves the layer without a default style.
  /// - Throws: ``LayerError/cannotWrite(path:reason:)``.
  package func end(style: String?) throws(LayerError) {
    try flush()
    guard let table else { preconditionFailure("no table was begun") }
    try inDatabase { try table.finish(style: style, in: $0) }
    self.table = nil
  }

  /// States whose data it is, who made it and when, and closes the file.
  ///
  /// - Parameter metadata: Plain text, such as the sources with their licenses.
  /// - Throws: ``LayerError/cannotWrite(path:reason:)``.
  package func finish(metadata: String) throws(LayerError) {
    try inDatabase { database in
      try database.execute(
        sql: """
          INSERT INTO gpkg_metadata VALUES (1, 'dataset', 'http://purl.org/dc/terms/', 'text/plain', ?)
          """,
        arguments: [metadata]
      )
      try database.execute(
        sql: """
          INSERT INTO gpkg_metadata_reference VALUES ('geopackage', NULL, NULL, NULL, ?, 1, NULL)
          """,
        arguments: [self.changed]
      )
      try database.execute(
        sql: """
          INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change)
          VALUES ('layer_styles', 'attributes', 'layer_styles', 'Styles for QGIS', ?)
          """,
        arguments: [self.changed]
      )
      try database.commit()
    }
    try Self.wrapping(path) { try queue.close() }
  }

  private func flush() throws(LayerError) {
    guard let table else { return }
    let batch = rows
    rows.removeAll(keepingCapacity: true)
    try inDatabase { _ in
      for feature in batch { try table.insert(feature) }
    }
  }

  private func inDatabase<Result>(
    _ work: (Database) throws -> Result
  ) throws(LayerError) -> Result {
    try Self.wrapping(path) { try queue.inDatabase(work) }
  }

  private static func wrapping<Result>(
    _ path: String,
    _ work: () throws -> Result
  ) throws(LayerError) -> Result {
    do {
      return try work()
    } catch let error as DatabaseError {
      throw .cannotWrite(path: path, reason: error.message ?? "SQLite error \(error.resultCode)")
    } catch {
      throw .cannotWrite(path: path, reason: OutputFile.reason(of: error))
    }
  }
}
