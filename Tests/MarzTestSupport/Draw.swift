/// Random text from a seed: names, marks, scripts and stray scalars mixed.
package struct Draw {
  private var random: SplitMix

  /// Starts from a seed.
  package init(seed: Int) { random = SplitMix(seed: seed) }

  /// A number from 0 to one below a bound.
  package mutating func number(below bound: Int) -> Int {
    .random(in: 0..<max(1, bound), using: &random)
  }

  /// A text of so many pieces.
  package mutating func text(pieces: Int) -> String {
    var text = ""
    for _ in 0..<pieces {
      switch number(below: 4) {
      case 0:
        let value = UInt32(number(below: 0x11_0000))
        text.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      default:
        text += Self.pieces[number(below: Self.pieces.count)]
      }
      if number(below: 3) > 0 { text += " " }
    }
    return text
  }

  private static let pieces = [
    "Paris", "Texas", "Iraq", "İstanbul", "Köln", "al-Qaim", "بغداد", "דמשק", "北京", "U.S.", "OR",
    "border", "between", "and", "of the", "two countries", "north", "20 km", "Lake", "province",
    "'s", ",", ".", "-", "\u{2013}", "\n", "\n\n", "(", "\"", "e\u{301}", "👩‍👩‍👧", "St.", "side",
    "near",
    "Iran\u{2019}s", "its", "(AP)", "BAGHDAD:", "May", "General", "Jordan", "\u{200D}", "\u{0}",
  ]
}
