/// The strings of an index: each a length of two bytes, then UTF-8.
struct StringPool {
  private var pool = BytePool()
  private var text: [UInt8] = []
  /// Positions of short strings, by their bytes in one number, and of longer ones.
  private var short: [UInt64: UInt32] = [:]
  private var long: [[UInt8]: UInt32] = [:]

  /// Starts with the empty string at position 0.
  init() {
    _ = pool.append([0, 0])
  }

  /// The bytes of all strings, in pieces to be written one after the other.
  var pieces: [[UInt8]] { pool.pieces }

  /// Adds a string and returns its position; for strings that hardly ever repeat.
  ///
  /// Strings longer than 65,535 bytes are cut.
  mutating func append(_ text: some Collection<UInt8>) -> UInt32 {
    let count = min(text.count, Int(UInt16.max))
    if count == 0 { return 0 }
    self.text.removeAll(keepingCapacity: true)
    self.text.append(UInt8(count & 0xFF))
    self.text.append(UInt8(count >> 8))
    self.text.append(contentsOf: text.prefix(count))
    return pool.append(self.text)
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
    let count = Int(pool[start]) | Int(pool[start + 1]) << 8
    return pool[start + 2..<start + 2 + count]
  }
}
