import MarzText
import MarzWords

/// The words that stand around names in the training texts, those that occur in several documents.
struct WordVocabulary {
  /// A word in a slot.
  struct Key: Hashable {
    var slot: Int
    var hash: WordHash
  }

  private var words: [Key: (word: String, documents: Int, last: Int)] = [:]
  private(set) var order: [Key] = []
  private var indexes: [Key: Int] = [:]

  /// Counts the words around a spot of a document.
  mutating func count(
    around spot: Spot,
    list: Range<Int>? = nil,
    in text: ParsedText,
    document: Int
  ) {
    for (key, tokens) in Self.keys(around: spot, list: list, in: text) {
      var entry =
        words[key] ?? (word: WordModel.word(of: tokens, in: text), documents: 0, last: -1)
      if entry.last != document {
        entry.documents += 1
        entry.last = document
      }
      if words[key] == nil { order.append(key) }
      words[key] = entry
    }
  }

  /// Keeps the words of at least so many documents, in the order in which they were met.
  mutating func keep(documents least: Int) {
    order = order.filter { (words[$0]?.documents ?? 0) >= least }
    indexes = Dictionary(zip(order, 0...), uniquingKeysWith: { first, _ in first })
  }

  /// The numbers of the words around a spot.
  func numbers(around spot: Spot, list: Range<Int>? = nil, in text: ParsedText) -> [Int] {
    Self.keys(around: spot, list: list, in: text).compactMap { indexes[$0.key] }
  }

  /// The rows of a decision for `words.tsv`, weights below a bound left out.
  func rows(_ decision: String, weights: ArraySlice<Double>, above bound: Double) -> [String] {
    zip(order, weights).compactMap { key, weight in
      guard abs(weight) >= bound, let word = words[key]?.word, !word.contains("\t"),
        let slot = WordModel.Slot(rawValue: key.slot)
      else { return nil }
      return "\(decision)\t\(slot)\t\(word)\t\(WeightText.of(weight))"
    }
    .sorted()
  }

  private static func keys(
    around spot: Spot,
    list: Range<Int>?,
    in text: ParsedText
  ) -> [(key: Key, tokens: Range<Int>)] {
    WordModel.Slot.allCases.compactMap { slot in
      // What a country, capital or region is called says nothing new; corpora differ in what they mark.
      if slot == .name, let facts = spot.senses.first?.facts,
        facts.isPolity || facts.kind == .wideArea
      {
        return nil
      }
      let tokens = WordModel.tokens(of: slot, around: spot, list: list, in: text)
      guard !tokens.isEmpty, let hash = WordModel.key(of: tokens, in: text) else { return nil }
      return (Key(slot: slot.rawValue, hash: hash), tokens)
    }
  }
}
