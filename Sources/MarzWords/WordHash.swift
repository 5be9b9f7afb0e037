/// A word as it is compared: a 64-bit hash of its folded letters.
///
/// Words that differ only in case, diacritics, apostrophes or the points of an abbreviation have the
/// same hash: `WordHash("U.S.") == WordHash("us")`. Words of up to eight bytes never share one; of longer
/// ones, two share one with a chance of about 10⁻¹³ in a vocabulary of two million, so tables that must
/// be exact compare the text too.
public struct WordHash: Hashable, Sendable, BitwiseCopyable {
  /// The hash itself, the same on every machine and in every run.
  public var value: UInt64

  /// Wraps a hash read from a file.
  public init(value: UInt64) {
    self.value = value
  }

  /// The hash of one word.
  ///
  /// - Parameter word: A single word; of several, the first counts.
  public init(_ word: String) {
    let bytes = Array(word.utf8)
    self = Tokenizer.tokens(in: bytes.span).first?.hash ?? WordHash(value: 0)
  }

  /// The hash of a phrase: this one's words followed by one more word.
  @inline(__always)
  public func appending(_ next: WordHash) -> WordHash {
    WordHash(mixing: (value &* 0x9E37_79B9_7F4A_7C15) &+ next.value)
  }

  /// Spreads a number over all 64 bits (the finalizer of MurmurHash3).
  @inline(__always)
  init(mixing number: UInt64) {
    var mixed = number
    mixed ^= mixed >> 33
    mixed = mixed &* 0xFF51_AFD7_ED55_8CCD
    mixed ^= mixed >> 33
    mixed = mixed &* 0xC4CE_B9FE_1A85_EC53
    mixed ^= mixed >> 33
    value = mixed
  }
}
