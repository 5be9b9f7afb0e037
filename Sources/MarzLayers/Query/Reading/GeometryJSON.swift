import MarzGeometry

/// Reads the geometry objects of GeoJSON (RFC 7946 §3.1); heights are dropped.
enum GeometryJSON {
  /// Reads the geometry that comes next: its parts, none for null and for one without positions.
  static func read(
    _ bytes: Span<UInt8>,
    _ cursor: inout JSONCursor,
    depth: Int = 0
  ) throws(JSONFault) -> [Shape] {
    guard try cursor.peek(bytes) == 0x7B else {
      let range = try cursor.value(bytes)
      guard bytes[range.lowerBound] == 0x6E else {
        throw .malformed(at: range.lowerBound, expected: "a geometry object or null")
      }
      return []
    }
    guard depth < 16 else {
      throw .malformed(at: cursor.offset, expected: "collections nested less than 16 deep")
    }
    let start = cursor.offset
    cursor.offset += 1
    var type: Range<Int>?
    var coordinates: Int?
    var parts: [Shape]?
    if try cursor.peek(bytes) == 0x7D { throw .malformed(at: start, expected: "a geometry's type") }
    repeat {
      let key = try cursor.key(bytes)
      if JSONName.type.matches(bytes, key) {
        type = try cursor.string(bytes)
      } else if JSONName.coordinates.matches(bytes, key) {
        coordinates = try cursor.value(bytes).lowerBound
      } else if JSONName.geometries.matches(bytes, key) {
        parts = try collection(bytes, &cursor, depth: depth + 1)
      } else {
        _ = try cursor.value(bytes)
      }
    } while try cursor.goesOn(until: 0x7D, bytes)
    guard let type else { throw .malformed(at: start, expected: "a geometry's type") }
    if JSONName.collection.matches(bytes, type) {
      guard let parts else {
        throw .malformed(at: start, expected: "the geometries of a collection")
      }
      return parts
    }
    guard let coordinates else { throw .malformed(at: start, expected: "a geometry's coordinates") }
    var inner = JSONCursor(offset: coordinates)
    return try shape(bytes, type, &inner)
  }

  private static func collection(
    _ bytes: Span<UInt8>,
    _ cursor: inout JSONCursor,
    depth: Int
  ) throws(JSONFault) -> [Shape] {
    try list(bytes, &cursor) { (bytes, cursor) throws(JSONFault) in
      try read(bytes, &cursor, depth: depth)
    }.flatMap { $0 }
  }

  private static func shape(
    _ bytes: Span<UInt8>,
    _ type: Range<Int>,
    _ cursor: inout JSONCursor
  ) throws(JSONFault) -> [Shape] {
    if JSONName.point.matches(bytes, type) {
      guard let point = try point(bytes, &cursor) else { return [] }
      return [.point(point)]
    }
    if JSONName.multiPoint.matches(bytes, type) {
      return nonEmpty(.multiPoint(try line(bytes, &cursor)))
    }
    if JSONName.lineString.matches(bytes, type) { return nonEmpty(.line(try line(bytes, &cursor))) }
    if JSONName.multiLineString.matches(bytes, type) {
      return nonEmpty(.multiLine(try list(bytes, &cursor, line)))
    }
    if JSONName.polygon.matches(bytes, type) {
      guard let polygon = try polygon(bytes, &cursor) else { return [] }
      return [.polygon(polygon)]
    }
    if JSONName.multiPolygon.matches(bytes, type) {
      return nonEmpty(.multiPolygon(try list(bytes, &cursor, polygon).compactMap { $0 }))
    }
    throw .malformed(at: type.lowerBound, expected: "a type of geometry such as Point")
  }

  private static func nonEmpty(_ shape: Shape) -> [Shape] { shape.isEmpty ? [] : [shape] }

  private static func polygon(
    _ bytes: Span<UInt8>,
    _ cursor: inout JSONCursor
  ) throws(JSONFault) -> Polygon? {
    let rings = try list(bytes, &cursor, line)
    guard let exterior = rings.first, !exterior.isEmpty else { return nil }
    return Polygon(exterior: exterior, holes: Array(rings.dropFirst()))
  }

  private static func line(
    _ bytes: Span<UInt8>,
    _ cursor: inout JSONCursor
  ) throws(JSONFault) -> [Coordinate] {
    try list(bytes, &cursor) { (bytes, cursor) throws(JSONFault) in
      let start = cursor.offset
      guard let point = try point(bytes, &cursor) else {
        throw .malformed(at: start, expected: "a position of two numbers")
      }
      return point
    }
  }

  /// A position; nil for an empty one.
  static func point(
    _ bytes: Span<UInt8>,
    _ cursor: inout JSONCursor
  ) throws(JSONFault) -> Coordinate? {
    try cursor.expect(0x5B, bytes, "a position in brackets")
    guard try cursor.peek(bytes) != 0x5D else {
      cursor.offset += 1
      return nil
    }
    let longitude = try number(bytes, &cursor)
    try cursor.expect(0x2C, bytes, "a comma and the latitude")
    let latitude = try number(bytes, &cursor)
    while try cursor.goesOn(until: 0x5D, bytes) { _ = try cursor.value(bytes) }
    return Coordinate(longitude: longitude, latitude: latitude)
  }

  private static func number(
    _ bytes: Span<UInt8>,
    _ cursor: inout JSONCursor
  ) throws(JSONFault) -> Double {
    let range = try cursor.value(bytes)
    guard let number = JSONText.number(bytes, range) else {
      throw .malformed(at: range.lowerBound, expected: "a number")
    }
    return number
  }

  private static func list<Element>(
    _ bytes: Span<UInt8>,
    _ cursor: inout JSONCursor,
    _ element: (Span<UInt8>, inout JSONCursor) throws(JSONFault) -> Element
  ) throws(JSONFault) -> [Element] {
    try cursor.expect(0x5B, bytes, "an opening bracket")
    guard try cursor.peek(bytes) != 0x5D else {
      cursor.offset += 1
      return []
    }
    var elements: [Element] = []
    repeat {
      elements.append(try element(bytes, &cursor))
    } while try cursor.goesOn(until: 0x5D, bytes)
    return elements
  }
}
