import MarzWords

/// How easily a name that someone asked for turns into one that differs by a letter or two.
///
/// Names of the region are written in Latin letters by ear, and the short vowels that Arabic script leaves out
/// are anyone's guess, so a wrong vowel is likelier than a wrong consonant. A wrong first letter is rare in
/// misspellings of every kind (Pollock and Zamora, "Automatic spelling correction in scientific and scholarly
/// text", CACM 27, 1984).
struct SpellingSlip {
  /// From 0 to 1.
  let likelihood: Double
  /// Whether only vowels differ.
  let isVowel: Bool

  /// Compares what was asked for with a name that is near it.
  init(from asked: String, to name: String, edits: Int) {
    let asked = FoldedName(asked).text
    let name = FoldedName(name).text
    isVowel = Self.consonants(asked) == Self.consonants(name)
    var likelihood = edits == 1 ? (isVowel ? 0.75 : 0.6) : (isVowel ? 0.5 : 0.3)
    if asked.first != name.first { likelihood *= 0.8 }
    self.likelihood = likelihood
  }

  /// The letters of a folded name that are no vowels.
  static func consonants(_ name: String) -> String {
    name.filter { !"aeiouy ".contains($0) }
  }
}
