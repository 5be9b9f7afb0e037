import MarzWords

/// What a mark does in a text.
enum Punctuation: Hashable, Sendable {
  /// A full stop, and what stands for one in other scripts.
  case stop
  /// A question or exclamation mark.
  case question
  /// `…` as one character.
  case ellipsis
  /// A mark that can only open a double quotation: `“ „ «`.
  case openingQuote
  /// A mark that can only close a double quotation: `” »`.
  case closingQuote
  /// The straight double quotation mark.
  case straightQuote
  /// `‘`, which opens a single quotation.
  case openingApostrophe
  /// `’`, `'` or another apostrophe that joins no letters.
  case apostrophe
  /// The grave accent, two of which open a quotation in wire copy.
  case grave
  case openingBracket
  case closingBracket
  case comma
  case colon
  case semicolon
  case dash
  case bullet
  case other

  /// The mark that a token is, from the bytes of the text.
  init(_ token: Token, in bytes: Span<UInt8>) {
    let start = Int(token.start)
    switch Int(token.end) - start {
    case 1: self.init(ascii: bytes[start])
    case 2: self.init(bytes[start], bytes[start + 1])
    case 3: self.init(bytes[start], bytes[start + 1], bytes[start + 2])
    default: self = .other
    }
  }

  private init(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: "."): self = .stop
    case UInt8(ascii: "?"), UInt8(ascii: "!"): self = .question
    case UInt8(ascii: "\""): self = .straightQuote
    case UInt8(ascii: "'"): self = .apostrophe
    case UInt8(ascii: "`"): self = .grave
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): self = .openingBracket
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): self = .closingBracket
    case UInt8(ascii: ","): self = .comma
    case UInt8(ascii: ":"): self = .colon
    case UInt8(ascii: ";"): self = .semicolon
    case UInt8(ascii: "-"), UInt8(ascii: "_"): self = .dash
    case UInt8(ascii: "*"): self = .bullet
    default: self = .other
    }
  }

  private init(_ first: UInt8, _ second: UInt8) {
    switch (first, second) {
    case (0xC2, 0xAB): self = .openingQuote
    case (0xC2, 0xBB): self = .closingQuote
    case (0xC2, 0xB7): self = .bullet
    case (0xC2, 0xB4): self = .apostrophe
    case (0xD8, 0x9F): self = .question
    case (0xD8, 0x8C): self = .comma
    case (0xD8, 0x9B): self = .semicolon
    case (0xDB, 0x94), (0xD6, 0x89): self = .stop
    default: self = .other
    }
  }

  private init(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    switch (first, second, third) {
    case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92): self = .dash
    case (0xE2, 0x80, 0x98), (0xE2, 0x80, 0x9B): self = .openingApostrophe
    case (0xE2, 0x80, 0x99), (0xE2, 0x80, 0xB2): self = .apostrophe
    case (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x9E), (0xE2, 0x80, 0x9F): self = .openingQuote
    case (0xE2, 0x80, 0x9D): self = .closingQuote
    case (0xE2, 0x80, 0xA2), (0xE2, 0x97, 0x8F), (0xE2, 0x96, 0xAA), (0xE2, 0x97, 0xA6):
      self = .bullet
    case (0xE2, 0x80, 0xA6): self = .ellipsis
    case (0xE3, 0x80, 0x82), (0xE0, 0xA5, 0xA4): self = .stop
    case (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): self = .question
    default: self = .other
    }
  }
}
