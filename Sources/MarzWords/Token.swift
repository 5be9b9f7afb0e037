/// A word or a mark of punctuation, with its place in the text.
public struct Token: Sendable, BitwiseCopyable {
  /// What a token is.
  public enum Kind: UInt8, Sendable, BitwiseCopyable {
    /// Letters, maybe with digits: `Ankara`, `F16`, `U.S.`.
    case word
    /// Digits: `2017`, `92.7`, `1,200`.
    case number
    /// What hangs on the word before it: `'s`, `’re`.
    case clitic
    /// One mark of punctuation or symbol.
    case mark
  }

  /// What stands between a token and the one before it.
  public enum Gap: UInt8, Sendable, Comparable, BitwiseCopyable {
    /// Nothing.
    case none
    /// A hyphen or dash without spaces: `al-Qaim`.
    case hyphen
    /// White space inside a line.
    case space
    /// One line break.
    case line
    /// An empty line, or the start of the text.
    case paragraph

    /// Orders gaps by how strongly they separate.
    public static func < (lhs: Gap, rhs: Gap) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  /// How a word is written.
  public struct Shape: OptionSet, Sendable, BitwiseCopyable {
    /// The bits.
    public var rawValue: UInt8

    /// Makes a shape from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The first letter is a capital: `Ankara`.
    public static let capitalized = Shape(rawValue: 1)
    /// Every letter is a capital, and there are at least two: `ANKARA`, `U.S.`.
    public static let allCapitals = Shape(rawValue: 2)
    /// An abbreviation with points between its letters: `U.S.`.
    public static let pointed = Shape(rawValue: 4)
    /// Some letter comes from a script without capitals: Arabic, Hebrew, Chinese.
    public static let caseless = Shape(rawValue: 8)
    /// Some character is a digit.
    public static let digits = Shape(rawValue: 16)
  }

  /// Where the token begins, in UTF-8 bytes.
  public var start: Int32
  /// Where the token ends, in UTF-8 bytes, exclusive.
  public var end: Int32
  /// The folded word; for a mark, the hash of that one scalar.
  public var hash: WordHash
  /// What the token is.
  public var kind: Kind
  /// What separates it from the token before.
  public var gap: Gap
  /// How it is written.
  public var shape: Shape

  /// The token's bytes, half-open.
  public var range: Range<Int> { Int(start)..<Int(end) }

  /// Whether the word starts with a capital letter.
  public var isCapitalized: Bool { shape.contains(.capitalized) }
}
