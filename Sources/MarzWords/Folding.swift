/// How letters are written when words are compared: without case, marks and national variants.
///
/// `Diyarbakır`, `DIYARBAKIR` and `Diyarbakir` fold to the same letters, and so do the Arabic and the
/// Persian ways to type `ديالى`. The table is `Tables/folding.tsv`; letters that it does not list
/// (Chinese, Thai …) stand for themselves.
struct Folding: Sendable {
  /// What a scalar is to the scanner.
  enum Letter {
    /// Part of a word, read as up to three folded scalars.
    case folded(UInt32, UInt32, UInt32)
    /// Part of a word, read as nothing: a mark, a tatweel.
    case dropped
    /// An apostrophe, which joins letters and opens a clitic.
    case apostrophe
    /// A hyphen or a joiner between words.
    case hyphen
    /// White space of any kind.
    case space
    /// Nothing that a reader sees: byte order mark, direction marks, zero-width non-joiner.
    case invisible
    /// Punctuation or a symbol: a token of its own.
    case mark
  }

  static let shared = Folding(table: PackageResources.folding_tsv)

  /// Position in `folded` of a listed scalar plus one, 0 for one that is not listed.
  private var slots: [UInt16]
  private var folded: [(UInt32, UInt32, UInt32)]

  private init(table: [UInt8]) {
    slots = [UInt16](repeating: 0, count: 0x1_0000)
    folded = []
    let text = String(decoding: table, as: UTF8.self)
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) where line.first != 0x23 {
      let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      guard
        cells.count == 2,
        let code = UInt32(Substring(cells[0]), radix: 16),
        code < 0x1_0000
      else { continue }
      let scalars = Substring(cells[1]).unicodeScalars.prefix(3).map(\.value)
      folded.append(
        (
          scalars.first ?? 0,
          scalars.count > 1 ? scalars[1] : 0,
          scalars.count > 2 ? scalars[2] : 0
        )
      )
      slots[Int(code)] = UInt16(folded.count)
    }
  }

  /// Tells what a scalar beyond ASCII is.
  ///
  /// - Complexity: O(1); letters outside the table cost a look at Unicode's properties.
  func letter(_ code: UInt32) -> Letter {
    if code < 0x1_0000 {
      let slot = slots[Int(code)]
      if slot != 0 {
        let scalars = folded[Int(slot) - 1]
        return scalars.0 == 0 ? .dropped : .folded(scalars.0, scalars.1, scalars.2)
      }
    }
    switch code {
    case 0x2018, 0x2019, 0x201B, 0x2032, 0xB4, 0xFF07: return .apostrophe
    case 0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xAD: return .hyphen
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x85: return .space
    case 0x2028, 0x2029: return .space
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069: return .invisible
    case 0xFEFF, 0xFE00...0xFE0F: return .invisible
    // The marks of General Punctuation that are left: what news has beyond ASCII most of all.
    case 0x2014...0x2027, 0x2030...0x205E: return .mark
    default:
      guard let scalar = Unicode.Scalar(code) else { return .mark }
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber:
        return .folded(code, 0, 0)
      case .nonspacingMark, .spacingMark, .enclosingMark: return .dropped
      case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
      default: return .mark
      }
    }
  }

  /// Whether a scalar beyond ASCII is a capital letter.
  static func isUppercase(_ code: UInt32) -> Bool {
    switch code {
    case 0xC0...0xDE: code != 0xD7
    case 0x100...0x24F, 0x370...0x58F, 0x1E00...0x1FFF, 0x10A0...0x10FF:
      Unicode.Scalar(code)?.properties.isUppercase ?? false
    default: false
    }
  }
}
