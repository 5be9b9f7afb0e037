import MarzGeometry

/// Reads the geometries of a GeoPackage: a header, then well-known binary of either byte order.
///
/// Source: OGC 12-128r17 §2.1.3; OGC 06-103r4 §8.2. Heights and measures are dropped.
struct GeoPackageGeometry {
  private let bytes: [UInt8]
  private var offset = 0

  /// The parts of a geometry; none for an empty one, nil for bytes that are none.
  static func shapes(_ bytes: [UInt8]) -> [Shape]? {
    var reader = GeoPackageGeometry(bytes: bytes)
    guard bytes.count >= 8, bytes[0] == 0x47, bytes[1] == 0x50 else { return nil }
    let flags = bytes[3]
    let envelopes = [0, 32, 48, 48, 64]
    let kind = Int(flags >> 1 & 7)
    guard kind < envelopes.count else { return nil }
    if flags & 0x10 != 0 { return [] }
    reader.offset = 8 + envelopes[kind]
    return reader.geometry(depth: 0)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func geometry(depth: Int) -> [Shape]? {
    guard depth < 8, let order = byte(), order <= 1 else { return nil }
    let isLittle = order == 1
    guard let code = number(isLittle) else { return nil }
    // Heights and measures are told by thousands (ISO) or by the high bits (PostGIS).
    let plain = code & 0x0FFF_FFFF
    var extra = Int(code >> 31) + Int(code >> 30 & 1)
    extra += plain / 1000 == 3 ? 2 : plain / 1000 > 0 ? 1 : 0
    if code >> 29 & 1 == 1 { offset += 4 }
    let size = 16 + extra * 8
    switch plain % 1000 {
    case 1:
      guard let point = position(isLittle, size) else { return nil }
      return point.longitude.isNaN ? [] : [.point(point)]
    case 2: return line(isLittle, size).map { $0.isEmpty ? [] : [.line($0)] }
    case 3: return polygon(isLittle, size).map { $0.exterior.isEmpty ? [] : [.polygon($0)] }
    case 4, 5, 6, 7:
      guard let parts = parts(isLittle, depth) else { return nil }
      return parts.isEmpty ? [] : Self.gathered(parts, plain % 1000)
    default: return nil
    }
  }

  private static func gathered(_ parts: [Shape], _ type: UInt32) -> [Shape] {
    switch type {
    case 4: [.multiPoint(parts.flatMap(\.coordinates))]
    case 5: [.multiLine(parts.flatMap(\.lines))]
    case 6: [.multiPolygon(parts.flatMap(\.polygons))]
    default: parts
    }
  }

  private mutating func parts(_ isLittle: Bool, _ depth: Int) -> [Shape]? {
    // Each part has five bytes at least, so that a false count ends the loop and fills no memory.
    guard let count = number(isLittle), Int(count) <= (bytes.count - offset) / 5 else { return nil }
    var parts: [Shape] = []
    for _ in 0..<count {
      guard let part = geometry(depth: depth + 1) else { return nil }
      parts += part
    }
    return parts
  }

  private mutating func polygon(_ isLittle: Bool, _ size: Int) -> Polygon? {
    guard let count = number(isLittle), Int(count) <= (bytes.count - offset) / 4 else { return nil }
    var rings: [[Coordinate]] = []
    for _ in 0..<count {
      guard let ring = line(isLittle, size) else { return nil }
      rings.append(ring)
    }
    return Polygon(exterior: rings.first ?? [], holes: Array(rings.dropFirst()))
  }

  private mutating func line(_ isLittle: Bool, _ size: Int) -> [Coordinate]? {
    guard let count = number(isLittle), Int(count) <= (bytes.count - offset) / size else {
      return nil
    }
    var line: [Coordinate] = []
    line.reserveCapacity(Int(count))
    for _ in 0..<count {
      guard let point = position(isLittle, size) else { return nil }
      line.append(point)
    }
    return line
  }

  private mutating func position(_ isLittle: Bool, _ size: Int) -> Coordinate? {
    guard offset + size <= bytes.count else { return nil }
    defer { offset += size }
    return Coordinate(longitude: double(isLittle, offset), latitude: double(isLittle, offset + 8))
  }

  private mutating func byte() -> UInt8? {
    guard offset < bytes.count else { return nil }
    defer { offset += 1 }
    return bytes[offset]
  }

  private mutating func number(_ isLittle: Bool) -> UInt32? {
    guard offset + 4 <= bytes.count else { return nil }
    defer { offset += 4 }
    var value: UInt32 = 0
    for index in 0..<4 {
      value |= UInt32(bytes[offset + index]) << UInt32(8 * (isLittle ? index : 3 - index))
    }
    return value
  }

  private func double(_ isLittle: Bool, _ start: Int) -> Double {
    var value: UInt64 = 0
    for index in 0..<8 {
      value |= UInt64(bytes[start + index]) << UInt64(8 * (isLittle ? index : 7 - index))
    }
    return Double(bitPattern: value)
  }
}
