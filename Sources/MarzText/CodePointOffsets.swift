/// Turns code-point offsets, which the outside speaks, into UTF-8 bytes, which marz counts, and back.
public struct CodePointOffsets: Sendable {
  /// For every 64th code point, the byte it begins at.
  private var marks: [Int] = []
  private let text: [UInt8]
  /// How many code points the text has.
  public private(set) var count = 0

  /// Reads a text once.
  ///
  /// - Complexity: O(*n*); keeps one number for 64 code points.
  public init(_ text: [UInt8]) {
    self.text = text
    for (index, byte) in text.enumerated() where byte & 0xC0 != 0x80 {
      if count % 64 == 0 { marks.append(index) }
      count += 1
    }
  }

  /// The byte at which a code point begins; the length of the text for its end.
  ///
  /// - Returns: Nil outside the text.
  public func byte(of codePoint: Int) -> Int? {
    guard codePoint >= 0, codePoint <= count else { return nil }
    guard codePoint < count else { return text.count }
    var index = marks[codePoint / 64]
    var left = codePoint % 64
    while left > 0 {
      index += 1
      if text[index] & 0xC0 != 0x80 { left -= 1 }
    }
    return index
  }

  /// The bytes of a range of code points, nil when it reaches outside the text.
  public func bytes(of range: Range<Int>) -> Range<Int>? {
    guard let start = byte(of: range.lowerBound), let end = byte(of: range.upperBound) else {
      return nil
    }
    return start..<end
  }

  /// How many code points begin before a byte.
  public func codePoint(atByte byte: Int) -> Int {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle] <= byte { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    var found = (low - 1) * 64
    for index in marks[low - 1]..<min(byte, text.count) where text[index] & 0xC0 != 0x80 {
      found += 1
    }
    return found
  }
}
