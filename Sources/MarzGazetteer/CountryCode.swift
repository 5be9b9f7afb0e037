/// An ISO 3166-1 alpha-2 code: `IQ`.
public struct CountryCode: Hashable, Comparable, Sendable, BitwiseCopyable,
  CustomStringConvertible
{
  /// The two letters, the first in the high byte; 0 for none.
  public let value: UInt16

  /// Reads two capital letters.
  ///
  /// - Returns: Nil for anything else.
  public init?(_ text: some StringProtocol) {
    let letters = Array(text.utf8)
    guard letters.count == 2, letters.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else { return nil }
    value = UInt16(letters[0]) << 8 | UInt16(letters[1])
  }

  /// Reads a code as an index stores it.
  ///
  /// - Returns: Nil for 0.
  public init?(value: UInt16) {
    guard value != 0 else { return nil }
    self.value = value
  }

  /// The two letters.
  public var description: String {
    String(decoding: [UInt8(value >> 8), UInt8(value & 0xFF)], as: UTF8.self)
  }

  /// Orders codes alphabetically.
  public static func < (lhs: CountryCode, rhs: CountryCode) -> Bool { lhs.value < rhs.value }
}
