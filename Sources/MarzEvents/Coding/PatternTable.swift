import MarzWords

/// The patterns by the lemma that triggers them.
struct PatternTable: Sendable {
  private(set) var rows: [EventPattern] = []
  private var verbs: [Int32: [Int]] = [:]
  private var nouns: [Int32: [Int]] = [:]
  /// Rows that could not be read, with the reason.
  private(set) var problems: [String] = []

  /// Reads the table.
  ///
  /// The nouns of each synonym set come with it; words new to the lexicon are added.
  init(_ table: TextTable, sets: [Substring: [String]], lexicon: inout Lexicon) {
    for row in table.rows {
      let eventClass = row["class"].flatMap { EventClass(rawValue: String($0)) }
      guard eventClass != nil || row["class"].map(String.init) == PatternReader.idle,
        let kind = row["kind"], let triggers = row["trigger"]
      else {
        problems.append("line \(row.line): needs class, kind and trigger")
        continue
      }
      var reader = PatternReader(sets: sets, lexicon: lexicon)
      for trigger in reader.alternatives(triggers) {
        let pattern = reader.pattern(row, eventClass, trigger, isNoun: kind == "n")
        let isVerb = reader.lexicon.isVerb(reader.lexicon.lemmas[Int(pattern.lemma)])
        if kind != "n", !isVerb {
          problems.append("line \(row.line): \(trigger) is no verb of verbs.tsv")
        }
        if kind == "n" {
          nouns[pattern.lemma, default: []].append(rows.count)
        } else {
          verbs[pattern.lemma, default: []].append(rows.count)
        }
        rows.append(pattern)
      }
      problems += reader.problems.map { "line \(row.line): \($0)" }
      lexicon = reader.lexicon
    }
    for lemma in verbs.keys { verbs[lemma] = sorted(verbs[lemma] ?? []) }
    for lemma in nouns.keys { nouns[lemma] = sorted(nouns[lemma] ?? []) }
  }

  /// The rows that a verb triggers, the most demanding first.
  func rows(ofVerb lemma: Int32) -> [Int] { lemma < 0 ? [] : verbs[lemma] ?? [] }

  /// The rows that a noun triggers, the most demanding first.
  func rows(ofNoun lemma: Int32) -> [Int] { lemma < 0 ? [] : nouns[lemma] ?? [] }

  private func sorted(_ indices: [Int]) -> [Int] {
    // Of rows that ask for as much, one that tells of no event goes first.
    func rank(_ index: Int) -> (Int, Int, Int) {
      (-rows[index].specificity, rows[index].isIdle ? 0 : 1, index)
    }
    return indices.sorted { rank($0) < rank($1) }
  }
}
