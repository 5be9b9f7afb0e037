/// Lets the linear model decide what class an event has, and whether words without a pattern tell of one.
struct ClassChooser {
  let model: ClassModel

  /// From which probability of any event words make one that no pattern found.
  private static let certain = 0.65
  /// How many times likelier than the pattern's a class has to be to take its place.
  private static let clear = 2.0

  /// The drafts of a sentence after the model was heard, in the order of their triggers.
  func chosen(_ drafts: [Draft], in coder: SentenceCoder) -> [Draft] {
    if model.isEmpty || coder.isSport { return drafts }
    if !drafts.isEmpty { return drafts.map { chosen($0, in: coder) } }
    guard var draft = coder.draftOfWords() else { return [] }
    let seen = ClassFeatures(draft, verb: draft.lead, in: coder, isPatterned: false)
    let beliefs = model.probabilities(of: seen.features)
    guard 1 - beliefs[ClassModel.noneLabel] >= Self.certain else { return [] }
    draft.eventClass = model.likeliest(beliefs)
    draft.pattern = "\(draft.eventClass.rawValue) by words"
    return coder.isPlausible(draft) ? [draft] : []
  }

  /// A verb's event in the class that the model gives it; what a noun names, its verb does not tell.
  private func chosen(_ draft: Draft, in coder: SentenceCoder) -> Draft {
    if draft.isNominal { return draft }
    let verb = coder.topVerb(of: draft)
    let seen = ClassFeatures(draft, verb: verb, in: coder, isPatterned: true)
    let beliefs = model.probabilities(of: seen.features)
    let best = model.likeliest(beliefs)
    let own = EventClass.allCases.firstIndex(of: draft.eventClass).map { beliefs[$0] } ?? 0
    guard best != draft.eventClass, beliefs.max() ?? 0 >= own * Self.clear,
      // The model was taught yielding by word and by deed as one.
      !(best == .retreat && draft.eventClass == .concede)
    else { return draft }
    var changed = draft
    changed.eventClass = best
    changed.mode = nil
    changed.pattern = "\(best.rawValue) by words over \(draft.pattern)"
    return changed
  }
}

extension SentenceCoder {
  /// The verb that tells what an event is: its topmost governor, else its own, else the verb that a noun
  /// hangs on.
  func topVerb(of draft: Draft) -> Int? {
    if let lead = draft.lead { return lead }
    func isMain(_ verb: VerbGroup) -> Bool {
      verb.isFinite && tables.lexicon.speech[verb.lemma] == nil
    }
    return reader.verbs.firstIndex { $0.head == draft.trigger }
      ?? reader.verbs.lastIndex { $0.head < draft.trigger && isMain($0) }
      ?? reader.verbs.firstIndex { isMain($0) && !$0.isCopula }
      ?? reader.verbs.firstIndex(where: \.isFinite)
  }

  /// What the first verb with a known party tells, whose class is still open; nil also where a phrase is
  /// known to tell of no event.
  func draftOfWords() -> Draft? {
    if hasIdlePhrase { return nil }
    for verb in reader.verbs.indices {
      let group = reader.verbs[verb]
      guard group.isFinite, !group.isCopula, tables.lexicon.speech[group.lemma] == nil,
        !isConditional(group)
      else { continue }
      let frame = reader.frame(of: verb)
      let around = surroundings(group, frame)
      let subject = actors.actors(of: around.subject).filter {
        $0.country != nil || $0.sector != nil
      }
      var other = actors.actors(of: around.object)
      if other.isEmpty { other = actors.actors(of: around.complements.flatMap(\.items)) }
      guard !subject.isEmpty || group.isPassive && !other.isEmpty else { continue }
      var draft = Draft(at: group.head)
      draft.actors = subject
      draft.recipients = other.filter { party in !subject.contains { $0.name == party.name } }
      draft.isStrong = false
      let first = around.subject.first?.lowerBound ?? group.words.lowerBound
      let end = max(group.words.upperBound, frame.reach.upperBound)
      draft.reach = min(first, group.words.lowerBound)..<end
      draft.objects = around.object
      draft.subject = around.subject
      draft.lead = verb
      switch group.modality {
      case .future: draft.status = .planned
      case .conjectural: draft.status = .hypothetical
      case .necessity: draft.status = .requested
      case .none: draft.status = group.isNegated ? .negated : .actual
      }
      return draft
    }
    return nil
  }
}
