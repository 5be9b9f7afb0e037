import MarzText
import MarzWords

/// Weights learned for single words around a name: `Tables/words.tsv`.
struct WordModel: Sendable {
  /// Where a word stands.
  enum Slot: Int, CaseIterable, Sendable {
    /// The name itself.
    case name
    /// The word before the name.
    case before
    /// The word before that.
    case secondBefore
    /// The word after the name.
    case after
    /// The word after that.
    case secondAfter

    /// What the slot is, in words.
    var gloss: String {
      switch self {
      case .name: "The name itself"
      case .before: "The word before"
      case .secondBefore: "The second word before"
      case .after: "The word after"
      case .secondAfter: "The second word after"
      }
    }
  }

  /// A word that says something about the name beside it.
  struct Evidence: Sendable {
    var slot: Slot
    /// Its tokens; empty at the edge of a sentence.
    var tokens: Range<Int>
    var weight: Double
  }

  private let tables: [Table?]

  private struct Table {
    let words: WordIndex
    let weights: [Double]
  }

  /// Reads the rows of a decision; columns `decision`, `slot`, `word`, `weight`.
  init(table: TextTable, decision: String) {
    var weights = [[WordHash: Double]](repeating: [:], count: Slot.allCases.count)
    for row in table.rows where row["decision"].map({ $0 == decision }) ?? false {
      guard let slot = Slot.allCases.first(where: { row["slot"] == "\($0)"[...] }),
        let word = row["word"], let weight = row["weight"].flatMap({ Double($0) }),
        let hash = Tokenizer.phrase(of: String(word)) ?? Self.mark(word)
      else { continue }
      weights[slot.rawValue][hash] = weight
    }
    tables = weights.map { table in
      table.isEmpty ? nil : Table(words: WordIndex(table.keys), weights: Array(table.values))
    }
  }

  /// What the words around a spot say, those without a weight left out.
  ///
  /// - Parameters:
  ///   - spot: The spot.
  ///   - list: The tokens of the list of names that it belongs to, whose words before and after are
  ///     those of each; nil for its own.
  ///   - text: The text.
  /// - Returns: In the order of the slots.
  func evidence(around spot: Spot, list: Range<Int>? = nil, in text: ParsedText) -> [Evidence] {
    var found: [Evidence] = []
    for slot in Slot.allCases {
      let tokens = Self.tokens(of: slot, around: spot, list: list, in: text)
      guard let weight = weight(of: tokens, in: slot, of: text) else { continue }
      found.append(Evidence(slot: slot, tokens: tokens, weight: weight))
    }
    return found
  }

  /// What the words around a spot add to a score.
  func sum(around spot: Spot, list: Range<Int>? = nil, in text: ParsedText) -> Double {
    var sum = 0.0
    for slot in Slot.allCases {
      let tokens = Self.tokens(of: slot, around: spot, list: list, in: text)
      sum += weight(of: tokens, in: slot, of: text) ?? 0
    }
    return sum
  }

  private func weight(of tokens: Range<Int>, in slot: Slot, of text: ParsedText) -> Double? {
    guard let table = tables[slot.rawValue], let key = Self.key(of: tokens, in: text) else {
      return nil
    }
    return table.words.position(of: key).map { table.weights[$0] }
  }

  /// The tokens that stand in a slot; empty beyond the edge of the sentence.
  static func tokens(
    of slot: Slot,
    around spot: Spot,
    list: Range<Int>?,
    in text: ParsedText
  ) -> Range<Int> {
    let sentence = text.sentences[spot.sentence].tokens
    let edges = list ?? spot.span
    let index: Int
    switch slot {
    case .name: return spot.core
    case .before: index = edges.lowerBound - 1
    case .secondBefore: index = edges.lowerBound - 2
    case .after: index = edges.upperBound
    case .secondAfter: index = edges.upperBound + 1
    }
    let none = spot.core.lowerBound..<spot.core.lowerBound
    return sentence.contains(index) ? index..<index + 1 : none
  }

  /// The hash under which tokens are looked up; nil beyond the edge of the sentence.
  static func key(of tokens: Range<Int>, in text: ParsedText) -> WordHash? {
    guard let first = tokens.first else { return nil }
    // All numbers are one word.
    if tokens.count == 1 {
      return text.tokens[first].kind == .number ? zero : text.tokens[first].hash
    }
    var key: WordHash?
    for index in tokens where text.tokens[index].kind != .mark {
      key = key?.appending(text.tokens[index].hash) ?? text.tokens[index].hash
    }
    return key ?? text.tokens[first].hash
  }

  /// The word of a table row for tokens of a text.
  static func word(of tokens: Range<Int>, in text: ParsedText) -> String {
    if tokens.count == 1, text.tokens[tokens.lowerBound].kind == .number { return "0" }
    return text.text(ofTokens: tokens).lowercased()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static let zero = WordHash("0")

  private static func mark(_ word: Substring) -> WordHash? {
    Tokenizer.tokens(in: Array(word.utf8).span).first?.hash
  }
}
