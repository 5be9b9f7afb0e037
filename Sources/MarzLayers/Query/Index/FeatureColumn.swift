import MarzMapping

/// The values of one property in one group of an index.
enum FeatureColumn {
  /// One value for all rows.
  case constant(FilterValue)
  /// The different values; the rows' numbers of them begin at a word.
  case dictionary([FilterValue], start: Int)
  /// Numbers from a word on.
  case numbers(start: Int)
  /// Hashes of texts from a word on.
  case hashes(start: Int)
  /// Not kept.
  case absent

  /// Reads a column.
  ///
  /// - Parameters:
  ///   - entry: Its entry in the directory.
  ///   - words: All columns of the index.
  ///   - rows: How many rows the group has.
  /// - Returns: Nil for one that does not lie in the file.
  static func read(
    _ entry: UInt64,
    in words: MappedArray<UInt16>,
    rows: Int
  ) -> FeatureColumn? {
    guard entry != .max else { return .constant(.null) }
    guard let encoding = FeatureIndexFormat.Encoding(rawValue: entry & 7) else { return nil }
    let start = Int(entry >> 3)
    func fits(_ count: Int) -> Bool { start <= words.count && count <= words.count - start }
    switch encoding {
    case .absent: return .absent
    case .numbers: return fits(4 * rows) ? .numbers(start: start) : nil
    case .hashes: return fits(2 * rows) ? .hashes(start: start) : nil
    case .constant, .dictionary:
      guard fits(2) else { return nil }
      let count = Int(words[start]) | Int(words[start + 1]) << 16
      let textWords = (count + 1) / 2
      guard fits(2 + textWords + (encoding == .dictionary ? rows : 0)) else { return nil }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(2 * textWords)
      for index in start + 2..<start + 2 + textWords {
        bytes.append(UInt8(truncatingIfNeeded: words[index]))
        bytes.append(UInt8(words[index] >> 8))
      }
      var cursor = JSONCursor(offset: 0)
      guard case .list(let list)? = try? JSONValue.read(bytes.span, &cursor) else { return nil }
      let values = list.map(FeatureScanner.filterValue)
      if encoding == .dictionary { return .dictionary(values, start: start + 2 + textWords) }
      return .constant(values.first ?? .null)
    }
  }

  /// How many different values the rows choose from; nil where they are not told.
  var choiceCount: Int? {
    switch self {
    case .constant: 1
    case .dictionary(let values, _): values.count
    case .numbers, .hashes, .absent: nil
    }
  }

  /// Whether the values themselves are there, not only what tells them apart.
  var hasValues: Bool {
    switch self {
    case .constant, .dictionary, .numbers: true
    case .hashes, .absent: false
    }
  }

  /// Which of the choices a row has.
  @inline(__always)
  func choice(_ row: Int, _ words: MappedArray<UInt16>) -> Int {
    if case .dictionary(_, let start) = self { Int(words[start + row]) } else { 0 }
  }

  /// The value of a row; null where it is not kept.
  func value(_ row: Int, _ words: MappedArray<UInt16>) -> FilterValue {
    switch self {
    case .constant(let value): return value
    case .dictionary(let values, let start):
      let code = Int(words[start + row])
      return code < values.count ? values[code] : .null
    case .numbers(let start):
      var bits: UInt64 = 0
      for part in 0..<4 { bits |= UInt64(words[start + 4 * row + part]) << (16 * UInt64(part)) }
      let number = Double(bitPattern: bits)
      return number.isNaN ? .null : .number(number)
    case .hashes, .absent: return .null
    }
  }

  /// The hash of a row's text; nil where none is kept.
  func hash(_ row: Int, _ words: MappedArray<UInt16>) -> UInt32? {
    guard case .hashes(let start) = self else { return nil }
    return UInt32(words[start + 2 * row]) | UInt32(words[start + 2 * row + 1]) << 16
  }
}
