import MarzGazetteer
import MarzText
import MarzWords

/// A text with what is worked out of it once: how its sentences are written, where people are named.
struct TextContext: Sendable {
  let text: ParsedText
  let gazetteer: Gazetteer
  let lexicon: Lexicon
  let writings: [Writing]
  /// For each token, whether it stands inside a person's name.
  let isPerson: [Bool]

  init(_ text: ParsedText, gazetteer: Gazetteer, lexicon: Lexicon) {
    self.text = text
    self.gazetteer = gazetteer
    self.lexicon = lexicon
    let writings = text.sentences.map { Writing(of: $0, in: text) }
    self.writings = writings
    isPerson = PersonFinder(gazetteer: gazetteer, lexicon: lexicon)
      .persons(in: text, writings: writings)
  }

  /// The number of the sentence that holds a token.
  func sentence(of token: Int) -> Int {
    var low = 0
    var high = text.sentences.count
    while low < high {
      let middle = (low + high) / 2
      if text.sentences[middle].tokens.upperBound <= token {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return min(low, max(0, text.sentences.count - 1))
  }
}
