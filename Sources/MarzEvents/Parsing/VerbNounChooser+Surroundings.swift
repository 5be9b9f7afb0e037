import MarzText
import MarzWords

/// What stands before and after the word.
extension VerbNounChooser {
  var nounFollows: Bool {
    guard let token = nextToken(1), token.kind == .word else { return false }
    if isName(1) { return true }
    guard let entry = next(1) else { return true }
    if entry.classes.contains(.adjective) { return true }
    return entry.classes.isSubset(of: .open) && (entry.verb < 0 || entry.canBeNoun)
  }

  var isAfterNounOpener: Bool {
    switch previous?.tag {
    case .determiner, .possessive, .genitive, .adjective, .number: true
    default: false
    }
  }

  /// "on March 10 rejected": the number before is a day.
  var isDate: Bool {
    before.dropLast().last?.classes.contains(.day) ?? false
  }

  var followsBy: Bool { next(1)?.classes.contains(.preposition) == true }

  /// Whether the clause goes on, or ends, without an object: "arrested in Erbil", "shot dead near Mosul".
  var lacksObject: Bool {
    let offset = resultFollows ? 2 : 1
    guard let token = nextToken(offset), token.kind != .mark else { return true }
    guard token.kind == .word, !isName(offset), let entry = next(offset) else { return false }
    return !entry.classes.isDisjoint(with: [.preposition, .adverb, .day])
  }

  /// "shot dead": what became of the one that it was done to.
  var resultFollows: Bool { nextToken(1).map { Self.results.contains($0.hash) } ?? false }

  static let results = Set(["dead", "alive", "unharmed"].map { WordHash($0) })

  /// "whom police arrested": the object stands before the subject.
  var isObjectFronted: Bool {
    for word in before.reversed().prefix(5) {
      if word.tag == .relative { return true }
      if word.isVerbal || word.tag == .preposition || word.tag == .stop { return false }
    }
    return false
  }

  /// "after Iran shelled villages": a name between a word that opens clauses and the verb.
  var opensClause: Bool {
    var seenName = false
    for word in before.reversed().prefix(5) {
      if word.tag == .proper { seenName = true; continue }
      if word.tag == .determiner || word.tag == .adjective || word.tag == .noun { continue }
      guard word.classes.contains(.clausal) else { return false }
      // "after rioters set fire to a field"
      return seenName && before.last?.tag == .proper
        || complementFollows && !finiteAhead && !mainVerbFollows && before.last?.tag == .noun
    }
    return false
  }

  var objectIsHere: Bool {
    if isName(1) { return true }
    guard let entry = next(1) else { return false }
    return entry.classes.contains(.determiner) || entry.classes.contains(.possessive)
      || entry.classes.contains(.pronoun)
  }

  /// After a preposition: "before meeting officials" is a verb, "of shelling" a noun.
  var nounIsComplete: Bool {
    guard let token = nextToken(1) else { return true }
    if token.kind != .word { return true }
    guard let entry = next(1) else { return false }
    // "to opening up the economy"
    if TaggedWordHash.particles.contains(token.hash), let after = next(2) {
      return after.classes.isDisjoint(with: [.determiner, .possessive])
    }
    return entry.classes.contains(.preposition) || entry.classes.contains(.be)
      || entry.classes.contains(.have) || entry.classes.contains(.coordinator)
  }

  var isPluralSubject: Bool {
    guard var position = before.lastIndex(where: { $0.tag == .noun || $0.tag == .proper }) else {
      return false
    }
    // "workers in Brazil call off": the head stands before the preposition.
    for _ in 0..<2 {
      guard
        let start = before[..<position].lastIndex(where: { !$0.isNominal }),
        before[start].tag == .preposition, start > 0,
        before[start - 1].tag == .noun || before[start - 1].tag == .proper,
        // "organizers of a London rally" goes on after the name
        !TaggedWordHash.indefinite.contains(before[start + 1].hash)
      else { break }
      position = start - 1
    }
    let head = before[position]
    if head.isPlural { return true }
    var seenAnd = false
    for word in before.reversed().prefix(8) {
      if word.tag == .coordinator, !word.isJoined { seenAnd = true }
      if word.tag == .preposition || word.isVerbal { break }
    }
    return seenAnd
  }

  /// Whether the word after some others can only be a noun.
  func isNoun(_ offset: Int) -> Bool {
    guard let entry = next(offset) else { return nextToken(offset)?.kind == .word }
    return entry.classes.isSubset(of: .open) && entry.verb < 0
  }

  var nounEnds: Bool {
    guard let token = nextToken(1) else { return true }
    return token.kind == .mark
  }

  /// Whether what follows can be the complement of a verb.
  var complementFollows: Bool {
    guard let token = nextToken(1) else { return false }
    if token.kind == .number || isName(1) { return true }
    guard token.kind == .word else { return false }
    guard let entry = next(1) else { return true }
    let classes = entry.classes
    if classes.isEmpty {
      return entry.verb < 0 || entry.canBeNoun || entry.forms.contains(.gerund)
        || entry.forms.contains(.participle) && entry.forms.contains(.past) && isNoun(2)
    }
    if classes.contains(.preposition), token.hash == WordHash("of") { return false }
    return !classes.contains(.be) && !classes.contains(.have) && !classes.contains(.modal)
      && !classes.contains(.coordinator)
  }

  /// Whether a finite verb stands before, in the same clause.
  func finiteBefore(stopAtComma: Bool) -> Bool {
    var isSeen = false
    for word in before.reversed().prefix(Self.window * 2) {
      switch word.tag {
      case .relative:
        // The verb that was seen is the relative clause's own.
        guard isSeen else { return false }
        isSeen = false
      case .subordinator, .stop, .coordinator: return isSeen
      case .comma where stopAtComma: return isSeen
      case .modal, .be, .have, .do: isSeen = true
      // "he said the UN supports it": what was said is a clause of its own.
      case .verb where TaggedWordHash.says.contains(word.hash): return isSeen
      case .verb where word.form == .past || word.form == .third || word.form == .base:
        isSeen = true
      default: continue
      }
    }
    return isSeen
  }

  /// "Under a deal signed in 1902": the phrase that opens the sentence has no verb of its own.
  var isFronted: Bool {
    guard let opener = before.lastIndex(where: { !$0.isNominal && $0.tag != .determiner }) else {
      return false
    }
    return opener == 0 && before[opener].tag == .preposition
      && !before[opener].classes.contains(.clausal)
  }

  /// "a truce signed in May obliged Oman": a verb in the past that has its object comes later in the clause.
  var mainVerbFollows: Bool {
    for offset in 2..<Self.window {
      guard let token = nextToken(offset), token.kind != .mark else { return false }
      guard let entry = next(offset), !isName(offset) else { continue }
      if !entry.classes.isDisjoint(with: [
        .relative, .subordinator, .clausal, .coordinator, .subject,
      ]) {
        return false
      }
      if entry.forms.contains(.third), entry.classes.isEmpty, !entry.canBeNoun { return true }
      guard entry.forms.contains(.past), entry.classes.isEmpty, !entry.canBeNoun else { continue }
      if let before = next(offset - 1),
        !before.classes.isDisjoint(with: [.determiner, .possessive])
      {
        continue
      }
      if isName(offset + 1) { return true }
      guard let after = next(offset + 1) else { continue }
      return !after.classes.isDisjoint(with: [.determiner, .possessive, .pronoun])
    }
    return false
  }

  /// Whether a certain finite verb follows before the clause ends.
  var finiteAhead: Bool {
    for offset in 1...Self.window {
      guard let token = nextToken(offset) else { return false }
      if token.kind == .mark { return false }
      guard let entry = next(offset), !isName(offset) else { continue }
      let classes = entry.classes
      if classes.contains(.relative) || classes.contains(.subordinator)
        || classes.contains(.clausal) || classes.contains(.coordinator)
        || classes.contains(.subject)
      {
        return false
      }
      if classes.contains(.modal), !classes.contains(.day) { return true }
      if classes.contains(.be) || classes.contains(.have) {
        // "attacks nationwide have fallen"
        if classes.contains(.have), next(offset + 1)?.forms.contains(.participle) == true {
          return true
        }
        return !entry.forms.contains(.base) && !entry.forms.contains(.gerund)
      }
      let pastOnly = entry.forms.contains(.past) && !entry.forms.contains(.participle)
      if classes.isEmpty, pastOnly { return true }
    }
    return false
  }
}
