import Foundation

/// The two ways in which CQL2 lets text be compared loosely.
enum TextFolding {
  /// The text without case, as Unicode folds it: `Straße` and `STRASSE` are the same.
  static func withoutCase(_ text: String) -> String {
    // To capitals first, which takes ß and the ligatures apart; then the final sigma is no other letter.
    text.uppercased().lowercased()
  }

  /// The text without accents: its letters taken apart, and the marks that stand on no place of their own left out.
  static func withoutAccents(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars
    where scalar.properties.generalCategory != .nonspacingMark { result.append(scalar) }
    return String(result).precomposedStringWithCanonicalMapping
  }
}
