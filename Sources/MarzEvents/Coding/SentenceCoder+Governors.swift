/// Verbs, nouns and adjectives that stand over an event: "agreed to launch", "readiness to help".
extension SentenceCoder {
  /// The events under a verb such as "agreed to"; nil when it governs none.
  mutating func governed(
    _ verb: Int,
    _ around: Surroundings,
    _ subject: [Actor],
    _ depth: Int
  ) -> [Draft]? {
    for governor in governors(of: verb) {
      if let found = governed(verb, by: governor, around, subject, depth) { return found }
    }
    return nil
  }

  mutating func governed(
    _ verb: Int,
    by governor: GovernorTable.Row,
    _ around: Surroundings,
    _ subject: [Actor],
    _ depth: Int
  ) -> [Draft]? {
    let group = reader.verbs[verb]
    var children: [Draft] = []
    let object = asked(objectOrParty(around), by: subject)
    let below =
      governor.objectControl && !object.isEmpty ? object : logicalSubject(group, around, subject)
    if governor.takesNoun, !governor.objectControl, !around.object.isEmpty {
      children = nominals(in: around.object, owner: subject)
    }
    let isPurpose = governor.effect == .transparent && !around.object.isEmpty && governor.takesNoun
    if governor.takesVerb, children.isEmpty, !isPurpose {
      for complement in complementVerbs(of: verb, effect: governor.effect) {
        children += code(complement, subject: below, depth: depth + 1)
      }
    }
    if governor.effect == .ask, governor.takesVerb, children.isEmpty,
      let clause = clauseVerb(of: verb)
    {
      let asked = actors.actors(of: reader.subject(of: clause))
      let found =
        asked.isEmpty
        ? [] : coordinated(with: clause).flatMap { code($0, subject: asked, depth: depth + 1) }
      if !found.isEmpty {
        // "warned that it would close the strait" asks nobody.
        if asked.allSatisfy(subject.include) { return found }
        return found.compactMap {
          combined($0, governor, group, subject: logicalSubject(group, around, subject), asked)
        }
      }
    }
    if governor.takesNoun, children.isEmpty {
      children = nominals(in: around.object + around.complements.flatMap(\.items), owner: subject)
    }
    if children.isEmpty { return nil }
    return children.compactMap {
      combined($0, governor, group, subject: logicalSubject(group, around, subject), object)
    }
  }

  /// Whom somebody asks: "both countries" are two others.
  func asked(_ items: ClauseReader.Items, by subject: [Actor]) -> [Actor] {
    let found = actors.actors(of: items)
    guard found.count > 1, subject.count == 1, let own = subject[0].country,
      found.contains(where: { $0.country == own })
    else { return found }
    var others = actors
    others.discourse.outsider = own
    let without = others.actors(of: items)
    return without.isEmpty ? found : without
  }

  /// The events that nouns in some noun phrases name, at most one each.
  mutating func nominals(in items: ClauseReader.Items, owner: [Actor]) -> [Draft] {
    var found: [Draft] = []
    for item in items {
      for position in nounTriggers(in: item) {
        guard let child = nominal(position, owner: owner) else { continue }
        found.append(child)
        break
      }
    }
    return found
  }

  /// The events of an infinitive that hangs on a noun: "readiness to help", "decision by X to share".
  ///
  /// - Returns: Whether a noun governs it.
  mutating func codeUnderNoun(_ verb: Int) -> Bool {
    var index = reader.verbs[verb].chunk - 1
    var owner: ClauseReader.Items = []
    let limit = max(0, index - 6)
    while index >= limit {
      let chunk = reader.chunks[index]
      switch chunk.kind {
      case .noun:
        let noun = reader.words[chunk.head]
        if let governor = tables.governors.nouns[noun.noun], governor.takesVerb {
          var subject = actors.actors(of: owner)
          if subject.isEmpty { subject = actors.actors(of: [chunk.words.lowerBound..<chunk.head]) }
          if subject.isEmpty, let main = reader.verbs.lastIndex(where: { $0.chunk < index }) {
            subject = actors.actors(of: reader.subject(of: main))
          }
          let group = reader.verbs[verb]
          let children = code(verb, subject: subject, depth: 1)
          let results = children.compactMap {
            combined($0, governor, group, subject: subject, [])
          }
          add(results)
          return true
        }
        if index > 0, reader.chunks[index - 1].kind == .preposition {
          if reader.words[reader.chunks[index - 1].head].hash == TaggedWordHash.by {
            owner = reader.items(from: index).items
          }
          index -= 1
        }
      case .coordinator where index > 0 && reader.chunks[index - 1].kind == .noun: break
      case .verb where reader.verbs[chunk.verb].isReduced: break
      case .adverb, .time: break
      // "an accord on Thursday to supply"
      case .preposition where reader.chunks[index + 1].kind == .time: break
      default: return false
      }
      index -= 1
    }
    return false
  }

  /// "Iran, Oman to sign accord": what a headline without another verb says will be.
  mutating func codeHeadline(_ verb: Int) {
    let chunk = reader.verbs[verb].chunk
    guard chunk > 0, reader.chunks[chunk - 1].kind == .noun,
      !reader.verbs.contains(where: \.isFinite),
      reader.verbs.firstIndex(where: \.isInfinitive) == verb
    else { return }
    let subject = actors.actors(of: reader.subject(of: verb))
    guard subject.contains(where: { $0.country != nil || $0.sector != nil }) else { return }
    add(code(verb, subject: subject, depth: 1).compactMap { StatusGrid.apply(.plan, to: $0) })
  }

  /// Of "was urged to", the one who is urged; of all others, the subject.
  func logicalSubject(
    _ group: VerbGroup,
    _ around: Surroundings,
    _ subject: [Actor]
  ) -> [Actor] {
    group.isPassive && subject.isEmpty ? actors.actors(of: around.object) : subject
  }

  func objectOrParty(_ around: Surroundings) -> ClauseReader.Items {
    if !around.object.isEmpty { return around.object }
    return around.complements.first {
      reader.words[$0.preposition].classes.contains(.preposition)
    }?.items ?? []
  }

  /// What a verb, or "is" with an adjective, may do to its complement, the surest row first.
  func governors(of verb: Int) -> [GovernorTable.Row] {
    let group = reader.verbs[verb]
    let next = group.head + 1 < reader.words.count ? reader.words[group.head + 1].hash : nil
    let rows = tables.governors.verbs[group.lemma] ?? []
    let exact = rows.filter { $0.particle != nil && $0.particle == next }
    let loose = rows.filter { $0.particle == nil }
    if !exact.isEmpty || !loose.isEmpty { return exact + loose }
    guard group.isCopula else { return [] }
    for position in group.words.upperBound..<min(reader.words.count, group.words.upperBound + 3) {
      if let row = tables.governors.adjectives[reader.words[position].hash] { return [row] }
      if reader.words[position].tag != .adverb { break }
    }
    return []
  }

  /// The infinitives and participles that hang on a verb, with those coordinated.
  func complementVerbs(of verb: Int, effect: GovernorEffect) -> [Int] {
    var found: [Int] = []
    var index = reader.verbs[verb].chunk + 1
    let limit = min(reader.chunks.count, index + 14)
    scan: while index < limit {
      let chunk = reader.chunks[index]
      switch chunk.kind {
      case .verb:
        let other = reader.verbs[chunk.verb]
        guard
          other.isInfinitive && effect.takesInfinitive || other.isGerund && effect.takesGerund
        else { break scan }
        let link = index > 0 ? reader.chunks[index - 1].kind : .stop
        if found.isEmpty, link == .coordinator { break scan }
        // "seek revenge for the French bombing the port" seeks no bombing.
        if other.isGerund, link == .noun, index > 1, reader.chunks[index - 2].kind == .preposition {
          break scan
        }
        if used.contains(other.head) { break scan }
        found.append(chunk.verb)
      case .stop, .relative, .subordinator: break scan
      // "was unable to stop before striking": another clause.
      case .preposition where reader.isWord(index, .clausal): break scan
      case .comma:
        if found.isEmpty { break scan }
      default: break
      }
      index += 1
    }
    guard let first = found.first else { return [] }
    // Only what is coordinated with the first is on its level.
    return found.enumerated().filter { item in
      item.offset == 0 || isCoordinated(item.element, with: first)
    }.map(\.element)
  }

  /// The verb of the clause that a verb takes: "demanded that Turkey withdraw", "said it attacked".
  func clauseVerb(of verb: Int) -> Int? {
    var index = reader.verbs[verb].chunk + 1
    let limit = min(reader.chunks.count, index + 12)
    while index < limit {
      let chunk = reader.chunks[index]
      switch chunk.kind {
      case .verb:
        let other = reader.verbs[chunk.verb]
        if other.isReduced || other.isGerund { break }
        guard other.isFinite, !used.contains(other.head) else { return nil }
        return chunk.verb
      case .relative where index > reader.verbs[verb].chunk + 1: return nil
      case .stop, .subordinator, .coordinator: return nil
      default: break
      }
      index += 1
    }
    return nil
  }

  /// A verb with those of the same form that "and" joins to it: "that Oman lift its ban and reopen the gate".
  private func coordinated(with verb: Int) -> [Int] {
    let first = reader.verbs[verb]
    var found = [verb]
    for chunk in reader.chunks[(first.chunk + 1)...].prefix(12) {
      if chunk.kind == .stop || chunk.kind == .relative || chunk.kind == .subordinator { break }
      guard chunk.kind == .verb else { continue }
      let other = reader.verbs[chunk.verb]
      guard other.isFinite, reader.words[other.head].form == reader.words[first.head].form,
        isCoordinated(chunk.verb, with: verb)
      else { break }
      found.append(chunk.verb)
    }
    return found
  }

  /// The verb of what a report says: "denied reports that troops had shelled the town".
  func reportedVerb(of verb: Int) -> Int? {
    let start = reader.verbs[verb].chunk + 1
    var isReport = false
    for chunk in reader.chunks.dropFirst(start).prefix(12) {
      switch chunk.kind {
      case .noun:
        let noun = reader.words[chunk.head].noun
        isReport = isReport || noun >= 0 && tables.governors.denials.contains(noun)
      case .verb where isReport && reader.verbs[chunk.verb].isFinite: return chunk.verb
      case .verb, .stop, .comma, .coordinator: return nil
      default: break
      }
    }
    return nil
  }

  func isCoordinated(_ verb: Int, with first: Int) -> Bool {
    let index = reader.verbs[verb].chunk - 1
    guard index >= 0, reader.verbs[verb].isInfinitive == reader.verbs[first].isInfinitive else {
      return false
    }
    let link = reader.chunks[index].kind
    return link == .coordinator || link == .comma && reader.verbs[verb].isGerund
  }

  func combined(
    _ child: Draft,
    _ governor: GovernorTable.Row,
    _ group: VerbGroup,
    subject: [Actor],
    _ object: [Actor]
  ) -> Draft? {
    guard var result = StatusGrid.apply(governor.effect, to: child) else { return nil }
    if let status = governor.status, result.status == .actual { result.status = status }
    switch governor.effect {
    case .transparent, .attempt, .plan, .commit, .agree, .fail, .consider, .stop, .cancel, .mind,
      .deny:
      break
    case .need:
      guard let speaker = actors.discourse.speaker else { return nil }
      result.actors = [speaker]
      result.recipients = subject.filter { $0.country != speaker.country }
      result.isReciprocal = false
    case .ask, .threaten, .refuse, .support, .condemn, .accuse:
      // "condemned the killing of civilians by Israel": who did it, not to whom it was done.
      let doers = governor.effect == .condemn ? child.actors.without(subject) : []
      // "refused to let them in": not themselves.
      let named = doers.isEmpty ? object.without(subject) : doers
      let parties = merged(child.actors, child.recipients)
      result.recipients = named.isEmpty ? parties.without(subject) : named
      result.actors = subject
      result.isReciprocal = false
    }
    if let verb = reader.verbs.firstIndex(where: { $0.head == group.head }) { result.lead = verb }
    result.titleSubject = subject.isEmpty ? nil : subject
    result.reach = min(result.reach.lowerBound, group.words.lowerBound)..<result.reach.upperBound
    result.pattern = "\(child.pattern) under \(governor.name)"
    return result
  }
}
