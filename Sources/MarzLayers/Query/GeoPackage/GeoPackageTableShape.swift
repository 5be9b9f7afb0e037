import GRDB

/// What a table of features in a GeoPackage has: its columns and its R-tree.
struct GeoPackageTableShape: Sendable {
  /// The name of the table.
  let name: String
  /// The column of the geometry.
  let geometryColumn: String
  /// The column of the key, which is no property.
  let keyColumn: String?
  /// The name of the R-tree, quoted; nil without one.
  let tree: String?
  /// The properties.
  let fields: KnownFields
  /// Those of them that hold instants, which a GeoPackage writes with milliseconds.
  let times: Set<String>

  /// WGS 84, and what a GeoPackage calls undefined but geographic.
  private static let readableSystems: Set = [0, 4326]

  init(_ layer: String?, of path: String, in database: Database) throws {
    let known = try String.fetchAll(
      database,
      sql: "SELECT table_name FROM gpkg_contents WHERE data_type = 'features' ORDER BY table_name"
    )
    let wanted =
      layer ?? (known.contains("events") ? "events" : known.count == 1 ? known[0] : "events")
    guard known.contains(wanted) else {
      throw QueryError.noLayer(path: path, name: wanted, known: known)
    }
    guard
      let column = try Row.fetchOne(
        database,
        sql: "SELECT column_name, srs_id FROM gpkg_geometry_columns WHERE table_name = ?",
        arguments: [wanted]
      )
    else { throw QueryError.noLayer(path: path, name: wanted, known: known) }
    let system: Int = column["srs_id"]
    guard Self.readableSystems.contains(system) else {
      throw QueryError.unreadable(
        path: path,
        reason: "the coordinates of \(wanted) are in the system \(system); "
          + "turn them into longitude and latitude with ogr2ogr -t_srs EPSG:4326"
      )
    }
    name = wanted
    let geometry: String = column["column_name"]
    geometryColumn = geometry
    let treeName = "rtree_\(wanted)_\(geometry)"
    let hasTree = try Bool.fetchOne(
      database,
      sql: "SELECT count(*) > 0 FROM sqlite_master WHERE lower(name) = lower(?)",
      arguments: [treeName]
    )
    tree = hasTree == true ? IndexedConditions.quoted(treeName) : nil
    var fields = KnownFields()
    var key: String?
    var times: Set<String> = []
    let table = IndexedConditions.quoted(wanted)
    for row in try Row.fetchAll(database, sql: "PRAGMA table_info(\(table))") {
      let column: String = row["name"]
      guard column != geometry else { continue }
      if row["pk"] == 1 {
        key = column
      } else {
        let type: String = row["type"] ?? ""
        fields.add(column, Self.kinds(ofType: type))
        if type.uppercased() == "DATETIME" { times.insert(column) }
      }
    }
    if let key { fields.add(key, .number) }
    keyColumn = key
    self.fields = fields
    self.times = times
  }

  private static func kinds(ofType type: String) -> KnownFields.Kinds {
    let type = type.uppercased()
    if type.hasPrefix("BOOL") { return .boolean }
    if type.contains("INT")
      || ["DOUBLE", "FLOAT", "REAL", "NUMERIC"].contains(where: type.hasPrefix)
    {
      return .number
    }
    return type.hasPrefix("BLOB") ? [] : .text
  }
}
