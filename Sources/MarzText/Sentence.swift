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
  /// The runs of its tokens that stand inside quotation marks, without the marks, by first token.
  ///
  /// A quotation inside a quotation follows the one it stands in, so runs may nest; none is empty.
  public var quotes: [Range<Int>]

  /// Makes a sentence.
  public init(
    tokens: Range<Int>,
    kind: Kind = .prose,
    paragraph: Int = 0,
    dateline: Range<Int>? = nil,
    opensInsideQuote: Bool = false,
    quotes: [Range<Int>] = []
  ) {
    self.tokens = tokens
    self.kind = kind
    self.paragraph = paragraph
    self.dateline = dateline
    self.opensInsideQuote = opensInsideQuote
    self.quotes = quotes
  }
}
