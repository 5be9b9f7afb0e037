/// Tells text from what is not: UTF-16, binary data, broken UTF-8.
enum TextCheck {
  /// The UTF-8 byte order mark.
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// What is wrong with bytes that should be UTF-8 text, nil when nothing is.
  ///
  /// - Complexity: O(*n*).
  static func fault(in bytes: [UInt8]) -> (reason: String, advice: String)? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return ("the text is UTF-16", "save it as UTF-8")
    }
    if let index = bytes.firstIndex(of: 0) {
      return (
        "a zero byte at offset \(index): this is a binary file, not text",
        "give the text of the report as UTF-8"
      )
    }
    guard let offset = firstInvalidByte(in: bytes) else { return nil }
    let line = bytes[..<offset].count { $0 == 0x0A } + 1
    let place = line > 1 ? " (line \(line))" : ""
    return (
      "invalid UTF-8 at byte offset \(offset)\(place)",
      "save it as UTF-8"
    )
  }

  /// The offset of the first byte that is not part of well-formed UTF-8, nil for valid bytes.
  static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// Whether bytes hold nothing but white space.
  static func isBlank(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }
}
