import MarzGeometry

/// Writes rings for the page in few bytes: as encoded polylines with two decimals of a degree.
///
/// Source: Google, "Encoded Polyline Algorithm Format", which has five decimals; here longitude comes first.
enum EncodedPolyline {
  /// The rings of a polygon, not closed, parted by spaces.
  static func text(of polygon: Polygon) -> String {
    polygon.rings.map { text(of: $0.dropLast()) }.joined(separator: " ")
  }

  private static func text(of points: ArraySlice<Coordinate>) -> String {
    var bytes: [UInt8] = []
    var (east, north) = (0, 0)
    for point in points {
      let (x, y) = (hundredths(point.longitude), hundredths(point.latitude))
      append(x - east, to: &bytes)
      append(y - north, to: &bytes)
      (east, north) = (x, y)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hundredths(_ degrees: Double) -> Int { Int((degrees * 100).rounded()) }

  private static func append(_ step: Int, to bytes: inout [UInt8]) {
    var value = step < 0 ? ~(step << 1) : step << 1
    while value >= 0x20 {
      bytes.append(UInt8(0x20 | (value & 0x1F)) + 63)
      value >>= 5
    }
    bytes.append(UInt8(value) + 63)
  }
}
