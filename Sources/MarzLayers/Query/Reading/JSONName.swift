import MarzMapping

/// A member's name that is looked for in JSON text, prepared so that most others are told apart by one
/// comparison of eight bytes.
struct JSONName {
  /// The name.
  let text: String
  private let bytes: [UInt8]
  private let head: UInt64
  private let mask: UInt64

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
    var head: UInt64 = 0
    for (index, byte) in bytes.prefix(8).enumerated() {
      head |= UInt64(byte) << (8 * UInt64(index))
    }
    self.head = head
    mask = bytes.count >= 8 ? .max : (1 << (8 * UInt64(bytes.count))) - 1
  }

  /// Whether the text between quotes at a range is this name, written without escapes.
  @inline(__always)
  func matches(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count == bytes.count else { return false }
    var index = 0
    if range.lowerBound + 8 <= text.count {
      guard ByteSearch.word(in: text, at: range.lowerBound) & mask == head else { return false }
      index = 8
    }
    while index < bytes.count {
      guard text[range.lowerBound + index] == bytes[index] else { return false }
      index += 1
    }
    return true
  }

  static let type = JSONName("type")
  static let coordinates = JSONName("coordinates")
  static let geometries = JSONName("geometries")
  static let geometry = JSONName("geometry")
  static let properties = JSONName("properties")
  static let features = JSONName("features")
  static let id = JSONName("id")
  static let name = JSONName("name")
  static let attribution = JSONName("attribution")
  static let point = JSONName("Point")
  static let multiPoint = JSONName("MultiPoint")
  static let lineString = JSONName("LineString")
  static let multiLineString = JSONName("MultiLineString")
  static let polygon = JSONName("Polygon")
  static let multiPolygon = JSONName("MultiPolygon")
  static let collection = JSONName("GeometryCollection")
}
