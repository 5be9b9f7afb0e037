/// Lets the words of a sentence decide where the patterns found nothing or something unlikely.
struct ClassChooser {
  let model: ClassModel

  /// From which probability the words overrule a pattern.
  private static let sure = 0.3
  /// Up to which probability the class of the pattern is given up.
  private static let unlikely = 0.5
  /// From which probability the words alone make an event.
  private static let certain = 0.7

  /// The drafts of a sentence after the words were heard, in the order of their triggers.
  func chosen(_ drafts: [Draft], in coder: SentenceCoder) -> [Draft] {
    if model.isEmpty || coder.isSport { return drafts }
    let features = ClassFeatures(coder.reader.words, drafts, coder.tables).features
    let beliefs = model.probabilities(of: features)
    guard let best = beliefs.indices.max(by: { beliefs[$0] < beliefs[$1] }),
      best < EventClass.allCases.count
    else { return drafts }
    let bestClass = EventClass.allCases[best]
    guard let first = drafts.first else {
      guard beliefs[best] >= Self.certain else { return [] }
      return coder.draft(ofWords: bestClass).map { [$0] } ?? []
    }
    guard let own = EventClass.allCases.firstIndex(of: first.eventClass), own != best,
      beliefs[best] >= Self.sure, beliefs[own] < Self.unlikely, !isFramed(first),
      // The model was taught yielding by word and by deed as one.
      !(bestClass == .retreat && first.eventClass == .concede)
    else { return drafts }
    var changed = first
    changed.eventClass = bestClass
    changed.mode = nil
    changed.pattern = "\(bestClass.rawValue) by words over \(first.pattern)"
    return [changed] + drafts.dropFirst()
  }
}

extension ClassChooser {
  /// Whether the pattern asked for more than its verb: "impose sanctions" needs no second opinion.
  private func isFramed(_ draft: Draft) -> Bool {
    draft.pattern.contains(":")
  }
}

extension SentenceCoder {
  /// An event that no pattern found, told by the main verb of a sentence with a known party as subject.
  func draft(ofWords eventClass: EventClass) -> Draft? {
    for verb in reader.verbs.indices {
      let group = reader.verbs[verb]
      guard group.isFinite, group.lemma >= 0, !group.isCopula,
        tables.lexicon.speech[group.lemma] == nil, !isConditional(group)
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
      draft.eventClass = eventClass
      draft.actors = subject
      draft.recipients = other.filter { party in !subject.contains { $0.name == party.name } }
      draft.isStrong = false
      let first = around.subject.first?.lowerBound ?? group.words.lowerBound
      let end = max(group.words.upperBound, frame.reach.upperBound)
      draft.reach = min(first, group.words.lowerBound)..<end
      draft.objects = around.object
      draft.subject = around.subject
      draft.lead = verb
      draft.pattern = "\(eventClass.rawValue) by words"
      switch group.modality {
      case .future: draft.status = .planned
      case .conjectural: draft.status = .hypothetical
      case .necessity: draft.status = .requested
      case .none: draft.status = group.isNegated ? .negated : .actual
      }
      return isPlausible(draft) ? draft : nil
    }
    return nil
  }
}
