/// The folded spelling of a name: its words without case, marks and national variants.
///
/// The words are those that ``Tokenizer`` hashes, parted by single spaces, so that two names have the
/// same folded text exactly if they have the same words: `Shatt al-Arab` and `shatt Al ‘Arab` are both
/// `shatt al arab`.
public struct FoldedName: Sendable {
  /// The words as UTF-8, parted by single spaces; empty for a name without a word.
  public private(set) var bytes: [UInt8] = []

  /// Starts with an empty name.
  public init() {}

  /// Folds a name.
  public init(_ name: String) {
    let bytes = Array(name.utf8)
    read(bytes.span)
  }

  /// The folded text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Folds another name in place of this one, without a new allocation.
  ///
  /// - Parameter name: UTF-8.
  /// - Complexity: O(*n*) in the length of the name.
  public mutating func read(_ name: Span<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    var scanner = TokenScanner()
    while let token = scanner.next(in: name) {
      if token.kind == .mark { continue }
      if !bytes.isEmpty { bytes.append(0x20) }
      let start = bytes.count
      scanner.appendFolded(token.range, of: name, to: &bytes)
      if bytes.count == start { bytes.append(Self.silent) }
    }
  }

  /// Calls `body` with the hash of each run of words from the first on, and where the run ends.
  ///
  /// The last hash is that of the whole name, as ``Tokenizer/phrase(of:)`` gives it.
  /// - Parameters:
  ///   - folded: A folded text, as ``bytes`` holds it.
  ///   - body: Takes the hash of the words so far, and how many bytes they have.
  public static func forEachPhrase(
    of folded: some Collection<UInt8>,
    _ body: (_ phrase: WordHash, _ end: Int) -> Void
  ) {
    var phrase: WordHash?
    var word = FoldedHash()
    var length = 0
    func endWord() {
      let whole = phrase?.appending(word.word) ?? word.word
      phrase = whole
      word = FoldedHash()
      body(whole, length)
    }
    for byte in folded {
      if byte == 0x20 {
        endWord()
      } else if byte != Self.silent {
        word.append(byte)
      }
      length += 1
    }
    if length > 0 { endWord() }
  }

  /// Stands for a word whose letters all fold to nothing, such as a lone vowel sign.
  static let silent: UInt8 = 0x01
}
