/// What speaks against an event.
extension SentenceCoder {
  /// Tourists and missiles do not consult, and nobody visits itself.
  func isPlausible(_ draft: Draft) -> Bool {
    if draft.mode == "arrest", isThing(draft.objects) { return false }
    if isReview, !(draft.actors + draft.recipients).contains(where: isOfState) { return false }
    guard draft.eventClass == .consult || draft.eventClass == .agree else { return true }
    if draft.actors.contains(where: { actors.isInstrument($0) }) { return false }
    let official = draft.actors.filter { !Self.private.contains($0.sector ?? "") }
    let isBriefing = draft.isReciprocal && draft.actors.count > 1 && official.count < 2
    return draft.actors.isEmpty || !official.isEmpty && !isBriefing
  }

  /// Whether a party is a state or an office, force or movement of a known one.
  private func isOfState(_ party: Actor) -> Bool {
    party.country != nil && !Self.apolitical.contains(party.sector ?? "")
  }

  /// Sectors of those who act for themselves.
  private static let apolitical: Set<String> = [
    "CVL", "REF", "LAB", "AGR", "CRM", "JRN", "BUS", "EDU", "MED", "ELI", "SOC", "REL",
  ]

  /// Whether noun phrases are no more than "it", which nobody arrests.
  func isThing(_ items: ClauseReader.Items) -> Bool {
    items.onlyWord.map { tables.groups.singular.contains(reader.words[$0].hash) } ?? false
  }

  /// The class and mode of a row by those who act: a state that protests lodges a complaint, and soldiers
  /// and rebels that clash fight; only people take to the streets.
  func settled(_ row: EventPattern, by source: [Actor]) -> (EventClass, String?) {
    guard row.eventClass == .protest, !source.isEmpty else { return (row.eventClass, row.mode) }
    if row.mode == "demo",
      source.allSatisfy({ $0.country != nil && ($0.sector ?? "GOV") == "GOV" })
    {
      return (.accuse, "disapprove")
    }
    if row.mode == "riot", source.contains(where: { Self.armed.contains($0.sector ?? "") }) {
      return (.assault, nil)
    }
    return (row.eventClass, row.mode)
  }

  /// Sectors whose members fight with arms; the police stand against crowds more often than against armies.
  private static let armed: Set<String> = ["MIL", "REB", "UAF"]

  /// Sectors whose members travel and meet without that being diplomacy.
  private static let `private`: Set<String> = ["CVL", "REF", "LAB", "AGR", "CRM", "JRN"]

  /// "imposed sanctions, banning imports": a participle that tells the same event in more detail.
  func elaborates(_ draft: Draft) -> Bool {
    func names(_ parties: [Actor]) -> Set<String> { Set(parties.map(\.name)) }
    return drafts.contains { other in
      guard !other.actors.isEmpty, names(other.actors) == names(draft.actors),
        other.eventClass.quadCode == draft.eventClass.quadCode, other.status == draft.status
      else { return false }
      return draft.recipients.isEmpty
        || draft.eventClass == .assault && other.eventClass == .assault
        || names(draft.recipients) == names(other.recipients)
    }
  }

  /// "talks on sharing water": what is only spoken about; "on arriving" at the start says when.
  func isSpokenAbout(_ verb: Int) -> Bool {
    let group = reader.verbs[verb]
    guard group.isGerund, group.chunk > 1, reader.chunks[group.chunk - 1].kind == .preposition
    else {
      return false
    }
    return TaggedWordHash.topics.contains(reader.words[reader.chunks[group.chunk - 1].head].hash)
  }

  /// "forces backed by Iran": a participle that only says what somebody is.
  func describes(_ group: VerbGroup) -> Bool {
    group.isReduced && tables.lexicon.usage[group.lemma]?.contains(.describing) == true
  }

  /// Whether the sentence speaks of sport at all.
  var mentionsSport: Bool {
    isSport || reader.words.contains { $0.classes.contains(.sport) }
  }

  /// Whether the sentence reports a game, as its document does or by itself: it has a score, or two
  /// words of sport.
  var isSport: Bool {
    if isGame { return true }
    let words = reader.words
    let terms = words.count { $0.classes.contains(.sport) }
    let hasScore = words.indices.dropLast().contains { index in
      words[index].tag == .number && words[index + 1].tag == .number && words[index + 1].isJoined
        && actors.isShort(index) && actors.isShort(index + 1)
    }
    return terms > 1 || hasScore && (terms > 0 || isContest)
  }

  /// Whether one beats the other: "beat Ghana 2-0".
  private var isContest: Bool {
    reader.verbs.contains { verb in
      verb.lemma >= 0 && Self.contests.contains(tables.lexicon.lemmas[Int(verb.lemma)])
    }
  }

  private static let contests: Set<String> = [
    "beat", "defeat", "win", "lose", "draw", "thrash", "edge", "score", "play", "trounce",
  ]

  /// Earthquakes and crashes kill without attacking anybody.
  func isDisaster(_ around: Surroundings) -> Bool {
    let items = around.subject + around.object + around.complements.flatMap(\.items)
    if isDisasterReport,
      around.subject.allSatisfy({
        actors.actors(in: $0).allSatisfy { $0.country == nil && $0.sector == nil }
      })
    {
      return true
    }
    return items.contains { $0.contains { reader.words[$0].classes.contains(.disaster) } }
  }

  /// "offered no support": what there was none of is no event.
  func deniesObject(_ around: Surroundings) -> Bool {
    around.object.first.map { reader.words[$0.lowerBound].hash == TaggedWordHash.no } ?? false
  }

  /// "asked him why they left": a question demands no deed.
  func isQuestion(_ group: VerbGroup, _ around: Surroundings) -> Bool {
    let ends = [group.head + 1, around.object.first?.upperBound ?? 0]
    return ends.contains { position in
      position > group.head && position < reader.words.count
        && TaggedWordHash.questions.contains(reader.words[position].hash)
    }
  }
}
