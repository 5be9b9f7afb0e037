import Foundation
import MarzWords

extension GazetteerBuilder {
  /// Reads a table of a user's own places, to be laid over the gazetteer.
  ///
  /// Needed are a name and a point; `id`, `feature`, `country`, `admin1`, `population`, `names` and
  /// `extent` are those of the gazetteer's tables. Without an id a row gets one from its line, without a
  /// feature it is a locality (L.LCTY).
  /// - Parameter path: A file that ends in `.csv`, `.tsv`, or `.geojson` or `.json` with point features.
  /// - Throws: ``GazetteerError`` when the file cannot be read as what its name says.
  public mutating func readPlaces(path: String) throws(GazetteerError) {
    let bytes = try Self.bytes(path)
    switch URL(fileURLWithPath: path).pathExtension.lowercased() {
    case "csv":
      let records = CSVText(bytes).records
      let columns = records.first?.cells.map { $0.lowercased() } ?? []
      try checkColumns(columns, path: path)
      for record in records.dropFirst() {
        guard record.cells.count <= columns.count else {
          let reason = "\(record.cells.count) cells, expected \(columns.count)"
          refuse(path: path, line: record.line, reason: reason)
          continue
        }
        addCustom(path: path, line: record.line) { column in
          guard let index = columns.firstIndex(of: column), index < record.cells.count,
            !record.cells[index].isEmpty
          else { return nil }
          return record.cells[index]
        }
      }
    case "tsv":
      let table = TextTable(bytes)
      try checkColumns(table.columns, path: path)
      for row in table.rows {
        guard row.count <= table.columns.count else {
          let reason = "\(row.count) cells, expected \(table.columns.count)"
          refuse(path: path, line: row.line, reason: reason)
          continue
        }
        addCustom(path: path, line: row.line) { row[$0] }
      }
    case "geojson", "json":
      try readFeatures(bytes, path: path)
    default:
      throw .unreadable(path: path, reason: "expected a file that ends in .csv, .tsv or .geojson")
    }
  }

  private func checkColumns(_ columns: [String], path: String) throws(GazetteerError) {
    for wanted in [["name"], Self.latitudes, Self.longitudes]
    where !wanted.contains(where: columns.contains) {
      throw .missingColumn(path: path, column: wanted[0])
    }
  }

  private static let latitudes = ["lat", "latitude", "y"]
  private static let longitudes = ["lon", "lng", "longitude", "x"]

  private mutating func addCustom(
    path: String,
    line: Int,
    _ cell: (String) -> Substring?
  ) {
    do throws(RowError) {
      let row = try PlaceRow { column in
        switch column {
        case "lat": Self.latitudes.lazy.compactMap(cell).first
        case "lon": Self.longitudes.lazy.compactMap(cell).first
        case "id": cell("id") ?? "custom:\(line)"
        case "feature": cell("feature") ?? "L.LCTY"
        default: cell(column)
        }
      }
      try add(row)
    } catch {
      refuse(path: path, line: line, reason: error.reason)
    }
  }

  /// Reads a FeatureCollection; "lines" in messages are the features, counted from 1.
  private mutating func readFeatures(_ bytes: [UInt8], path: String) throws(GazetteerError) {
    let parsed: Any
    do {
      parsed = try JSONSerialization.jsonObject(with: Data(bytes))
    } catch {
      throw .unreadable(path: path, reason: "not JSON: \(error)")
    }
    guard let collection = parsed as? [String: Any],
      let features = collection["features"] as? [[String: Any]]
    else { throw .unreadable(path: path, reason: "not a FeatureCollection of GeoJSON") }
    for (index, feature) in features.enumerated() {
      let geometry = feature["geometry"] as? [String: Any]
      guard geometry?["type"] as? String == "Point",
        let position = geometry?["coordinates"] as? [NSNumber], position.count >= 2
      else {
        refuse(path: path, line: index + 1, reason: "feature \(index + 1): no Point")
        continue
      }
      let properties = feature["properties"] as? [String: Any] ?? [:]
      addCustom(path: path, line: index + 1) { column in
        switch column {
        case "lat": Substring("\(position[1])")
        case "lon": Substring("\(position[0])")
        case "id": (properties["id"] ?? feature["id"]).map { Substring("\($0)") }
        default:
          properties[column].flatMap { $0 is NSNull ? nil : Substring("\($0)") }
            .flatMap { $0.isEmpty ? nil : $0 }
        }
      }
    }
  }
}
