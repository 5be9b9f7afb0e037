import MarzWords

/// Reads the small language of the pattern table's cells.
struct PatternReader {
  let sets: [Substring: [String]]
  var lexicon: Lexicon
  private(set) var problems: [String] = []

  /// The class of rows that tell of no event.
  static let idle = "NONE"

  init(sets: [Substring: [String]], lexicon: Lexicon) {
    self.sets = sets
    self.lexicon = lexicon
  }

  /// The words of `a|b|{SET}`.
  mutating func alternatives(_ cell: Substring) -> [String] {
    var words: [String] = []
    for part in cell.split(separator: "|") {
      if part.first == "{" {
        guard let members = sets[part.dropFirst().dropLast()] else {
          problems.append("no synonym set \(part)")
          continue
        }
        words += members
      } else {
        words.append(String(part))
      }
    }
    return words
  }

  /// The pattern of a row for one of its triggers.
  mutating func pattern(
    _ row: TextTable.Row,
    _ eventClass: EventClass?,
    _ trigger: String,
    isNoun: Bool
  ) -> EventPattern {
    let words = trigger.split(separator: " ")
    let lemma = lexicon.intern(String(words.first ?? ""))
    if isNoun { lexicon.addNoun(String(words.first ?? "")) }
    var conditions: [EventPattern.Condition] = []
    for part in (row["frame"] ?? "").split(separator: " ") {
      guard let colon = part.firstIndex(of: ":") else {
        problems.append("frame \(part) needs a colon")
        continue
      }
      conditions.append(
        EventPattern.Condition(
          slots: part[..<colon].split(separator: "|").map { slot($0) },
          requirement: requirement(part[part.index(after: colon)...])
        )
      )
    }
    let roles = row["roles"] ?? "S>O"
    let isReciprocal = roles.contains("+")
    let sides = roles.split(separator: isReciprocal ? "+" : ">").map { side in
      side.split(separator: "|").map { slot($0) }
    }
    let frame = row["frame"].map { " " + String($0) } ?? ""
    return EventPattern(
      eventClass: eventClass ?? .consult,
      isIdle: eventClass == nil,
      mode: row["mode"].map(String.init),
      isNoun: isNoun,
      lemma: lemma,
      particles: words.dropFirst().map { lexicon.intern(String($0)) },
      conditions: conditions,
      actors: sides.first ?? [.subject],
      recipients: sides.count > 1 ? sides[1] : [],
      isReciprocal: isReciprocal,
      isStrong: row["strong"] != nil,
      status: row["status"].flatMap { CodedEvent.Status(rawValue: String($0)) }
        ?? (eventClass == .request ? .requested : .actual),
      contexts: (row["contexts"] ?? "").split(separator: " ").map(String.init).sorted(),
      name: "\(eventClass?.rawValue ?? Self.idle) \(isNoun ? "n" : "v") \(trigger)\(frame)",
      gloss: row["gloss"].map(String.init) ?? "",
      example: row["example"].map(String.init) ?? "",
      line: row.line
    )
  }

  private mutating func slot(_ name: Substring) -> EventPattern.Slot {
    switch name {
    case "S", "subj": .subject
    case "O", "obj": .object
    case "O2", "obj2": .secondObject
    default: .after(lexicon.intern(String(name)))
    }
  }

  private mutating func requirement(_ text: Substring) -> EventPattern.Requirement {
    switch text {
    case "*": return .something
    case "-": return .nothing
    case "@": return .party
    case "@@": return .pair
    case "#": return .place
    default:
      var lemmas: Set<Int32> = []
      for word in alternatives(text) {
        lexicon.addNoun(word)
        if let number = lexicon.number(of: word) { lemmas.insert(number) }
      }
      return .lemmas(lemmas)
    }
  }
}
