import MarzWords

/// The names of `Tables/holidays.tsv`, found by their words.
struct HolidayNames: Sendable {
  /// A day with a name, and how long it lasts.
  struct Entry: Sendable {
    let holiday: Holiday
    let days: Int
  }

  static let shared = HolidayNames(TextTable(PackageResources.holidays_tsv))

  private let entries: WordTable<Entry>
  /// First words of the names, in the order of the table.
  let openers: [WordHash]
  private let openerSet: WordSet
  private(set) var longest = 0

  init(_ table: TextTable) {
    var entries: [WordHash: Entry] = [:]
    var openers: [WordHash] = []
    for row in table.rows {
      guard let holiday = row["rule"].flatMap({ Holiday(rule: $0) }) else { continue }
      let entry = Entry(holiday: holiday, days: row["days"].flatMap { Int($0) } ?? 1)
      for name in (row["names"] ?? "").split(separator: "|") {
        let words = Tokenizer.words(of: String(name))
        guard let first = words.first else { continue }
        entries[words.dropFirst().reduce(first) { $0.appending($1) }] = entry
        openers.append(first)
        longest = max(longest, words.count)
      }
    }
    self.entries = WordTable(entries)
    self.openers = openers
    openerSet = WordSet(openers)
  }

  /// Whether a name begins with a word.
  func opens(_ word: WordHash) -> Bool { openerSet.contains(word) }

  /// The day of a name.
  func entry(_ phrase: WordHash) -> Entry? { entries[phrase] }
}
