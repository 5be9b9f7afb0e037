import MarzGeometry

/// Reads arcs from the text table `gazetteer/borders/arcs.tsv`.
///
/// Columns: `pair left right disputed source points`; see ``LineTable``.
struct BorderTable {
  private static let columns = ["pair", "left", "right", "disputed", "source", "points"]

  let path: String

  /// Reads all rows.
  ///
  /// - Throws: ``BorderError`` that names the file, the line and what was expected there.
  func arcs() throws(BorderError) -> [BorderArc] {
    try LineTable(path: path, columns: Self.columns).rows(Self.arc)
  }

  private static func arc(_ row: LineTable.Row) throws(BorderError) -> BorderArc {
    let name = row.text("pair")
    guard let pair = CountryPair(name), pair.description == name else {
      throw row.bad(expected: "a pair such as IQ-IR in alphabetical order", found: name)
    }
    guard let left = Territory(row.text("left")) else {
      throw row.bad(expected: "a left country such as IQ or IL/PS", found: row.text("left"))
    }
    guard let right = Territory(row.text("right")) else {
      throw row.bad(expected: "a right country such as IQ or IL/PS", found: row.text("right"))
    }
    guard left != right else {
      throw row.bad(expected: "different countries left and right", found: "\(left) and \(right)")
    }
    guard
      left.contains(pair.first) && right.contains(pair.second)
        || left.contains(pair.second) && right.contains(pair.first)
    else {
      throw row.bad(
        expected: "the countries of \(pair) left and right",
        found: "\(left) and \(right)"
      )
    }
    let flag = row.text("disputed")
    guard let disputed = ["0": false, "1": true, "false": false, "true": true, "": false][flag]
    else { throw row.bad(expected: "disputed as 0 or 1", found: flag) }
    return BorderArc(
      pair: pair,
      left: left,
      right: right,
      isDisputed: disputed,
      source: row.text("source"),
      points: try row.points()
    )
  }
}
