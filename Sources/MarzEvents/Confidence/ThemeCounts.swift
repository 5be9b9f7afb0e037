/// How many words of a sentence or document speak of politics, war, crime and other themes, as
/// `Tables/words.tsv` lists them.
struct ThemeCounts: Sendable {
  private(set) var counts = [Int](repeating: 0, count: WordClass.themes.count)

  /// No words.
  init() {}

  /// Counts the words of a sentence.
  ///
  /// - Complexity: O(*n*).
  init(of words: [TaggedWord]) {
    for word in words where !word.classes.isDisjoint(with: Self.all) {
      for (index, theme) in WordClass.themes.enumerated() where word.classes.contains(theme.words) {
        counts[index] += 1
      }
    }
  }

  /// Adds the words of another sentence.
  mutating func add(_ other: ThemeCounts) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }

  /// The themes that have a word.
  var names: [String] {
    counts.indices.filter { counts[$0] > 0 }.map { WordClass.themes[$0].name }
  }

  /// The share of each theme, as though there were ``doubt`` words more that speak of nothing.
  var shares: [(name: String, share: Double)] {
    let sum = Double(counts.reduce(0, +)) + Self.doubt
    return counts.indices.map { (WordClass.themes[$0].name, Double(counts[$0]) / sum) }
  }

  private static let doubt = 4.0
  private static let all = WordClass.themes.reduce(into: WordClass()) { $0.formUnion($1.words) }
}
