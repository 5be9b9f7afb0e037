/// Reads the features of GeoJSON text one by one, and of each only what is wanted.
struct FeatureScanner {
  private let wanted: WantedFields
  private var found: [Range<Int>]
  private static let absent = 0..<0

  init(_ wanted: WantedFields) {
    self.wanted = wanted
    found = Array(repeating: Self.absent, count: wanted.keys.count)
  }

  /// Reads the feature that comes next and fills a row from it.
  ///
  /// - Returns: Where it stands in the text.
  mutating func read(
    _ bytes: Span<UInt8>,
    _ cursor: inout JSONCursor,
    into row: inout QueryRow
  ) throws(JSONFault) -> Range<Int> {
    try cursor.expect(0x7B, bytes, "a feature object")
    let start = cursor.offset - 1
    for index in found.indices { found[index] = Self.absent }
    var id = Self.absent
    row.geometry = []
    var isFeature = false
    if try cursor.peek(bytes) == 0x7D {
      throw .malformed(at: start, expected: "a feature with a type")
    }
    repeat {
      let key = try cursor.key(bytes)
      if JSONName.properties.matches(bytes, key) {
        isFeature = true
        try properties(bytes, &cursor)
      } else if JSONName.geometry.matches(bytes, key) {
        isFeature = true
        if wanted.needsGeometry {
          row.geometry = try GeometryJSON.read(bytes, &cursor)
        } else {
          _ = try cursor.value(bytes)
        }
      } else if JSONName.id.matches(bytes, key) {
        id = try cursor.value(bytes)
      } else {
        _ = try cursor.value(bytes)
      }
    } while try cursor.goesOn(until: 0x7D, bytes)
    guard isFeature else {
      throw .malformed(at: start, expected: "a feature with geometry and properties")
    }
    for slot in wanted.slots.indices {
      let range = found[wanted.slots[slot].key]
      row.values[slot] = range.isEmpty ? .null : try Self.value(bytes, range)
      if range.isEmpty, wanted.names[slot] == "id", !id.isEmpty {
        row.values[slot] = try Self.value(bytes, id)
      }
    }
    for nested in wanted.nested where row.values[nested.slot] == .null {
      let range = found[nested.key]
      guard !range.isEmpty else { continue }
      var inner = JSONCursor(offset: range.lowerBound)
      var value: JSONValue? = try JSONValue.read(bytes, &inner)
      for step in nested.path { value = value?[step] }
      row.values[nested.slot] = value.map(Self.filterValue) ?? .null
    }
    return start..<cursor.offset
  }

  private mutating func properties(
    _ bytes: Span<UInt8>,
    _ cursor: inout JSONCursor
  ) throws(JSONFault) {
    guard try Self.entersProperties(bytes, &cursor) else { return }
    repeat {
      let key = try cursor.key(bytes)
      let value = try cursor.value(bytes)
      for index in wanted.keys.indices where wanted.keys[index].matches(bytes, key) {
        found[index] = value
        break
      }
    } while try cursor.goesOn(until: 0x7D, bytes)
  }

  /// Moves into the properties of a feature.
  ///
  /// - Returns: False for null and for an object without any, which the cursor then stands behind.
  static func entersProperties(
    _ bytes: Span<UInt8>,
    _ cursor: inout JSONCursor
  ) throws(JSONFault) -> Bool {
    let first = try cursor.peek(bytes)
    guard first == 0x7B else {
      let range = try cursor.value(bytes)
      guard first == 0x6E else {
        throw .malformed(at: range.lowerBound, expected: "properties in an object, or null")
      }
      return false
    }
    cursor.offset += 1
    guard try cursor.peek(bytes) != 0x7D else {
      cursor.offset += 1
      return false
    }
    return true
  }

  /// The value that stands in a range.
  static func value(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(JSONFault) -> FilterValue {
    switch bytes[range.lowerBound] {
    case 0x22: return .text(JSONText.string(bytes, range.lowerBound + 1..<range.upperBound - 1))
    case 0x74: return .boolean(true)
    case 0x66: return .boolean(false)
    case 0x6E: return .null
    case 0x7B, 0x5B:
      var cursor = JSONCursor(offset: range.lowerBound)
      return filterValue(try JSONValue.read(bytes, &cursor))
    default:
      guard let number = JSONText.number(bytes, range) else {
        throw .malformed(at: range.lowerBound, expected: "a number")
      }
      return .number(number)
    }
  }

  /// A JSON value as a filter sees it; an object has no value of its own.
  static func filterValue(_ value: JSONValue) -> FilterValue {
    switch value {
    case .null, .object: .null
    case .boolean(let flag): .boolean(flag)
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .list(let elements): .list(elements.map(filterValue))
    }
  }
}
