import MarzWords

/// Decides whether a spelling that can be a verb form is one where it stands, and which.
struct VerbNounChooser {
  let tagger: Tagger
  /// The token at hand.
  let index: Int
  let previous: TaggedWord?
  let isSaying: Bool

  var before: [TaggedWord] { tagger.words }
  var isTitleCase: Bool { tagger.isTitleCase }

  func next(_ offset: Int) -> Lexicon.Entry? { tagger.entry(index + offset) }
  func nextToken(_ offset: Int) -> Token? { tagger.token(index + offset) }
  func isName(_ offset: Int) -> Bool { tagger.isName(index + offset) }

  /// How many words the look ahead crosses.
  static let window = 14

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
  var mustBeVerb: Bool {
    switch previous?.tag {
    case .to, .modal, .do, .pronoun: true
    default: false
    }
  }

  /// Whether a participle modifies the noun after it: "the armed group".
  func isModifier(_ entry: Lexicon.Entry) -> Bool {
    (entry.forms.contains(.participle) || entry.forms.contains(.gerund)) && nounFollows
  }

  func past(_ entry: Lexicon.Entry) -> TaggedWord.Form? {
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

  func reducedOrFinite(_ entry: Lexicon.Entry) -> TaggedWord.Form? {
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

  /// After "and", the form that the verb before it has.
  var parallel: TaggedWord.Form {
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

  func isGerund(_ entry: Lexicon.Entry) -> Bool {
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
  func isSubject(_ entry: Lexicon.Entry) -> Bool {
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
  var describesSubject: Bool {
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
  var isAttribute: Bool {
    guard let token = nextToken(0), TaggedWordHash.attributes.contains(token.hash) else {
      return false
    }
    let offset = tagger.isDemonym(index + 1) ? 2 : 1
    return tagger.isTitle(index + offset)
  }

  func isBase(_ entry: Lexicon.Entry) -> Bool {
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
  var isSubjunctive: Bool {
    guard let entry = next(1),
      entry.classes.contains(.possessive) || entry.classes.contains(.determiner)
    else { return false }
    for word in before.reversed().prefix(Self.window / 2) {
      if word.tag == .relative { return word.hash == TaggedWordHash.that }
      guard word.isNominal else { return false }
    }
    return false
  }

  func isParallelBase(_ entry: Lexicon.Entry) -> Bool {
    if !entry.canBeNoun { return true }
    for word in before.reversed().prefix(Self.window) {
      if word.tag == .verb { return word.form == .base && complementFollows }
      if word.tag == .modal || word.tag == .to { return complementFollows }
    }
    return false
  }

  func isThird(_ entry: Lexicon.Entry) -> Bool {
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
}
