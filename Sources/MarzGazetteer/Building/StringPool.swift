/// The strings of an index, each stored once: a length of two bytes, then UTF-8.
struct StringPool {
  private(set) var bytes: [UInt8] = [0, 0]
  private var offsets: [String: UInt32] = ["": 0]

  /// The position of a string, which is added when it is new.
  ///
  /// Strings longer than 65,535 bytes are cut at a scalar.
  mutating func offset(of text: String) -> UInt32 {
    if let offset = offsets[text] { return offset }
    var utf8 = Array(text.utf8)
    if utf8.count > Int(UInt16.max) {
      utf8 = Array(text.unicodeScalars.prefix(16_000).map(String.init).joined().utf8)
    }
    let offset = UInt32(bytes.count)
    bytes += [UInt8(utf8.count & 0xFF), UInt8(utf8.count >> 8)] + utf8
    offsets[text] = offset
    return offset
  }
}
