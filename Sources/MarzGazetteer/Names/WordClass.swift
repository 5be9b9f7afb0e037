/// What else a single word may be than a place: each a reason to ask for more evidence.
public struct WordClass: OptionSet, Sendable, BitwiseCopyable {
  /// The bits.
  public var rawValue: UInt8

  /// Makes a class from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// An ordinary English word: `nice`, `reading`, `van`.
  public static let common = WordClass(rawValue: 1)
  /// A given name: `Victoria`, `Ali`.
  public static let givenName = WordClass(rawValue: 2)
  /// A surname: `Houston`, `Ankara`.
  public static let surname = WordClass(rawValue: 4)
}
