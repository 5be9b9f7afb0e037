import MarzWords

/// The words of a text that begin with a capital or are of a script without capitals, some dozen at a time.
struct CapitalWords {
  /// The words read last.
  private(set) var tokens: [Token] = []
  private var scanner = TokenScanner()
  private var position = 0

  /// Reads the next words.
  ///
  /// - Returns: Whether there were any.
  mutating func read(in bytes: Span<UInt8>) -> Bool {
    tokens.removeAll(keepingCapacity: true)
    while tokens.count < Self.batchLength {
      let capital = CapitalSearch.next(in: bytes, from: position)
      guard capital < bytes.count else { break }
      readWords(around: capital, in: bytes)
    }
    return !tokens.isEmpty
  }

  /// Reads from the last place where a word surely begins to the end of the word that holds `capital`.
  private mutating func readWords(around capital: Int, in bytes: Span<UInt8>) {
    var start = capital
    // After a point, an apostrophe or anything beyond ASCII, only the words before tell where this one begins.
    if bytes[capital] >= 0x80 || capital > 0 && !CapitalSearch.isBoundary(bytes[capital - 1]) {
      while start > position, !CapitalSearch.isSpace(bytes[start - 1]) { start -= 1 }
    }
    scanner.move(to: start, in: bytes)
    repeat {
      guard let token = scanner.next(in: bytes) else {
        position = bytes.count
        return
      }
      position = Int(token.end)
      if token.kind == .word, token.isCapitalized || token.shape.contains(.caseless) {
        tokens.append(token)
      }
    } while position <= capital
  }

  private static let batchLength = 64
}
