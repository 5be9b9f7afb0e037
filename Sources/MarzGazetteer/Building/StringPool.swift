/// The strings of an index: each a length of two bytes, then UTF-8.
struct StringPool {
  private(set) var bytes: [UInt8] = [0, 0]
  /// Positions of short strings, by their bytes in one number, and of longer ones.
  private var short: [UInt64: UInt32] = [:]
  private var long: [[UInt8]: UInt32] = [:]

  mutating func reserve(_ byteCount: Int) { bytes.reserveCapacity(byteCount) }

  /// Adds a string and returns its position; for strings that hardly ever repeat.
  ///
  /// Strings longer than 65,535 bytes are cut.
  mutating func append(_ text: some Collection<UInt8>) -> UInt32 {
    let count = min(text.count, Int(UInt16.max))
    if count == 0 { return 0 }
    let offset = UInt32(bytes.count)
    bytes.append(UInt8(count & 0xFF))
    bytes.append(UInt8(count >> 8))
    bytes.append(contentsOf: text.prefix(count))
    return offset
  }

  /// The position of a string, which is added when it is new; for few strings that repeat.
  mutating func offset(of text: some Collection<UInt8>) -> UInt32 {
    if text.count <= 8 {
      let key = text.reduce(0) { $0 << 8 | UInt64($1) }
      if let offset = short[key] { return offset }
      let offset = append(text)
      short[key] = offset
      return offset
    }
    let key = Array(text)
    if let offset = long[key] { return offset }
    let offset = append(key)
    long[key] = offset
    return offset
  }

  /// The bytes of a string.
  func text(at offset: UInt32) -> ArraySlice<UInt8> {
    let start = Int(offset)
    let count = Int(bytes[start]) | Int(bytes[start + 1]) << 8
    return bytes[start + 2..<start + 2 + count]
  }
}
