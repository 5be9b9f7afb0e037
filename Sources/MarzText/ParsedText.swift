public import MarzWords

/// A document after reading: its tokens, cut into sentences, with the parts that are no prose marked.
public struct ParsedText: Sendable {
  /// The document.
  public let document: Document
  /// The tokens of the whole text, in order; ranges are UTF-8 bytes of `document.text`.
  public let tokens: [Token]
  /// The sentences in order; they do not overlap, and together hold every token.
  public let sentences: [Sentence]
  /// The language as the document states it, or else as its words show it: a BCP 47 tag.
  public let language: String?

  /// Puts a parsed text together from its parts.
  public init(
    document: Document,
    tokens: [Token],
    sentences: [Sentence],
    language: String? = nil
  ) {
    self.document = document
    self.tokens = tokens
    self.sentences = sentences
    self.language = language
  }

  /// The text of a byte range.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: document.text[range], as: UTF8.self)
  }

  /// The text of a run of tokens, from the first byte of the first to the last byte of the last.
  public func text(ofTokens range: Range<Int>) -> String {
    range.isEmpty ? "" : text(bytes(ofTokens: range))
  }

  /// The bytes of a sentence, from its first to its last token.
  public func bytes(of sentence: Sentence) -> Range<Int> {
    bytes(ofTokens: sentence.tokens)
  }

  /// The bytes from the first to the last token of a run.
  ///
  /// - Precondition: `range` is not empty.
  public func bytes(ofTokens range: Range<Int>) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }
}
