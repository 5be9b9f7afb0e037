import MarzGeometry

/// Reads coordinates as people and tables write them: decimal degrees, longitude first.
enum PointReading {
  /// Reads `45.47,34.39`.
  ///
  /// - Returns: Nil for a text that is no pair of numbers, such as a name.
  /// - Throws: ``PointError`` for a pair that is not on the earth.
  static func point(_ text: String) throws(PointError) -> Coordinate? {
    let parts = text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard parts.count == 2, let longitude = number(Array(parts[0])[...]),
      let latitude = number(Array(parts[1])[...])
    else { return nil }
    return try point(longitude, latitude, String(parts[0]) ?? "", String(parts[1]) ?? "")
  }

  /// Reads the two cells of a table.
  ///
  /// - Throws: ``PointError`` for what is no number or not on the earth.
  static func point(
    longitude: ArraySlice<UInt8>,
    latitude: ArraySlice<UInt8>
  ) throws(PointError) -> Coordinate {
    guard let east = number(longitude) else {
      throw .notNumber(column: "lon", value: text(longitude))
    }
    guard let north = number(latitude) else {
      throw .notNumber(column: "lat", value: text(latitude))
    }
    let point = Coordinate(longitude: east, latitude: north)
    guard !point.isValid else { return point }
    return try self.point(east, north, text(longitude), text(latitude))
  }

  private static func point(
    _ longitude: Double,
    _ latitude: Double,
    _ east: String,
    _ north: String
  ) throws(PointError) -> Coordinate {
    for (column, number, written) in [("lon", longitude, east), ("lat", latitude, north)]
    where !number.isFinite { throw .notNumber(column: column, value: written) }
    let point = Coordinate(longitude: longitude, latitude: latitude)
    guard !point.isValid else { return point }
    let turned = Coordinate(longitude: latitude, latitude: longitude)
    let swapped = turned.isValid ? "\(north),\(east)" : nil
    guard abs(latitude) <= 90 else {
      throw .outOfRange(column: "lat", value: north, swapped: swapped)
    }
    throw .outOfRange(column: "lon", value: east, swapped: nil)
  }

  /// Reads a decimal number with white space around it.
  ///
  /// Up to fifteen digits and a fraction are exact as a quotient of two whole numbers, which is what the slower
  /// reader of the standard library would give too.
  static func number(_ bytes: ArraySlice<UInt8>) -> Double? {
    var (start, end) = (bytes.startIndex, bytes.endIndex)
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    let cell = bytes[start..<end]
    let isNegative = cell.first == UInt8(ascii: "-")
    var whole = 0
    var digits = 0
    var decimals: Int?
    for byte in isNegative ? cell.dropFirst() : cell {
      switch byte {
      case 0x30...0x39:
        whole = whole * 10 + Int(byte - 0x30)
        digits += 1
        decimals = decimals.map { $0 + 1 }
      case UInt8(ascii: ".") where decimals == nil: decimals = 0
      default: return Double(text(cell))
      }
      guard digits <= 15 else { return Double(text(cell)) }
    }
    guard digits > 0 else { return nil }
    let value = Double(whole) / powersOfTen[decimals ?? 0]
    return isNegative ? -value : value
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}
