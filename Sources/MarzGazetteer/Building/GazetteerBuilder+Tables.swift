import Foundation
import MarzMapping
import MarzWords

extension GazetteerBuilder {
  /// Reads every table of a gazetteer folder: `tables/*.tsv`, `geonames/*.tsv`, `outlines/*.tsv`,
  /// `tables/words/*.txt`.
  ///
  /// A table without a `feature` column lays names onto the places of other tables.
  /// - Parameters:
  ///   - folder: The gazetteer folder.
  ///   - withTowns: Whether `geonames/` is read too; not when a dump of GeoNames takes its place.
  /// - Throws: ``GazetteerError`` when there is no table, or one cannot be read at all; rows that are
  ///   wrong are listed in the report and left out.
  public mutating func readTables(
    in folder: String,
    withTowns: Bool = true
  ) throws(GazetteerError) {
    var paths = Self.files(folder + "/tables", "tsv")
    if withTowns { paths += Self.files(folder + "/geonames", "tsv") }
    guard !paths.isEmpty else { throw .noTables(path: folder) }
    for path in paths {
      let table = TextTable(try Self.bytes(path))
      if table.columns.contains("feature") {
        try addPlaces(table, path: path)
      } else {
        overlays.append((path, table))
      }
    }
    for path in Self.files(folder + "/tables/words", "txt") {
      addWords(try Self.bytes(path), named: path)
    }
    outlineTables = Self.files(folder + "/outlines", "tsv")
    if withTowns { try addOverlays() }
  }

  /// Lays the names of the tables without places, and the outlines, onto the places, once all of them are there.
  mutating func addOverlays() throws(GazetteerError) {
    for overlay in overlays { addNames(overlay.table, path: overlay.path) }
    overlays = []
    try addOutlines()
  }

  private mutating func addPlaces(_ table: TextTable, path: String) throws(GazetteerError) {
    if let column = PlaceRow.requiredColumns.first(where: { !table.columns.contains($0) }) {
      throw .missingColumn(path: path, column: column)
    }
    for row in table.rows {
      do throws(RowError) {
        guard row.count <= table.columns.count else {
          throw RowError("\(row.count) cells, expected \(table.columns.count)")
        }
        try add(try PlaceRow { row[$0] })
      } catch {
        refuse(path: path, line: row.line, reason: error.reason)
      }
    }
  }

  private mutating func addNames(_ table: TextTable, path: String) {
    for row in table.rows {
      guard let id = row["id"], let number = numbers[id] else {
        let reason = "\(row["id"] ?? "no id"): no table has a place of this id"
        refuse(path: path, line: row.line, reason: reason)
        continue
      }
      for name in PlaceRow.names(row["names"] ?? "") { add(name, to: number) }
    }
  }

  private mutating func addWords(_ bytes: [UInt8], named path: String) {
    let file = URL(fileURLWithPath: path).lastPathComponent
    let wordClass: WordClass =
      file.hasPrefix("given") ? .givenName : file.hasPrefix("surname") ? .surname : .common
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    where !line.hasPrefix("#") {
      mark(String(line), as: wordClass)
    }
  }

  static func bytes(_ path: String) throws(GazetteerError) -> [UInt8] {
    do {
      return try WholeFile.bytes(path)
    } catch {
      throw .unreadable(path: path, reason: error.localizedDescription)
    }
  }

  /// The files of a folder with an extension, by name; none when there is no such folder.
  private static func files(_ folder: String, _ suffix: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix("." + suffix) }.sorted().map { "\(folder)/\($0)" }
  }
}
