public import MarzWords

/// A document after reading: its tokens, cut into sentences, with the parts that are no prose marked.
public struct ParsedText: Sendable {
  /// The document.
  public let document: Document
  /// The tokens of the whole text, in order; ranges are UTF-8 bytes of `document.text`.
  public let tokens: [Token]
  /// The sentences in order; they do not overlap, and together hold every token.
  public let sentences: [Sentence]

  /// Puts a parsed text together from its parts.
  public init(document: Document, tokens: [Token], sentences: [Sentence]) {
    self.document = document
    self.tokens = tokens
    self.sentences = sentences
  }

  /// The text of a byte range.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: document.text[range], as: UTF8.self)
  }

  /// The text of a run of tokens, from the first byte of the first to the last byte of the last.
  public func text(ofTokens range: Range<Int>) -> String {
    range.isEmpty ? "" : text(bytes(ofTokens: range))
  }

  /// The bytes from the first to the last token of a run.
  ///
  /// - Precondition: `range` is not empty.
  public func bytes(ofTokens range: Range<Int>) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }
}

/// A sentence, a headline, a caption, or a line of web boilerplate.
public struct Sentence: Hashable, Sendable {
  /// What a stretch of text is.
  public enum Kind: Hashable, Sendable {
    /// Running text.
    case prose
    /// A headline, in the text or at its top.
    case headline
    /// The menu, a form, a subscribe line, "more articles": places may be found, never events.
    case boilerplate
  }

  /// Its tokens, an index range of ``ParsedText/tokens``.
  public var tokens: Range<Int>
  /// What it is.
  public var kind: Kind
  /// The paragraph it stands in, counted from 0.
  public var paragraph: Int
  /// The tokens of the dateline that opens it (`ANKARA:`, `BAGHDAD, May 3 (Wire) —`), if any.
  public var dateline: Range<Int>?
  /// Whether the sentence begins inside a quotation that an earlier sentence opened.
  public var opensInsideQuote: Bool

  /// Makes a sentence.
  public init(
    tokens: Range<Int>,
    kind: Kind = .prose,
    paragraph: Int = 0,
    dateline: Range<Int>? = nil,
    opensInsideQuote: Bool = false
  ) {
    self.tokens = tokens
    self.kind = kind
    self.paragraph = paragraph
    self.dateline = dateline
    self.opensInsideQuote = opensInsideQuote
  }
}
