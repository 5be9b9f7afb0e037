import MarzGeometry

/// Reads everything of the features of a file, one after the other, into columns.
struct FeatureRecord {
  /// The names of the properties met so far, in their order.
  private(set) var names: [String] = []
  /// The values of the feature that was read last, by property; null where it has none.
  private(set) var values: [FilterValue] = []
  /// Its geometry.
  private(set) var geometry: [Shape] = []

  private var keys: [JSONName] = []

  /// Reads the feature that comes next.
  mutating func read(_ bytes: Span<UInt8>, _ cursor: inout JSONCursor) throws(JSONFault) {
    for index in values.indices { values[index] = .null }
    geometry = []
    var isFeature = false
    var hasID = false
    var id: FilterValue?
    let start = cursor.offset
    try cursor.expect(0x7B, bytes, "a feature object")
    if try cursor.peek(bytes) == 0x7D {
      throw .malformed(at: start, expected: "a feature with a type")
    }
    repeat {
      let key = try cursor.key(bytes)
      if JSONName.properties.matches(bytes, key) {
        isFeature = true
        hasID = try properties(bytes, &cursor)
      } else if JSONName.geometry.matches(bytes, key) {
        isFeature = true
        geometry = try GeometryJSON.read(bytes, &cursor)
      } else if JSONName.id.matches(bytes, key) {
        id = try FeatureScanner.value(bytes, try cursor.value(bytes))
      } else {
        _ = try cursor.value(bytes)
      }
    } while try cursor.goesOn(until: 0x7D, bytes)
    guard isFeature else {
      throw .malformed(at: start, expected: "a feature with geometry and properties")
    }
    // A feature's own id stands for the property, as FeatureScanner has it.
    if let id, !hasID { set("id", id) }
  }

  /// Reads the properties.
  ///
  /// - Returns: Whether one of them is called id.
  private mutating func properties(
    _ bytes: Span<UInt8>,
    _ cursor: inout JSONCursor
  ) throws(JSONFault) -> Bool {
    guard try FeatureScanner.entersProperties(bytes, &cursor) else { return false }
    var hasID = false
    var next = 0
    repeat {
      let key = try cursor.key(bytes)
      let value = try FeatureScanner.value(bytes, try cursor.value(bytes))
      // Features mostly have the same properties in the same order.
      if next >= keys.count || !keys[next].matches(bytes, key) {
        next = keys.firstIndex { $0.matches(bytes, key) } ?? column(JSONText.string(bytes, key))
      }
      values[next] = value
      if JSONName.id.matches(bytes, key) { hasID = true }
      next += 1
    } while try cursor.goesOn(until: 0x7D, bytes)
    return hasID
  }

  private mutating func set(_ name: String, _ value: FilterValue) {
    values[column(name)] = value
  }

  private mutating func column(_ name: String) -> Int {
    if let index = names.firstIndex(of: name) { return index }
    names.append(name)
    keys.append(JSONName(name))
    values.append(.null)
    return names.count - 1
  }
}
