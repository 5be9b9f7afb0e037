import MarzText
import MarzWords

/// Writes the short line that a map shows for an event.
struct EventTitle {
  let context: EventContext
  let parse: SentenceParse

  private var text: ParsedText { context.text }
  private var lexicon: Lexicon { context.tables.lexicon }

  /// How many words of the text a title quotes.
  private static let longest = 14

  /// The title of a draft: "Oman and Qatar agree to build a bridge", "Talks in Oslo: Norway and Cuba".
  func title(of draft: Draft) -> String { line(for: draft).firstCapitalized }

  private func line(for draft: Draft) -> String {
    let who = draft.titleSubject ?? draft.actors
    if let lead = draft.lead {
      let group = parse.reader.verbs[lead]
      let own = group.isPassive ? parse.reader.frame(of: lead).reach.upperBound : 0
      let end = withPurpose(max(draft.reach.upperBound, own))
      var rest = quoted(afterTwin(lead)..<max(afterTwin(lead), end))
      if rest.isEmpty, !group.isPassive { rest = frontedObject(lead) }
      if !who.isEmpty, !group.isPassive {
        return "\(list(names(who))) \(verb(group, plural: isPlural(who))) \(rest)".trimmingSpaces
      }
      if group.isPassive {
        let objects = group.head == draft.trigger ? draft.objects : parse.reader.subject(of: lead)
        let isPronoun = objects.onlyWord.map { parse.words[$0].tag == .pronoun } ?? false
        let object = objects.first.map {
          $0.lowerBound..<max($0.upperBound, objects.last?.upperBound ?? 0)
        }
        let whom = isPronoun ? list(names(draft.recipients)) : object.map { quoted($0) } ?? ""
        if !whom.isEmpty { return "\(whom) \(passive(group)) \(rest)".trimmingSpaces }
      }
    }
    let words = quoted(draft.reach.lowerBound..<draft.reach.upperBound)
    if draft.lead != nil || draft.actors.isEmpty { return words }
    let parties = names(draft.actors + draft.recipients)
    // "The king's visit to Oman" names them all.
    if parties.allSatisfy({ isNamed($0, in: words) }) { return words }
    return "\(words): \(list(parties))"
  }

  /// Where the words after a verb begin, behind one that shares its object: "trained and armed rebels".
  private func afterTwin(_ verb: Int) -> Int {
    let reader = parse.reader
    let group = reader.verbs[verb]
    let next = group.chunk + 1
    guard next + 1 < reader.chunks.count, reader.chunks[next].kind == .coordinator,
      reader.chunks[next + 1].kind == .verb, !group.isPassive
    else { return group.head + 1 }
    return reader.chunks[next + 1].words.upperBound
  }

  /// Where a title ends that goes on with "to …": "urges both sides to show restraint", or with a
  /// participle: "condemns the crime committed by rebels".
  private func withPurpose(_ end: Int) -> Int {
    let reader = parse.reader
    guard let chunk = reader.chunk(at: end) else { return end }
    if reader.words[end].hash == TaggedWordHash.that, chunk > 0,
      reader.chunks[chunk].kind == .relative, reader.chunks[chunk - 1].kind == .verb
    {
      // "demands that Oman withdraw its troops"
      let stop = reader.chunks[chunk...].first { [.comma, .stop, .quote].contains($0.kind) }
      return stop?.words.lowerBound ?? parse.words.count
    }
    guard reader.chunks[chunk].kind == .verb else { return end }
    let verb = reader.chunks[chunk].verb
    guard reader.verbs[verb].isInfinitive || reader.verbs[verb].isReduced else { return end }
    return max(reader.verbs[verb].words.upperBound, reader.frame(of: verb).reach.upperBound)
  }

  /// "a charge that Pakistan rejected": the object stands before the subject.
  private func frontedObject(_ verb: Int) -> String {
    let reader = parse.reader
    guard let subject = reader.subject(of: verb).first,
      var chunk = reader.chunk(at: subject.lowerBound), chunk > 0
    else { return "" }
    chunk -= 1
    if reader.chunks[chunk].kind == .relative, chunk > 0 { chunk -= 1 }
    return reader.chunks[chunk].kind == .noun ? quoted(reader.chunks[chunk].words) : ""
  }

  /// Whether words hold the last word of a name: "Putin" for Vladimir Putin.
  private func isNamed(_ name: String, in words: String) -> Bool {
    guard let last = name.split(separator: " ").last else { return true }
    return words.split { !$0.isLetter }.contains { $0.lowercased() == last.lowercased() }
  }

  /// "killed", "to be killed", "not arrested": the participle, as headlines write a passive.
  private func passive(_ group: VerbGroup) -> String {
    let participle = text.text(
      ofTokens: group.head + parse.tokens.lowerBound..<group.head
        + parse.tokens.lowerBound + 1
    )
    switch group.modality {
    case .future: return "to be \(participle)"
    case .conjectural: return "may be \(participle)"
    case .necessity: return "should be \(participle)"
    case .none: return group.isNegated ? "not \(participle)" : participle
    }
  }

  /// Whether a verb after the parties' names stands in the plural: "police", "two men", "rebels".
  ///
  /// Proper names are singular, whatever they end in: "the United Nations calls", "Cyprus asks".
  private func isPlural(_ actors: [Actor]) -> Bool {
    let distinct = names(actors)
    guard distinct.count == 1, let word = distinct[0].split(separator: " ").last else {
      return true
    }
    if word.first?.isUppercase == true {
      let isRole = lexicon.entry(of: WordHash(String(word)))?.phrases ?? -1 >= 0
      guard distinct[0].contains(" ") == false, isRole else {
        return false
      }
    }
    let plurals: Set<Substring> = [
      "police", "people", "men", "women", "children", "gunmen", "militiamen",
    ]
    return plurals.contains(Substring(word.lowercased()))
      || word.hasSuffix("s") && !word.hasSuffix("ss")
  }

  private func verb(_ group: VerbGroup, plural: Bool) -> String {
    guard group.lemma >= 0 else { return "" }
    let lemma = lexicon.lemmas[Int(group.lemma)]
    if group.isInfinitive { return "to \(lemma)" }
    let base =
      plural || group.modality != .none || group.isNegated ? lemma : Inflection.third(of: lemma)
    var words: [String] = []
    switch group.modality {
    case .future: words.append("will")
    case .conjectural: words.append("may")
    case .necessity: words.append("should")
    case .none:
      if group.isNegated { words.append(plural ? "do" : "does") }
    }
    if group.isNegated { words.append("not") }
    return (words + [base]).joined(separator: " ")
  }

  private func names(_ actors: [Actor]) -> [String] {
    var distinct: [String] = []
    for actor in actors where !actor.name.isEmpty && !distinct.contains(actor.name) {
      distinct.append(actor.name)
    }
    return distinct
  }

  private func list(_ names: [String]) -> String {
    switch names.count {
    case 0: ""
    case 1: names[0]
    case 2: "\(names[0]) and \(names[1])"
    case 3: "\(names[0]), \(names[1]) and \(names[2])"
    default: "\(names[0]), \(names[1]) and others"
    }
  }

  /// The words of a stretch of the sentence, on one line, cut where no word is left hanging.
  ///
  /// "was", "were" and the like at the start and "of", "after", "and" at the end say nothing alone.
  private func quoted(_ range: Range<Int>) -> String {
    let offset = parse.tokens.lowerBound
    var lower = range.lowerBound + offset
    var upper = min(range.upperBound + offset, parse.tokens.upperBound, lower + Self.longest)
    while lower < upper, isHanging(text.tokens[lower], [.be, .have]) { lower += 1 }
    while lower < upper, isHanging(text.tokens[upper - 1], Self.openers) { upper -= 1 }
    guard lower < upper else { return "" }
    let words = text.text(ofTokens: lower..<upper).split { $0.isWhitespace }
    return words.joined(separator: " ").trimmingMarks
  }

  private static let openers: WordClass = [
    .preposition, .coordinator, .determiner, .possessive, .subordinator, .relative, .modal, .to,
  ]

  private func isHanging(_ token: Token, _ classes: WordClass) -> Bool {
    guard token.kind == .word else { return token.kind == .mark }
    return !(lexicon.entry(of: token.hash)?.classes ?? []).isDisjoint(with: classes)
  }
}

extension String {
  /// Without spaces at the end.
  fileprivate var trimmingSpaces: String {
    var copy = self
    while copy.last == " " { copy.removeLast() }
    return copy
  }

  /// Without punctuation and quotation marks at the ends.
  fileprivate var trimmingMarks: String {
    var copy = self[...]
    while let last = copy.last, last.isPunctuation, last != ")" { copy.removeLast() }
    while let first = copy.first, first.isPunctuation, first != "(" { copy.removeFirst() }
    return String(copy)
  }

  /// With a capital at the start.
  fileprivate var firstCapitalized: String {
    prefix(1).uppercased() + dropFirst()
  }
}
