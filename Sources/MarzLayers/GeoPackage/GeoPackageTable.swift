import GRDB
import MarzGeometry

/// One table of a GeoPackage under construction.
final class GeoPackageTable {
  private let layer: Layer
  private let columns: [Int]
  private let changed: String
  private let insertion: BulkStatement
  private let indexing: BulkStatement
  private var row = SQLiteRow()
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
    insertion = try BulkStatement(
      #"INSERT INTO "\#(layer.name)" ("fid", "geom"\#(names)) VALUES (?, ?\#(places))"#,
      in: database
    )
    indexing = try BulkStatement(
      #"INSERT INTO "rtree_\#(layer.name)_geom" VALUES (?, ?, ?, ?, ?)"#,
      in: database
    )
  }

  /// Appends a row.
  func insert(_ feature: Feature) throws {
    count += 1
    let shape = feature.geometry?.published
    row.removeAll()
    row.append(.integer(Int64(count)))
    if let shape {
      row.appendBlob { $0.appendGeoPackageBinary(shape) }
    } else {
      row.append(.null)
    }
    for column in columns {
      append(feature.properties[column], kind: layer.schema.fields[column].kind)
    }
    try insertion.run(row)
    guard let box = shape?.envelope else { return }
    row.removeAll()
    row.append(.integer(Int64(count)))
    for edge in [box.west, box.east, box.south, box.north] { row.append(.real(edge)) }
    try indexing.run(row)
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

  private func append(_ property: PropertyValue, kind: FieldKind) {
    switch property {
    case .null: row.append(.null)
    case .text(let text): row.append(text: kind == .time ? TimeText.withMilliseconds(text) : text)
    case .integer(let integer): row.append(.integer(Int64(integer)))
    case .boolean(let flag): row.append(.integer(flag ? 1 : 0))
    case .number(let number):
      row.append(.real(kind.decimals.map { number.rounded(decimals: $0) } ?? number))
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
