/// The rules by which English spells the forms of regular verbs and nouns.
enum Inflection {
  /// The third person: `attacks`, `reaches`, `denies`.
  static func third(of verb: String) -> String {
    switch verb {
    case "have": "has"
    case "be": "is"
    default: sibilant(verb)
    }
  }

  /// The plural: `attacks`, `crises`, `armies`, `men`.
  static func plural(of noun: String) -> String {
    if noun.hasSuffix("man") { return noun.dropLast(2) + "en" }
    if noun.hasSuffix("sis") { return noun.dropLast(2) + "es" }
    if noun == "person" { return "people" }
    return sibilant(noun)
  }

  /// The past: `agreed`, `denied`, `planned`.
  static func past(of verb: String) -> String {
    if verb.hasSuffix("e") { return verb + "d" }
    if endsInConsonantY(verb) { return verb.dropLast() + "ied" }
    return doubled(verb) + "ed"
  }

  /// The gerund: `agreeing`, `moving`, `planning`.
  static func gerund(of verb: String) -> String {
    if verb.hasSuffix("e"), !verb.hasSuffix("ee"), !verb.hasSuffix("oe"), verb.utf8.count > 2 {
      return verb.dropLast() + "ing"
    }
    return doubled(verb) + "ing"
  }

  private static func sibilant(_ word: String) -> String {
    if endsInConsonantY(word) { return word.dropLast() + "ies" }
    for ending in ["s", "x", "z", "ch", "sh", "o"] where word.hasSuffix(ending) {
      return word + "es"
    }
    return word + "s"
  }

  private static func endsInConsonantY(_ word: String) -> Bool {
    let letters = Array(word.utf8)
    return letters.count > 2 && letters.last == UInt8(ascii: "y")
      && !isVowel(letters[letters.count - 2])
  }

  /// Doubles the last consonant of a word of one syllable: `plan` gives `plann`.
  private static func doubled(_ verb: String) -> String {
    let letters = Array(verb.utf8)
    guard letters.count >= 3, let last = letters.last else { return verb }
    let vowels = letters.filter(isVowel).count
    let beforeLast = letters[letters.count - 2]
    let unlike: [UInt8] = [UInt8(ascii: "w"), UInt8(ascii: "x"), UInt8(ascii: "y")]
    guard
      vowels == 1, isVowel(beforeLast), !isVowel(last), !unlike.contains(last)
    else { return verb }
    return verb + String(decoding: [last], as: UTF8.self)
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    [UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u")]
      .contains(letter)
  }
}
