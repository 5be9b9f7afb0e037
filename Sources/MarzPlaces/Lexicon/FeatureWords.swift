package import MarzGazetteer
import MarzText
import MarzWords

/// The feature words of `Tables/features.tsv`: `river`, `border crossing`, `province of`.
package struct FeatureWords: Sendable {
  enum Position: Sendable { case after, before, of }

  /// A feature word beside a name.
  package struct Match: Sendable {
    /// Its tokens.
    package var tokens: Range<Int>
    /// The feature codes it calls for, as beginnings of class and code, the likeliest first.
    let codes: FeatureCodes
    /// Whether it belongs to the mention.
    var isPartOfSpan: Bool
    /// Whether an unknown name beside it is a place by that alone.
    var namesUnknown: Bool
    /// Whether it is a plural that holds for every name of a list.
    var isShared: Bool

    /// How well a feature fits: 0 for the likeliest code, nil for none.
    package func rank(of feature: FeatureCode) -> Int? {
      rank(of: FeatureKey(feature.description))
    }

    func rank(of feature: FeatureKey) -> Int? {
      codes.rank(of: feature)
    }

    /// Whether it belongs to the mention and makes it something that no town or area is: "bridge".
    var excludesSettlements: Bool { isPartOfSpan && codes.isUnsettled }
  }

  private struct Entry {
    var words: [WordHash]
    var position: Position
    var codes: FeatureCodes
    var isPartOfSpan: Bool
    var namesUnknown: Bool
    var isShared: Bool

    func match(_ tokens: Range<Int>) -> Match {
      Match(
        tokens: tokens,
        codes: codes,
        isPartOfSpan: isPartOfSpan,
        namesUnknown: namesUnknown,
        isShared: isShared
      )
    }
  }

  /// By the first word of phrases that stand after a name, the last of those that stand before.
  private let after: Phrases
  private let before: Phrases

  private struct Phrases {
    let words: WordIndex
    let entries: [[Entry]]

    init(_ table: [WordHash: [Entry]]) {
      words = WordIndex(table.keys)
      // The longest phrase first.
      entries = table.values.map { $0.sorted { $0.words.count > $1.words.count } }
    }

    subscript(word: WordHash) -> [Entry]? { words.position(of: word).map { entries[$0] } }
  }

  init(table: TextTable) {
    var after: [WordHash: [Entry]] = [:]
    var before: [WordHash: [Entry]] = [:]
    for row in table.rows {
      let words = (row["phrase"] ?? "").split(separator: " ").map { WordHash(String($0)) }
      guard let first = words.first, let last = words.last else { continue }
      let position: Position =
        row["position"] == "after" ? .after : row["position"] == "before" ? .before : .of
      let entry = Entry(
        words: words,
        position: position,
        codes: FeatureCodes(row["features"] ?? ""),
        isPartOfSpan: row["span"] == "yes",
        namesUnknown: row["names"] == "yes",
        isShared: row["list"] == "yes"
      )
      if position == .after {
        after[first, default: []].append(entry)
      } else {
        before[last, default: []].append(entry)
      }
    }
    self.after = Phrases(after)
    self.before = Phrases(before)
  }

  func match(at index: Int, in tokens: [Token], position: Position) -> Match? {
    guard index < tokens.count, let entries = after[tokens[index].hash] else { return nil }
    for entry in entries {
      let range = index..<index + entry.words.count
      guard range.upperBound <= tokens.count, fits(entry, tokens, range) else { continue }
      return entry.match(range)
    }
    return nil
  }

  func match(endingBefore index: Int, in tokens: [Token]) -> Match? {
    guard index > 0, let entries = before[tokens[index - 1].hash] else { return nil }
    for entry in entries {
      let range = index - entry.words.count..<index
      guard range.lowerBound >= 0, fits(entry, tokens, range), tokens[index].gap < .line else {
        continue
      }
      return entry.match(range)
    }
    return nil
  }

  private func fits(_ entry: Entry, _ tokens: [Token], _ range: Range<Int>) -> Bool {
    for (word, index) in zip(entry.words, range) {
      guard tokens[index].hash == word else { return false }
      if entry.position == .after || index > range.lowerBound {
        guard tokens[index].gap == .space || tokens[index].gap == .hyphen else { return false }
      }
    }
    // "Lake Van" names a lake, "lake Van" hardly; a bare "mount" or "river" before a name is a verb.
    guard entry.position != .before else { return tokens[range.lowerBound].isCapitalized }
    return true
  }
}
