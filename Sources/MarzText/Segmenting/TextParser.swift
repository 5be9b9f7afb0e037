public import MarzWords

/// Cuts a document into tokens and sentences, and marks headlines, boilerplate, datelines and quotes.
///
/// ```swift
/// var document = Document(id: "1", text: "VAN, Turkey (AP) - Maj. Gen. Oz left. He flew to Erbil.")
/// let parsed = TextParser.parse(document)
/// parsed.sentences.count                                     // 2
/// parsed.text(ofTokens: parsed.sentences[0].dateline ?? 0..<0)  // VAN, Turkey (AP) -
/// ```
public enum TextParser {
  /// Parses a document.
  ///
  /// - Returns: A text whose sentences hold every token once and in order.
  /// - Complexity: O(*n*) in the bytes of the text.
  public static func parse(_ document: Document) -> ParsedText {
    parse(document, tokens: Tokenizer.tokens(in: document.text.span))
  }

  /// Parses a document whose tokens are known already.
  public static func parse(_ document: Document, tokens: [Token]) -> ParsedText {
    parse(document, tokens: tokens, countingInto: nil)
  }

  static func parse(
    _ document: Document,
    tokens: [Token],
    countingInto work: ParsingWork?
  ) -> ParsedText {
    let view = TokenView(bytes: document.text, tokens: tokens, work: work)
    var blocks = BlockCutter(view: view).blocks()
    BlockClassifier(view: view).classify(&blocks)
    return ParsedText(
      document: document,
      tokens: tokens,
      sentences: sentences(of: blocks, in: view),
      language: document.language ?? LanguageGuess.shared.language(of: tokens)
    )
  }

  private static func sentences(of blocks: [Block], in view: TokenView) -> [Sentence] {
    let cutter = SentenceCutter(view: view)
    let datelines = DatelineFinder(view: view)
    var quotes = QuoteFinder(view: view)
    var sentences: [Sentence] = []
    sentences.reserveCapacity(view.tokens.count / 20 + blocks.count)
    var opensReport = true
    var isInsideQuote = false
    for (paragraph, block) in blocks.enumerated() {
      guard block.kind != .boilerplate else {
        sentences.append(
          Sentence(tokens: block.tokens, kind: .boilerplate, paragraph: paragraph)
        )
        continue
      }
      var quotations = quotes.quotes(in: block.tokens)
      let continues = isInsideQuote && QuoteFinder.opens(block.tokens, in: view)
      isInsideQuote = quotations.isOpen
      var dateline: Range<Int>?
      if block.kind == .prose {
        dateline = datelines.dateline(of: block.tokens, opensReport: opensReport)
      }
      opensReport = block.kind == .headline
      let ranges =
        block.kind == .headline
        ? [block.tokens]
        : cutter.sentences(of: block.tokens, after: dateline?.upperBound, quotes: quotations.double)
      for range in ranges {
        var sentence = Sentence(tokens: range, kind: block.kind, paragraph: paragraph)
        if range.lowerBound == block.tokens.lowerBound {
          sentence.dateline = dateline
          sentence.opensInsideQuote = continues
        } else if blocks.count == 1 {
          // A text without line breaks may have its headline before the dateline.
          sentence.dateline = datelines.dateline(of: range, opensReport: false)
        }
        sentence.quotes = quotations.parts(in: range)
        if quotations.isInside(range.lowerBound) { sentence.opensInsideQuote = true }
        sentences.append(sentence)
      }
    }
    return sentences
  }
}
