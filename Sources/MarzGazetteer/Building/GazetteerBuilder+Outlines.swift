import MarzMapping
import MarzWords

extension GazetteerBuilder {
  /// Lays the tables of `outlines/` onto the places, once all of them are there.
  mutating func addOutlines() throws(GazetteerError) {
    for path in outlineTables {
      let table = TextTable(try Self.bytes(path))
      if let column = OutlineRow.requiredColumns.first(where: { !table.columns.contains($0) }) {
        throw .missingColumn(path: path, column: column)
      }
      for row in table.rows {
        do throws(RowError) {
          guard let id = row["id"], let number = numbers[id] else {
            throw RowError("\(row["id"] ?? "no id"): no table has a place of this id")
          }
          guard outlines[UInt32(number)] == nil else {
            throw RowError("\(id): has an outline already")
          }
          outlines[UInt32(number)] = try OutlineRow(row)
        } catch {
          refuse(path: path, line: row.line, reason: error.reason)
        }
      }
    }
    outlineTables = []
  }

  /// Writes the columns that ``OutlineTable`` reads.
  mutating func writeOutlines(to file: borrowing IndexFileStream) throws(MappingError) {
    let sorted = outlines.sorted { $0.key < $1.key }
    var sources: [UInt32] = []
    var ends: [UInt32] = []
    var partEnds: [UInt32] = []
    var vertices: [Int32] = []
    for (_, outline) in sorted {
      sources.append(places.strings.offset(of: outline.source.utf8))
      for part in outline.parts {
        vertices += part
        partEnds.append(UInt32(vertices.count / 2))
      }
      ends.append(UInt32(partEnds.count))
    }
    try file.add(GazetteerFormat.outlinePlace, sorted.map(\.key))
    try file.add(GazetteerFormat.outlineIsArea, sorted.map { $0.value.isArea ? UInt8(1) : 0 })
    try file.add(GazetteerFormat.outlineSource, sources)
    try file.add(GazetteerFormat.outlineEnd, ends)
    try file.add(GazetteerFormat.outlinePartEnd, partEnds)
    try file.add(GazetteerFormat.outlineVertices, vertices)
  }
}
