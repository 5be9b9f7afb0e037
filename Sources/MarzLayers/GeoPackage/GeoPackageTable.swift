import Foundation
import GRDB
import MarzGeometry

/// One table of a GeoPackage under construction.
final class GeoPackageTable {
  private let layer: Layer
  private let columns: [Int]
  private let changed: String
  private let insertion: Statement
  private let indexing: Statement
  private var extent: Envelope?
  private var count = 0

  /// Makes the empty table and its statements.
  init(_ layer: Layer, columns: [Int], changed: String, in database: Database) throws {
    self.layer = layer
    self.columns = columns
    self.changed = changed
    let fields = columns.map { layer.schema.fields[$0] }
    let declared = fields.map { #", "\#($0.name)" \#(Self.type(of: $0.kind))"# }.joined()
    let type = Self.geometryType(of: layer.family)
    try database.execute(
      sql: """
        CREATE TABLE "\(layer.name)" (
          "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "geom" \(type)\(declared));
        CREATE VIRTUAL TABLE "rtree_\(layer.name)_geom" USING rtree(id, minx, maxx, miny, maxy);
        """
    )
    let places = String(repeating: ", ?", count: fields.count)
    let names = fields.map { #", "\#($0.name)""# }.joined()
    insertion = try database.makeStatement(
      sql: #"INSERT INTO "\#(layer.name)" ("fid", "geom"\#(names)) VALUES (?, ?\#(places))"#
    )
    indexing = try database.makeStatement(
      sql: #"INSERT INTO "rtree_\#(layer.name)_geom" VALUES (?, ?, ?, ?, ?)"#
    )
  }

  /// Appends a row.
  func insert(_ feature: Feature) throws {
    count += 1
    var values: [DatabaseValue] = []
    values.reserveCapacity(columns.count + 2)
    values.append(count.databaseValue)
    let shape = feature.geometry?.published
    values.append(shape.map { Data(GeoPackageBinary($0).bytes).databaseValue } ?? .null)
    for column in columns {
      values.append(
        Self.value(feature.properties[column], kind: layer.schema.fields[column].kind)
      )
    }
    insertion.setUncheckedArguments(StatementArguments(values))
    try insertion.execute()
    guard let box = shape?.envelope else { return }
    indexing.setUncheckedArguments(
      StatementArguments([
        count.databaseValue, box.west.databaseValue, box.east.databaseValue,
        box.south.databaseValue, box.north.databaseValue,
      ])
    )
    try indexing.execute()
    extent = extent.map { $0.union(box) } ?? box
  }

  /// Registers the table, describes its columns, and makes the triggers of its index.
  func finish(style: String?, in database: Database) throws {
    try database.execute(
      sql: "INSERT INTO gpkg_contents VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        layer.name, layer.name, layer.summary, changed, extent?.west, extent?.south, extent?.east,
        extent?.north, GeoPackageTables.wgs84,
      ]
    )
    try database.execute(
      sql: "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)",
      arguments: [layer.name, Self.geometryType(of: layer.family), GeoPackageTables.wgs84]
    )
    try database.execute(
      sql: """
        INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index',
        'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')
        """,
      arguments: [layer.name]
    )
    for column in columns {
      let field = layer.schema.fields[column]
      let label = FieldLabels.label(of: field.name)
      try database.execute(
        sql: "INSERT INTO gpkg_data_columns VALUES (?, ?, ?, ?, ?, NULL, NULL)",
        arguments: [layer.name, field.name, label, label, field.summary]
      )
    }
    if let style {
      try database.execute(
        sql: """
          INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name,
          f_geometry_column, styleName, styleQML, styleSLD, useAsDefault, description, owner,
          update_time) VALUES ('', '', ?, 'geom', ?, ?, '', 1, ?, '', ?)
          """,
        arguments: [layer.name, layer.name, style, layer.summary, changed]
      )
    }
    try database.execute(sql: GeoPackageTables.indexTriggers(of: layer.name))
  }

  private static func value(_ property: PropertyValue, kind: FieldKind) -> DatabaseValue {
    switch property {
    case .null: .null
    case .text(let text):
      kind == .time ? TimeText.withMilliseconds(text).databaseValue : text.databaseValue
    case .integer(let integer): integer.databaseValue
    case .boolean(let flag): flag.databaseValue
    case .number(let number):
      if case .number(let decimals) = kind {
        number.rounded(decimals: decimals).databaseValue
      } else {
        number.databaseValue
      }
    }
  }

  private static func type(of kind: FieldKind) -> String {
    switch kind {
    case .text: "TEXT"
    case .integer: "INTEGER"
    case .number: "REAL"
    case .boolean: "BOOLEAN"
    case .day: "DATE"
    case .time: "DATETIME"
    }
  }

  private static func geometryType(of family: GeometryFamily) -> String {
    switch family {
    case .point: "POINT"
    case .line: "MULTILINESTRING"
    case .area: "MULTIPOLYGON"
    }
  }
}

extension Double {
  /// The number that is written with so many decimals, halves rounded away from zero.
  fileprivate func rounded(decimals: Int) -> Double {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    return (self * scale).rounded(.toNearestOrAwayFromZero) / scale
  }
}

extension Envelope {
  /// The smallest rectangle around both; neither may cross the antimeridian.
  fileprivate func union(_ other: Envelope) -> Envelope {
    Envelope(
      west: min(west, other.west),
      south: min(south, other.south),
      east: max(east, other.east),
      north: max(north, other.north)
    )
  }
}
