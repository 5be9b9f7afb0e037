/// Cuts text into words, numbers and marks, and folds each word on the way.
///
/// The same cut is made through running text and through the names of the gazetteer, so that what is
/// spelled alike is found alike:
/// - apostrophes inside a word are dropped (`Ba'quba` is `baquba`), but `'s`, `'re`, `'ve`, `'ll`,
///   `'d`, `'m` at its end are tokens of their own;
/// - points between single letters are dropped (`U.S.` is `us`, with shape ``Token/Shape/pointed``);
/// - hyphens separate words and are kept as a ``Token/Gap``; every other mark is a token.
public enum Tokenizer {
  /// The tokens of a text in order.
  ///
  /// - Parameter bytes: Well-formed UTF-8; bytes that are not are skipped.
  /// - Returns: Tokens with half-open UTF-8 byte ranges, ascending, never empty, never overlapping.
  /// - Complexity: O(*n*), one pass; the only allocation is the array returned.
  public static func tokens(in bytes: Span<UInt8>) -> [Token] {
    var scanner = TokenScanner()
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 5 + 4)
    while let token = scanner.next(in: bytes) {
      tokens.append(token)
    }
    return tokens
  }

  /// The folded words of a name, without its marks.
  public static func words(of name: String) -> [WordHash] {
    let bytes = Array(name.utf8)
    return tokens(in: bytes.span).filter { $0.kind != .mark }.map(\.hash)
  }

  /// The hash of a whole name, as ``WordHash/appending(_:)`` builds it word by word.
  ///
  /// - Returns: Nil for a name without a word.
  public static func phrase(of name: String) -> WordHash? {
    let words = words(of: name)
    guard let first = words.first else { return nil }
    return words.dropFirst().reduce(first) { $0.appending($1) }
  }
}
