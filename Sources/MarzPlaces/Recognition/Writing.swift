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
  /// No word has a capital: a message typed in a hurry.
  case lowerCase

  init(of sentence: Sentence, in text: ParsedText) {
    var words = 0
    var capitalized = 0
    var capitals = 0
    var small = 0
    var hasCapital = false
    for index in sentence.tokens where text.tokens[index].kind == .word {
      let token = text.tokens[index]
      if token.isCapitalized {
        hasCapital = true
      } else if token.shape.isEmpty {
        small += 1
      }
      // Short words are written small in headlines too, and one capital letter says nothing.
      guard token.end - token.start > 3 else { continue }
      words += 1
      if token.isCapitalized { capitalized += 1 }
      if token.shape.contains(.allCapitals) { capitals += 1 }
    }
    if !hasCapital && small >= 4 {
      self = .lowerCase
    } else if words >= 3 && capitals * 10 >= words * 8 {
      self = .allCapitals
    } else if words >= 4 && capitalized * 10 >= words * 8 {
      self = .titleCase
    } else {
      self = .ordinary
    }
  }
}
