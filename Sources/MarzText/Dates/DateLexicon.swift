import MarzWords

/// The words of `Tables/dates.tsv`.
struct DateLexicon: Sendable {
  /// What a word can be in a date.
  enum Class: String, Sendable {
    case month, weekday, weekdays, number, ordinal, unit, season, decade, day, shift, edge, daypart
    case ago, anaphora, vague, recent, future, past, bound
  }

  /// One reading of a word.
  struct Entry: Sendable {
    let type: Class
    let value: Int
    let name: String
    /// Whether it counts only with a capital, or beside a number.
    let needsCapital: Bool
    /// Whether it counts only before "to" or "for".
    let needsTo: Bool
  }

  /// What never begins a date.
  private static let inside: Set<Class> = [.daypart, .ago, .anaphora, .future, .past]

  static let shared = DateLexicon(TextTable(PackageResources.dates_tsv))

  private let entries: WordTable<[Entry]>
  private let openers: WordSet

  init(_ table: TextTable) {
    var entries: [WordHash: [Entry]] = [:]
    for row in table.rows {
      guard let type = row["class"].flatMap({ Class(rawValue: String($0)) }),
        let value = row["value"], let words = row["words"]
      else { continue }
      for word in words.split(separator: " ") {
        let entry = Entry(
          type: type,
          value: Int(value) ?? 0,
          name: String(value),
          needsCapital: word.first?.isUppercase == true,
          needsTo: word.hasSuffix("+")
        )
        let letters = word.prefix { $0 != "+" }
        entries[WordHash(String(letters)), default: []].append(entry)
      }
    }
    self.entries = WordTable(entries)
    let names = HolidayNames.shared.openers
    let own = entries.filter { $0.value.contains { !Self.inside.contains($0.type) } }
    openers = WordSet(own.keys.map { $0 } + names + [WordHash("the"), WordHash("that")])
  }

  /// Whether a date can begin with a word.
  func opens(_ word: WordHash) -> Bool { openers.contains(word) }

  /// The readings of a word, nil for one that is in no date.
  func entries(of word: WordHash) -> [Entry]? { entries[word] }

  /// The reading of a word as one class.
  func entry(_ word: WordHash, _ type: Class) -> Entry? {
    entries[word]?.first { $0.type == type }
  }
}
