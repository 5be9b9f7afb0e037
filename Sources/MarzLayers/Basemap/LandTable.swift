import MarzGeometry

/// Reads `Tables/land.tsv`: rings as encoded polylines with two decimals of a degree.
///
/// Source: Google, "Encoded Polyline Algorithm Format"; here longitude comes first.
enum LandTable {
  /// The polygons of the table, rings closed.
  static func polygons(of table: [UInt8]) -> [Polygon] {
    SmallTable.rows(of: table, columns: 1).compactMap { cells in
      let rings = cells[0].split(separator: " ").map { ring(Array($0.utf8)) }
      guard let exterior = rings.first else { return nil }
      return Polygon(exterior: exterior, holes: Array(rings.dropFirst()))
    }
  }

  private static func ring(_ text: [UInt8]) -> [Coordinate] {
    var numbers: [Int] = []
    var value = 0
    var shift = 0
    for byte in text {
      let five = Int(byte) - 63
      value |= (five & 0x1F) << shift
      shift += 5
      guard five < 0x20 else { continue }
      numbers.append(value & 1 == 1 ? ~(value >> 1) : value >> 1)
      (value, shift) = (0, 0)
    }
    var points: [Coordinate] = []
    var (x, y) = (0, 0)
    for index in stride(from: 0, to: numbers.count - 1, by: 2) {
      x += numbers[index]
      y += numbers[index + 1]
      points.append(Coordinate(longitude: Double(x) / 100, latitude: Double(y) / 100))
    }
    if let first = points.first { points.append(first) }
    return points
  }
}
