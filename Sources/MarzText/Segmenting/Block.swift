/// A paragraph, a headline, a list item: lines that belong together.
struct Block {
  /// Its tokens; never empty.
  var tokens: Range<Int>
  /// Whether an empty line, or the start of the text, stands before it.
  var afterBlank: Bool
  /// Whether an empty line, or the end of the text, stands after it.
  var beforeBlank: Bool
  /// What it is.
  var kind: Sentence.Kind = .prose
}
