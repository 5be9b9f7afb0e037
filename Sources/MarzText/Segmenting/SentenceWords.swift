import MarzWords

/// The words that decide where sentences end: abbreviations, openers, verbs of saying, kickers.
struct SentenceWords: Sendable {
  /// Whether a sentence may end after an abbreviation.
  enum Ending: String, Sendable {
    /// Never: a name follows.
    case title
    /// Not before a number.
    case number
    /// Only before a word that opens sentences.
    case open
  }

  static let shared = SentenceWords()

  /// Abbreviations in any case, and those that count only with a capital.
  private let anyCase: WordTable<Ending>
  private let capitalized: WordTable<Ending>
  let openers: WordSet
  let speech: WordSet
  /// Phrases in capitals before a colon that are no datelines.
  let kickers: WordSet

  private init() {
    var anyCase: [WordHash: Ending] = [:]
    var capitalized: [WordHash: Ending] = [:]
    var openers: [WordHash] = []
    var speech: [WordHash] = []
    var kickers: [WordHash] = []
    for row in TextTable(PackageResources.abbreviations_tsv).rows {
      guard let word = row["abbreviation"], let name = row["ending"],
        let ending = Ending(rawValue: String(name))
      else { continue }
      if word.first?.isUppercase == true {
        capitalized[WordHash(String(word))] = ending
      } else {
        anyCase[WordHash(String(word))] = ending
      }
    }
    for row in TextTable(PackageResources.sentence_words_tsv).rows {
      let words = (row["words"] ?? "").split(separator: " ").map { WordHash(String($0)) }
      if row["role"] == "speech" { speech += words } else { openers += words }
    }
    for row in TextTable(PackageResources.kickers_tsv).rows {
      if let phrase = row["kicker"].flatMap({ Tokenizer.phrase(of: String($0)) }) {
        kickers.append(phrase)
      }
    }
    self.anyCase = WordTable(anyCase)
    self.capitalized = WordTable(capitalized)
    self.openers = WordSet(openers)
    self.speech = WordSet(speech)
    self.kickers = WordSet(kickers)
  }

  /// What kind of abbreviation a word before a full stop is, nil if it is none.
  func ending(of token: Token) -> Ending? {
    if let ending = anyCase[token.hash] { return ending }
    return token.isCapitalized ? capitalized[token.hash] : nil
  }
}
