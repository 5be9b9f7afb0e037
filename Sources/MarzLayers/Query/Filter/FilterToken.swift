/// A piece of CQL2 text.
struct FilterToken: Hashable {
  enum Kind: Hashable {
    /// A name or a keyword.
    case word(String)
    /// A name in double quotes, never a keyword.
    case quotedName(String)
    /// A text in single quotes.
    case text(String)
    /// A number without a sign.
    case number(Double)
    /// An operator or a bracket.
    case symbol(String)
    /// The end of the filter.
    case end
  }

  var kind: Kind
  /// Where it begins, in characters from 1.
  var column: Int

  /// How it is named in a message.
  var description: String {
    switch kind {
    case .word(let text), .symbol(let text): "\"\(text)\""
    case .quotedName(let text): "the name \"\(text)\""
    case .text(let text): "the text '\(text.count > 30 ? text.prefix(30) + "…" : text[...])'"
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
    case .end: "the end"
    }
  }

  /// The keyword that it may be, in capitals.
  var keyword: String? {
    if case .word(let text) = kind { text.uppercased() } else { nil }
  }
}
