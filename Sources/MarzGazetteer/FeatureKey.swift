/// A feature class and code packed into a number: `P.PPLC` compared without making a string.
///
/// The first eight bytes count; GeoNames' codes have at most seven.
public struct FeatureKey: Hashable, Sendable, BitwiseCopyable {
  /// The bytes, the first in the highest place, zeros after the last.
  public let value: UInt64

  /// Packs a class and code, or the beginning of one.
  public init(_ text: some StringProtocol) {
    self.init(text.utf8)
  }

  init(_ bytes: some Sequence<UInt8>) {
    var value: UInt64 = 0
    var shift: UInt64 = 64
    for byte in bytes {
      guard shift > 0 else { break }
      shift -= 8
      value |= UInt64(byte) << shift
    }
    self.value = value
  }

  init(value: UInt64) {
    self.value = value
  }

  /// The class, one ASCII letter.
  @inlinable public var featureClass: UInt8 { UInt8(value >> 56) }

  /// Whether the class and code begin as another key's do.
  @inlinable
  public func hasPrefix(_ prefix: FeatureKey) -> Bool {
    let mask = UInt64.max << UInt64(prefix.value.trailingZeroBitCount & ~7)
    return prefix.value == 0 || value & mask == prefix.value
  }
}

extension Gazetteer {
  /// The feature class and code of a place, packed.
  public func featureKey(of number: Int) -> FeatureKey {
    guard let overlay, number >= base.count else { return base.featureKey(of: number) }
    return overlay.featureKey(of: number - base.count)
  }
}
