import MarzWords

/// The words of `Tables/dates.tsv`.
struct DateLexicon: Sendable {
  /// What a word can be in a date.
  enum Class: String, Sendable {
    case month, weekday, weekdays, number, ordinal, unit, season, decade, day, shift, edge, daypart
    case ago, anaphora, vague, recent, future, past
  }

  /// One reading of a word.
  struct Entry: Sendable {
    let type: Class
    let value: Int
    let name: String
    /// Whether it counts only with a capital, or beside a number.
    let needsCapital: Bool
  }

  static let shared = DateLexicon(TextTable(PackageResources.dates_tsv))

  private var entries: [WordHash: [Entry]] = [:]

  init(_ table: TextTable) {
    for row in table.rows {
      guard let type = row["class"].flatMap({ Class(rawValue: String($0)) }),
        let value = row["value"], let words = row["words"]
      else { continue }
      for word in words.split(separator: " ") {
        let entry = Entry(
          type: type,
          value: Int(value) ?? 0,
          name: String(value),
          needsCapital: word.first?.isUppercase == true
        )
        entries[WordHash(String(word)), default: []].append(entry)
      }
    }
  }

  /// The readings of a word, nil for one that is in no date.
  func entries(of word: WordHash) -> [Entry]? { entries[word] }

  /// The reading of a word as one class.
  func entry(_ word: WordHash, _ type: Class) -> Entry? {
    entries[word]?.first { $0.type == type }
  }
}
