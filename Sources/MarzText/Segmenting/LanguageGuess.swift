public import MarzWords

/// Tells the language of a text by its function words.
///
/// It knows the languages of `Tables/languages.tsv` and nothing else: a text without function words
/// of one of them has no language for it. Short texts and mixed ones can be wrong.
public struct LanguageGuess: Sendable {
  /// The guess over the table that marz comes with.
  public static let shared = LanguageGuess(TextTable(PackageResources.languages_tsv))

  private static let longestSample = 1_000
  private let languages: [String]
  /// For each function word, the positions of its languages.
  private let words: WordTable<[Int]>

  init(_ table: TextTable) {
    var languages: [String] = []
    var words: [WordHash: [Int]] = [:]
    for row in table.rows {
      guard let language = row["language"], let list = row["words"] else { continue }
      for word in Set(list.split(separator: " ").map { WordHash(String($0)) }) {
        words[word, default: []].append(languages.count)
      }
      languages.append(String(language))
    }
    self.languages = languages
    self.words = WordTable(words)
  }

  /// The language of a run of tokens.
  ///
  /// - Returns: A BCP 47 tag, nil when fewer than two function words speak for one language or
  ///   another one is as likely.
  /// - Complexity: O(1), for it looks at the first 1,000 tokens.
  public func language(of tokens: some Sequence<Token>) -> String? {
    var counts = [Double](repeating: 0, count: languages.count)
    for token in tokens.prefix(Self.longestSample) {
      guard token.kind == .word, let found = words[token.hash] else { continue }
      // A word that several languages share says less about each.
      for language in found { counts[language] += 1 / Double(found.count) }
    }
    guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[best] >= 2 else {
      return nil
    }
    let second = counts.indices.filter { $0 != best }.map { counts[$0] }.max() ?? 0
    return counts[best] > second * 1.1 ? languages[best] : nil
  }
}
