/// Takes a feature apart that is kept as GeoJSON.
package enum FeatureJSON {
  /// The values of properties and the geometry of a feature; all null for what is none.
  package static func row(_ feature: [UInt8], _ wanted: WantedFields) -> QueryRow {
    var scanner = FeatureScanner(wanted)
    var row = QueryRow(width: wanted.names.count)
    var cursor = JSONCursor(offset: 0)
    _ = try? scanner.read(feature.span, &cursor, into: &row)
    return row
  }

  /// The names of the properties of a feature, in their order.
  package static func names(_ feature: [UInt8]) -> [String] {
    var cursor = JSONCursor(offset: 0)
    guard let value = try? JSONValue.read(feature.span, &cursor),
      case .object(let properties)? = value["properties"]
    else { return [] }
    return properties.map(\.name)
  }

  /// The feature with a number added as the first of its properties.
  ///
  /// - Parameters:
  ///   - name: The name of the property; one of the same name is not looked for.
  ///   - number: Written with three decimals.
  ///   - feature: The feature.
  /// - Returns: The feature as it was where it has no properties.
  package static func adding(_ name: String, _ number: Double, to feature: [UInt8]) -> [UInt8] {
    guard let place = try? propertiesStart(feature.span) else { return feature }
    var json = JSONWriter()
    json.member(name, number, decimals: 3)
    var result = Array(feature[..<place.brace])
    result += json.bytes
    if !place.isEmpty { result.append(0x2C) }
    return result + feature[place.brace...]
  }

  /// Where the first property would stand, and whether there is none.
  private static func propertiesStart(
    _ bytes: Span<UInt8>
  ) throws(JSONFault) -> (brace: Int, isEmpty: Bool)? {
    var cursor = JSONCursor(offset: 0)
    try cursor.expect(0x7B, bytes, "a feature")
    repeat {
      let key = try cursor.key(bytes)
      let value = try cursor.value(bytes)
      guard JSONName.properties.matches(bytes, key), bytes[value.lowerBound] == 0x7B else {
        continue
      }
      var inner = JSONCursor(offset: value.lowerBound + 1)
      return (value.lowerBound + 1, try inner.peek(bytes) == 0x7D)
    } while try cursor.goesOn(until: 0x7D, bytes)
    return nil
  }
}
