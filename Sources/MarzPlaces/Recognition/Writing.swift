import MarzText
import MarzWords

/// How the words of a sentence are capitalized, which tells what a capital is worth.
enum Writing: Sendable {
  /// Names have capitals, other words do not.
  case ordinary
  /// Nearly every word has a capital: a headline.
  case titleCase
  /// Nearly every letter is a capital.
  case allCapitals

  init(of sentence: Sentence, in text: ParsedText) {
    var words = 0
    var capitalized = 0
    var capitals = 0
    for token in text.tokens[sentence.tokens] where token.kind == .word {
      // Short words are written small in headlines too, and one capital letter says nothing.
      guard token.end - token.start > 3 else { continue }
      words += 1
      if token.isCapitalized { capitalized += 1 }
      if token.shape.contains(.allCapitals) { capitals += 1 }
    }
    if words >= 3 && capitals * 10 >= words * 8 {
      self = .allCapitals
    } else if words >= 4 && capitalized * 10 >= words * 8 {
      self = .titleCase
    } else {
      self = .ordinary
    }
  }
}
