import MarzGeometry

/// Reads limits from the text table `gazetteer/borders/limits.tsv`.
///
/// Columns: `left right points`, where a right side of `-` is nobody's; see ``LineTable``.
struct LimitTable {
  private static let columns = ["left", "right", "points"]
  private static let source = "osm"

  let path: String

  /// Reads all rows.
  ///
  /// - Throws: ``BorderError`` that names the file, the line and what was expected there.
  func limits() throws(BorderError) -> [LimitLine] {
    try LineTable(path: path, columns: Self.columns).rows(Self.limit)
  }

  private static func limit(_ row: LineTable.Row) throws(BorderError) -> LimitLine {
    guard let left = Territory(row.text("left")) else {
      throw row.bad(expected: "a left country such as IQ or IL/PS", found: row.text("left"))
    }
    let name = row.text("right")
    let right = Territory(name)
    guard right != nil || name == "-" else {
      throw row.bad(expected: "a right country such as IQ, or -", found: name)
    }
    guard left != right else {
      throw row.bad(expected: "different sides left and right", found: "\(left) and \(name)")
    }
    return LimitLine(left: left, right: right, source: source, points: try row.points())
  }
}
