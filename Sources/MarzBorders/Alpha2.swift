/// A country as borders know it: two letters of ISO 3166-1 alpha-2, `IQ`.
public struct Alpha2: Hashable, Comparable, Sendable, BitwiseCopyable, CustomStringConvertible {
  /// The two letters, the first in the high byte.
  public let value: UInt16

  /// Reads two capital letters.
  ///
  /// - Returns: Nil for anything else.
  public init?(_ text: some StringProtocol) {
    let letters = Array(text.utf8)
    guard letters.count == 2, letters.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else { return nil }
    value = UInt16(letters[0]) << 8 | UInt16(letters[1])
  }

  /// Takes the letters as one number, the first in the high byte.
  public init(value: UInt16) {
    self.value = value
  }

  /// The two letters.
  public var description: String {
    String(decoding: [UInt8(value >> 8), UInt8(value & 0xFF)], as: UTF8.self)
  }

  /// Orders codes alphabetically.
  public static func < (lhs: Alpha2, rhs: Alpha2) -> Bool { lhs.value < rhs.value }
}
