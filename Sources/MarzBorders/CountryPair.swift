/// Two different countries in alphabetical order, which name the border between them: `IQ-IR`.
public struct CountryPair: Hashable, Comparable, Sendable, BitwiseCopyable, CustomStringConvertible
{
  /// The country whose code comes first in the alphabet.
  public let first: Alpha2
  /// The other country.
  public let second: Alpha2

  /// Pairs two countries, in whichever order they are given.
  ///
  /// - Returns: Nil when they are the same.
  public init?(_ one: Alpha2, _ other: Alpha2) {
    guard one != other else { return nil }
    first = min(one, other)
    second = max(one, other)
  }

  /// Reads `IQ-IR` or `IR-IQ`.
  ///
  /// - Returns: Nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let one = Alpha2(parts[0]), let other = Alpha2(parts[1]) else {
      return nil
    }
    self.init(one, other)
  }

  /// The pair whose border runs between two territories.
  ///
  /// Between ground of one and ground that the same and another claim it is the border of those two; between
  /// ground that two claim and a third country that of the third and the first of the claimants.
  /// - Returns: Nil when both belong to the same.
  public init?(between left: Territory, and right: Territory) {
    guard left != right else { return nil }
    let shared = [left.country, left.rival].compactMap { $0 }.filter(right.contains)
    guard let common = shared.first else {
      self.init(left.country, right.country)
      return
    }
    let others = [left.country, left.rival, right.country, right.rival].compactMap { $0 }
      .filter { $0 != common }
    guard let other = others.first else { return nil }
    self.init(common, other)
  }

  /// The pair as an index stores it: the first country's letters in the high half.
  var value: UInt32 { UInt32(first.value) << 16 | UInt32(second.value) }

  /// Reads the pair from an index.
  init(value: UInt32) {
    first = Alpha2(value: UInt16(truncatingIfNeeded: value >> 16))
    second = Alpha2(value: UInt16(truncatingIfNeeded: value))
  }

  /// Whether a country is one of the two.
  public func contains(_ country: Alpha2) -> Bool { first == country || second == country }

  /// The country across the border; nil when `country` is not one of the two.
  public func other(than country: Alpha2) -> Alpha2? {
    if first == country { return second }
    return second == country ? first : nil
  }

  /// Both codes with a hyphen: `IQ-IR`.
  public var description: String { "\(first)-\(second)" }

  /// Orders pairs alphabetically.
  public static func < (lhs: CountryPair, rhs: CountryPair) -> Bool { lhs.value < rhs.value }
}
