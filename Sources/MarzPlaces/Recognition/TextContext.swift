import MarzGazetteer
import MarzText
import MarzWords

/// A text with what is worked out of it once: its cues, how its sentences are written, where people
/// are named.
struct TextContext: Sendable {
  let text: ParsedText
  let gazetteer: Gazetteer
  let lexicon: Lexicon
  /// For each token, the cues that it gives.
  let cues: [CueSet]
  /// For each token, what else than a place the word may be; looked up for capitalized words only.
  private let classes: [WordClass]
  let writings: [Writing]
  /// For each token, whether it stands inside a person's name.
  let isPerson: [Bool]
  /// How many of a hundred words are words of sport.
  let sportPercent: Double

  init(_ text: ParsedText, gazetteer: Gazetteer, lexicon: Lexicon) {
    self.text = text
    self.gazetteer = gazetteer
    self.lexicon = lexicon
    let cues = text.tokens.map { $0.kind == .number ? [] : lexicon.cues(of: $0) }
    self.cues = cues
    let sports = cues.count { $0.contains(.sport) }
    sportPercent = 100 * Double(sports) / Double(max(1, cues.count))
    let classes = text.tokens.map {
      $0.kind == .word && $0.isCapitalized ? gazetteer.wordClass(of: $0.hash) : []
    }
    self.classes = classes
    let writings = text.sentences.map { Writing(of: $0, in: text) }
    self.writings = writings
    let finder = PersonFinder(
      gazetteer: gazetteer,
      text: text,
      cues: cues,
      classes: classes,
      writings: writings
    )
    isPerson = finder.persons()
  }

  /// What else than a place a word may be.
  func wordClass(_ index: Int) -> WordClass {
    let token = text.tokens[index]
    return token.isCapitalized ? classes[index] : gazetteer.wordClass(of: token.hash)
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
