/// The language of a name, an ISO 639 code of two or three letters: `ku`, `ckb`.
public struct LanguageCode: Hashable, Sendable, BitwiseCopyable, CustomStringConvertible {
  /// The letters in five bits each, the last in the lowest; 0 for none.
  public let value: UInt16

  /// Reads two or three small letters; what follows a hyphen, such as a script or region, is ignored.
  ///
  /// - Returns: Nil for anything else.
  public init?(_ text: some Collection<UInt8>) {
    var value: UInt16 = 0
    var count = 0
    for byte in text {
      if byte == UInt8(ascii: "-") { break }
      guard byte >= 0x61, byte <= 0x7A, count < 3 else { return nil }
      value = value << 5 | UInt16(byte - 0x60)
      count += 1
    }
    guard count >= 2 else { return nil }
    self.value = value
  }

  /// Reads a code as an index stores it.
  ///
  /// - Returns: Nil for 0.
  public init?(value: UInt16) {
    guard value != 0 else { return nil }
    self.value = value
  }

  /// The letters.
  public var description: String {
    let letters = [value >> 10 & 31, value >> 5 & 31, value & 31].filter { $0 != 0 }
    return String(decoding: letters.map { UInt8($0) + 0x60 }, as: UTF8.self)
  }
}
