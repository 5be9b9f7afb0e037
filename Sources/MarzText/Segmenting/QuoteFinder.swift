import MarzWords

/// Finds what stands inside quotation marks, paragraph by paragraph.
///
/// A quotation that is still open at the end of its paragraph ends there, so that a forgotten mark
/// cannot swallow the text. If the next paragraph opens with a quotation mark, it is taken as going on
/// (the convention for quotations of several paragraphs). A single quotation counts only if it closes
/// in its paragraph, for an apostrophe looks the same.
struct QuoteFinder {
  let view: TokenView
  private var open: Int?
  private var openSingle: Int?
  private var found = Quotations()

  init(view: TokenView) {
    self.view = view
  }

  /// The quotations of the next paragraph of the text.
  ///
  /// - Parameter block: Its tokens.
  /// - Returns: The runs inside its marks.
  /// - Complexity: O(*n*) in the tokens of the block.
  mutating func quotes(in block: Range<Int>) -> Quotations {
    open = nil
    openSingle = nil
    found = Quotations()
    var index = block.lowerBound
    while index < block.upperBound {
      index += take(index, in: block)
    }
    found.isOpen = open != nil
    close(at: block.upperBound)
    return found
  }

  /// Whether a block begins with a mark that can open a quotation.
  static func opens(_ block: Range<Int>, in view: TokenView) -> Bool {
    switch view.mark(block.lowerBound) {
    case .openingQuote, .straightQuote: true
    case .grave: block.count > 1 && view.mark(block.lowerBound + 1) == .grave
    default: false
    }
  }

  /// Reads the mark at `index`; returns how many tokens it takes.
  private mutating func take(_ index: Int, in block: Range<Int>) -> Int {
    switch view.mark(index) {
    case .openingQuote:
      if open == nil { open = index + 1 }
    case .closingQuote:
      close(at: index)
    case .straightQuote:
      takeStraight(index, in: block)
    case .grave where isPair(index, in: block):
      if open == nil { open = index + 2 }
      return 2
    case .apostrophe where isPair(index, in: block):
      close(at: index)
      return 2
    case .openingApostrophe, .grave:
      if isAttached(index + 1, in: block) { openSingle = index + 1 }
    case .apostrophe:
      takeApostrophe(index, in: block)
    default: break
    }
    return 1
  }

  private mutating func takeStraight(_ index: Int, in block: Range<Int>) {
    let attachedBefore = index > block.lowerBound && view.gap(before: index) == .none
    let attachedAfter = isAttached(index + 1, in: block)
    if open == nil {
      if attachedAfter || !attachedBefore { open = index + 1 }
    } else if attachedAfter && !attachedBefore {
      // The one before was never closed.
      close(at: index)
      open = index + 1
    } else {
      close(at: index)
    }
  }

  private mutating func takeApostrophe(_ index: Int, in block: Range<Int>) {
    let attachedBefore = index > block.lowerBound && view.gap(before: index) == .none
    if attachedBefore, let start = openSingle {
      if start < index { found.single.append(start..<index) }
      openSingle = nil
    } else if isAttached(index + 1, in: block), view.tokens[index + 1].kind == .word {
      openSingle = index + 1
    }
  }

  private func isPair(_ index: Int, in block: Range<Int>) -> Bool {
    index + 1 < block.upperBound && view.mark(index + 1) == view.mark(index)
      && view.gap(before: index + 1) == .none
  }

  private func isAttached(_ index: Int, in block: Range<Int>) -> Bool {
    index < block.upperBound && view.gap(before: index) == .none
  }

  private mutating func close(at end: Int) {
    guard let start = open else { return }
    if start < end { found.double.append(start..<end) }
    open = nil
    openSingle = nil
  }
}
