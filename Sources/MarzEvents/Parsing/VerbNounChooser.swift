import MarzWords

/// Decides whether a spelling that can be a verb form is one where it stands, and which.
struct VerbNounChooser {
  let tagger: Tagger
  /// The token at hand.
  let index: Int
  let previous: TaggedWord?
  let isSaying: Bool

  private var before: [TaggedWord] { tagger.words }
  private var isTitleCase: Bool { tagger.isTitleCase }

  private func next(_ offset: Int) -> Lexicon.Entry? { tagger.entry(index + offset) }
  private func nextToken(_ offset: Int) -> Token? { tagger.token(index + offset) }
  private func isName(_ offset: Int) -> Bool { tagger.isName(index + offset) }

  /// How many words the look ahead crosses.
  private static let window = 14

  /// The form of the verb, `none` where the word is no verb here.
  func form(of entry: Lexicon.Entry) -> TaggedWord.Form {
    if tagger.isCompound(index - 1) { return .none }
    if entry.forms.contains(.past) || entry.forms.contains(.participle) {
      if let form = past(entry) { return form }
    }
    if entry.classes.contains(.usualNoun), !mustBeVerb { return .none }
    if entry.forms.contains(.gerund) { return isGerund(entry) ? .gerund : .none }
    if entry.forms.contains(.base), isBase(entry) { return .base }
    if entry.forms.contains(.third), isThird(entry) { return .third }
    return .none
  }

  /// Whether the word before takes a verb.
  private var mustBeVerb: Bool {
    switch previous?.tag {
    case .to, .modal, .do, .pronoun: true
    default: false
    }
  }

  /// Whether a participle modifies the noun after it: "the armed group".
  func isModifier(_ entry: Lexicon.Entry) -> Bool {
    (entry.forms.contains(.participle) || entry.forms.contains(.gerund)) && nounFollows
  }

  private var nounFollows: Bool {
    guard let token = nextToken(1), token.kind == .word else { return false }
    if isName(1) { return true }
    guard let entry = next(1) else { return true }
    if entry.classes.contains(.adjective) { return true }
    return entry.classes.isSubset(of: .open) && (entry.verb < 0 || entry.canBeNoun)
  }

  private var isAfterNounOpener: Bool {
    switch previous?.tag {
    case .determiner, .possessive, .genitive, .adjective, .number: true
    default: false
    }
  }

  private func past(_ entry: Lexicon.Entry) -> TaggedWord.Form? {
    let canBeParticiple = entry.forms.contains(.participle)
    switch previous?.tag {
    case .be: return canBeParticiple ? .participle : nil
    case .have: return canBeParticiple ? .participle : nil
    case .modal, .to, .do: return entry.forms.contains(.base) ? .base : nil
    case .determiner, .possessive, .genitive, .adjective, .number, .preposition:
      if previous?.tag == .number, !nounFollows || followsBy || isDate {
        return reducedOrFinite(entry)
      }
      if previous?.tag == .adjective, !nounFollows { return reducedOrFinite(entry) }
      return TaggedWord.Form.none
    case nil:
      // "Imprisoned activists were freed": no sentence begins with its verb in the past.
      if canBeParticiple, nounFollows { return TaggedWord.Form.none }
      if canBeParticiple, !nounFollows { return .participle }
      return entry.forms.contains(.past) ? .past : nil
    case .verb where canBeParticiple && nounFollows && previous?.form != .past:
      return TaggedWord.Form.none
    default: return reducedOrFinite(entry)
    }
  }

  /// "on March 10 rejected": the number before is a day.
  private var isDate: Bool {
    before.dropLast().last?.classes.contains(.day) ?? false
  }

  private var followsBy: Bool { next(1)?.classes.contains(.preposition) == true }

  private func reducedOrFinite(_ entry: Lexicon.Entry) -> TaggedWord.Form? {
    let canBeParticiple = entry.forms.contains(.participle)
    let canBePast = entry.forms.contains(.past)
    if !canBePast { return .participle }
    if !canBeParticiple { return .past }
    if previous?.tag == .pronoun || previous?.tag == .relative { return .past }
    if previous?.tag == .coordinator { return parallel }
    if tagger.isTransitive(entry) || resultFollows, lacksObject {
      return isObjectFronted ? .past : .participle
    }
    if isSaying, next(1)?.classes.contains(.preposition) != true || finiteAhead { return .past }
    if let token = nextToken(1), token.hash == WordHash("by") { return .participle }
    if lacksObject, mainVerbFollows || isFronted { return .participle }
    // "X, in remarks to a paper, urged Y": a participle would have no object.
    if previous?.tag == .comma, objectIsHere, isName(1) || !finiteAhead { return .past }
    if previous?.tag == .comma {
      return finiteBefore(stopAtComma: false) && !finiteAhead
        ? .participle : finiteAhead ? .participle : .past
    }
    if opensClause, !followsBy { return .past }
    if finiteBefore(stopAtComma: true) { return objectIsHere ? .past : .participle }
    // "the army denied an agreement had been reached": a participle would have no object.
    return finiteAhead && !objectIsHere ? .participle : .past
  }

  /// Whether the clause goes on, or ends, without an object: "arrested in Erbil", "shot dead near Mosul".
  private var lacksObject: Bool {
    let offset = resultFollows ? 2 : 1
    guard let token = nextToken(offset), token.kind != .mark else { return true }
    guard token.kind == .word, !isName(offset), let entry = next(offset) else { return false }
    return !entry.classes.isDisjoint(with: [.preposition, .adverb, .day])
  }

  /// "shot dead": what became of the one that it was done to.
  private var resultFollows: Bool { nextToken(1).map { Self.results.contains($0.hash) } ?? false }

  private static let results = Set(["dead", "alive", "unharmed"].map { WordHash($0) })

  /// "whom police arrested": the object stands before the subject.
  private var isObjectFronted: Bool {
    for word in before.reversed().prefix(5) {
      if word.tag == .relative { return true }
      if word.isVerbal || word.tag == .preposition || word.tag == .stop { return false }
    }
    return false
  }

  /// "after Iran shelled villages": a name between a word that opens clauses and the verb.
  private var opensClause: Bool {
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

  /// After "and", the form that the verb before it has.
  private var parallel: TaggedWord.Form {
    for (position, word) in before.enumerated().reversed() {
      // "condemned the raid carried out by Oman and asked": a participle that describes a noun.
      if word.tag == .verb, word.form == .participle, objectIsHere, position > 0,
        before[position - 1].tag == .noun || before[position - 1].tag == .proper
      {
        continue
      }
      if word.tag == .verb { return word.form == .participle ? .participle : .past }
      // "being behind the strike and vowed": "being" opens no passive.
      if word.tag == .be { return word.form == .gerund ? .past : .participle }
    }
    return .past
  }

  private var objectIsHere: Bool {
    if isName(1) { return true }
    guard let entry = next(1) else { return false }
    return entry.classes.contains(.determiner) || entry.classes.contains(.possessive)
      || entry.classes.contains(.pronoun)
  }

  private func isGerund(_ entry: Lexicon.Entry) -> Bool {
    if previous?.tag != .be, isSubject(entry) || describesSubject || tagger.isCompound(index) {
      return false
    }
    switch previous?.tag {
    case .be: return true
    case .determiner, .possessive, .genitive, .adjective, .number: return false
    case .preposition: return !nounIsComplete && !isAttribute
    case .noun: return !(entry.canBeNoun || entry.noun >= 0) || objectIsHere
    // "the Minsk meeting point" beside "Oman meeting the envoy"
    case .proper: return !(entry.noun >= 0 && nounFollows && !objectIsHere)
    case nil: return objectIsHere || nounFollows
    default: return true
    }
  }

  /// "shelling killed ten people", "since fighting broke out": a verb in the past follows that has its own
  /// complement.
  private func isSubject(_ entry: Lexicon.Entry) -> Bool {
    guard entry.canBeNoun || entry.noun >= 0, let verb = next(1), !isName(1),
      verb.forms.contains(.past), verb.classes.isEmpty
    else { return false }
    guard verb.forms.contains(.participle) else { return true }
    guard let token = nextToken(2) else { return false }
    if token.kind == .number || isName(2) { return true }
    guard let entry = next(2) else { return false }
    return !entry.classes.isDisjoint(with: [.determiner, .possessive, .preposition, .quantity])
  }

  /// "after striking truck drivers parked their vehicles": nouns follow, and a verb in the past with its own
  /// complement.
  private var describesSubject: Bool {
    guard previous?.tag == .preposition else { return false }
    for offset in 1...4 {
      guard nextToken(offset)?.kind == .word, !isName(offset), let entry = next(offset) else {
        return false
      }
      if offset > 1, entry.forms.contains(.past), entry.classes.isEmpty, !entry.canBeNoun {
        guard let after = next(offset + 1) else { return false }
        return !after.classes.isDisjoint(with: [.determiner, .possessive])
      }
      guard entry.classes.isSubset(of: .open), entry.verb < 0 || entry.canBeNoun || entry.noun >= 0
      else { return false }
    }
    return false
  }

  /// "for visiting Foreign Minister Lavrov": a title without an article takes an adjective, not a verb.
  private var isAttribute: Bool {
    guard let token = nextToken(0), TaggedWordHash.attributes.contains(token.hash) else {
      return false
    }
    let offset = tagger.isDemonym(index + 1) ? 2 : 1
    return tagger.isTitle(index + offset)
  }

  /// After a preposition: "before meeting officials" is a verb, "of shelling" a noun.
  private var nounIsComplete: Bool {
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

  private func isBase(_ entry: Lexicon.Entry) -> Bool {
    switch previous?.tag {
    case .to, .modal, .do: return true
    case .pronoun: return !(entry.canBeNoun && nounEnds)
    case .relative: return !entry.canBeNoun || objectIsHere
    case .determiner, .possessive, .genitive, .adjective, .number, .preposition: return false
    case .coordinator: return isParallelBase(entry)
    case .noun, .proper:
      if !entry.canBeNoun || isSubjunctive { return true }
      guard isPluralSubject, !finiteBefore(stopAtComma: true) else { return false }
      return complementFollows && !finiteAhead
    case .comma: return !entry.canBeNoun || isPluralSubject && complementFollows
    case nil: return !entry.canBeNoun
    default: return !entry.canBeNoun
    }
  }

  /// "demanded that the government lift its ban": a noun has no "its" behind it.
  private var isSubjunctive: Bool {
    guard let entry = next(1),
      entry.classes.contains(.possessive) || entry.classes.contains(.determiner)
    else { return false }
    for word in before.reversed().prefix(Self.window / 2) {
      if word.tag == .relative { return word.hash == TaggedWordHash.that }
      guard word.isNominal else { return false }
    }
    return false
  }

  private func isParallelBase(_ entry: Lexicon.Entry) -> Bool {
    if !entry.canBeNoun { return true }
    for word in before.reversed().prefix(Self.window) {
      if word.tag == .verb { return word.form == .base && complementFollows }
      if word.tag == .modal || word.tag == .to { return complementFollows }
    }
    return false
  }

  private var isPluralSubject: Bool {
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

  private func isThird(_ entry: Lexicon.Entry) -> Bool {
    // "farmers, whose exports to the Gulf"
    if previous?.classes.contains(.possessive) == true { return false }
    if !entry.canBeNoun {
      switch previous?.tag {
      case .determiner, .possessive, .genitive, .adjective, .preposition: return false
      default: return true
      }
    }
    switch previous?.tag {
    case .pronoun, .relative: return true
    case .noun, .proper:
      if finiteBefore(stopAtComma: true) || finiteAhead { return false }
      return complementFollows || isTitleCase && !nounEnds
    case .comma: return complementFollows && !finiteAhead && !finiteBefore(stopAtComma: false)
    default: return false
    }
  }

  /// Whether the word after some others can only be a noun.
  private func isNoun(_ offset: Int) -> Bool {
    guard let entry = next(offset) else { return nextToken(offset)?.kind == .word }
    return entry.classes.isSubset(of: .open) && entry.verb < 0
  }

  private var nounEnds: Bool {
    guard let token = nextToken(1) else { return true }
    return token.kind == .mark
  }

  /// Whether what follows can be the complement of a verb.
  private var complementFollows: Bool {
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
  private func finiteBefore(stopAtComma: Bool) -> Bool {
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
  private var isFronted: Bool {
    guard let opener = before.lastIndex(where: { !$0.isNominal && $0.tag != .determiner }) else {
      return false
    }
    return opener == 0 && before[opener].tag == .preposition
      && !before[opener].classes.contains(.clausal)
  }

  /// "a truce signed in May obliged Oman": a verb in the past that has its object comes later in the clause.
  private var mainVerbFollows: Bool {
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
  private var finiteAhead: Bool {
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
