import MarzWords

/// Words that stand over an event and change what it is, from `Tables/governors.tsv`.
struct GovernorTable: Sendable {
  /// One such word.
  struct Row: Sendable {
    var lemma: Int32
    var effect: GovernorEffect
    var status: CodedEvent.Status?
    /// Whether the event's own actor is the object ("urged Iraq to open") and not the subject.
    var objectControl: Bool
    var takesVerb: Bool
    var takesNoun: Bool
    /// The word that has to follow: "call on".
    var particle: WordHash?
    var name: String
  }

  private(set) var verbs: [Int32: [Row]] = [:]
  private(set) var nouns: [Int32: Row] = [:]
  private(set) var adjectives: [WordHash: Row] = [:]
  /// Verbs whose clause is said not to be so, and nouns that they have for it: "denied that", "denied reports
  /// that".
  private(set) var denials: Set<Int32> = []
  private(set) var problems: [String] = []

  /// Reads a table with the columns `kind effect status control takes words`.
  init(_ table: TextTable, lexicon: inout Lexicon) {
    for row in table.rows {
      guard let kind = row["kind"], let name = row["effect"],
        let effect = GovernorEffect(rawValue: String(name))
      else {
        problems.append("line \(row.line): needs kind and effect")
        continue
      }
      let takes = row["takes"] ?? "verb noun"
      for word in (row["words"] ?? "").split(separator: " ") {
        if effect == .deny {
          if kind == "n" { lexicon.addNoun(String(word)) }
          denials.insert(lexicon.intern(String(word)))
          continue
        }
        let parts = word.split(separator: "+")
        let lemma = String(parts.first ?? "")
        if kind == "v", !lexicon.isVerb(lemma) {
          problems.append("line \(row.line): \(lemma) is no verb of verbs.tsv")
        }
        if kind == "n" { lexicon.addNoun(lemma) }
        let governor = Row(
          lemma: lexicon.intern(lemma),
          effect: effect,
          status: row["status"].flatMap { CodedEvent.Status(rawValue: String($0)) },
          objectControl: row["control"] == "object",
          takesVerb: takes.contains("verb"),
          takesNoun: takes.contains("noun"),
          particle: parts.count > 1 ? WordHash(String(parts[1])) : nil,
          name: "\(name) \(kind) \(lemma)"
        )
        switch kind {
        case "v": verbs[governor.lemma, default: []].append(governor)
        case "n": nouns[governor.lemma] = governor
        default: adjectives[WordHash(lemma)] = governor
        }
      }
    }
  }
}
