/// A JSON value in memory; members keep their order.
enum JSONValue {
  case null
  case boolean(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([(name: String, value: JSONValue)])

  /// How deep values may nest; deeper ones are refused.
  static let maximumDepth = 200

  /// Reads the value that comes next.
  static func read(
    _ bytes: Span<UInt8>,
    _ cursor: inout JSONCursor,
    depth: Int = 0
  ) throws(JSONFault) -> JSONValue {
    guard depth <= maximumDepth else {
      throw .malformed(at: cursor.offset, expected: "a value nested less than 200 deep")
    }
    switch try cursor.peek(bytes) {
    case 0x22: return .text(JSONText.string(bytes, try cursor.string(bytes)))
    case 0x7B:
      cursor.offset += 1
      var members: [(name: String, value: JSONValue)] = []
      guard try cursor.peek(bytes) != 0x7D else {
        cursor.offset += 1
        return .object([])
      }
      repeat {
        let name = JSONText.string(bytes, try cursor.key(bytes))
        members.append((name, try read(bytes, &cursor, depth: depth + 1)))
      } while try cursor.goesOn(until: 0x7D, bytes)
      return .object(members)
    case 0x5B:
      cursor.offset += 1
      var elements: [JSONValue] = []
      guard try cursor.peek(bytes) != 0x5D else {
        cursor.offset += 1
        return .list([])
      }
      repeat {
        elements.append(try read(bytes, &cursor, depth: depth + 1))
      } while try cursor.goesOn(until: 0x5D, bytes)
      return .list(elements)
    case 0x74, 0x66, 0x6E:
      let range = try cursor.value(bytes)
      return bytes[range.lowerBound] == 0x6E ? .null : .boolean(bytes[range.lowerBound] == 0x74)
    default:
      let range = try cursor.value(bytes)
      guard let number = JSONText.number(bytes, range) else {
        throw .malformed(at: range.lowerBound, expected: "a number")
      }
      return .number(number)
    }
  }

  /// The value of a member; nil without one, and for what is no object.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }
}
