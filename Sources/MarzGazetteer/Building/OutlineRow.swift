import MarzWords

/// A row of a table of outlines, read and checked.
struct OutlineRow {
  /// Lines or rings, in hundred thousandths of a degree: longitude, latitude, longitude and so on.
  var parts: [[Int32]] = []
  var isArea: Bool
  var source: Substring

  /// The columns without which a table is none of outlines.
  static let requiredColumns = ["id", "kind", "source", "points"]

  /// Reads a row.
  ///
  /// - Throws: ``RowError`` with what was expected.
  init(_ row: TextTable.Row) throws(RowError) {
    let id = row["id"] ?? "no id"
    switch row["kind"] {
    case "line": isArea = false
    case "area": isArea = true
    default: throw RowError("\(id): kind \"\(row["kind"] ?? "")\", expected line or area")
    }
    source = row["source"] ?? ""
    for part in (row["points"] ?? "").utf8.split(separator: UInt8(ascii: "|")) {
      let vertices = try Self.vertices(part, id: id)
      guard vertices.count >= (isArea ? 8 : 4) else {
        throw RowError("\(id): \(vertices.count / 2) points are no \(isArea ? "ring" : "line")")
      }
      guard !isArea || vertices.prefix(2) == vertices.suffix(2) else {
        throw RowError("\(id): a ring ends elsewhere than it begins")
      }
      parts.append(vertices)
    }
    guard !parts.isEmpty else { throw RowError("\(id): no points") }
  }

  private static func vertices(
    _ text: Substring.UTF8View,
    id: Substring
  ) throws(RowError) -> [Int32] {
    var vertices: [Int32] = []
    var (longitude, latitude) = (0, 0)
    for step in text.split(separator: UInt8(ascii: " ")) {
      let numbers = step.split(separator: UInt8(ascii: ",")).map { Int(Substring($0)) }
      guard numbers.count == 2, let x = numbers[0], let y = numbers[1] else {
        throw RowError("\(id): \"\(Substring(step))\", expected two whole numbers like 4512,-88")
      }
      let (east, isFarEast) = longitude.addingReportingOverflow(x)
      let (north, isFarNorth) = latitude.addingReportingOverflow(y)
      guard !isFarEast, !isFarNorth, abs(east) <= 18_000_000, abs(north) <= 9_000_000 else {
        throw RowError("\(id): point \(vertices.count / 2 + 1) lies outside the earth")
      }
      (longitude, latitude) = (east, north)
      vertices += [Int32(longitude), Int32(latitude)]
    }
    return vertices
  }
}
