import MarzPlaces
import MarzText

/// Reads the events of one sentence: verbs with their governors first, then the nouns that are left.
struct SentenceCoder {
  let parse: SentenceParse
  let tables: EventTables
  var actors: ActorReader
  /// Verbs and nouns that another event has used up, by position.
  private var used: Set<Int> = []
  private(set) var drafts: [Draft] = []

  /// The specificity from which a pattern goes before a governor.
  private static let certain = 3
  /// How deep governors may stand over each other: "agreed to begin to withdraw".
  private static let depth = 4

  init(parse: SentenceParse, tables: EventTables, actors: ActorReader) {
    self.parse = parse
    self.tables = tables
    self.actors = actors
  }

  private var reader: ClauseReader { parse.reader }

  private var matcher: PatternMatcher {
    PatternMatcher(reader: reader, tables: tables, actors: actors)
  }

  /// Reads the sentence.
  mutating func run() {
    for verb in reader.verbs.indices where !used.contains(reader.verbs[verb].head) {
      if reader.verbs[verb].isInfinitive {
        // An infinitive that nothing governs is a purpose, not an event.
        codeUnderNoun(verb)
        continue
      }
      add(code(verb, subject: nil, depth: 0))
      if reader.verbs[verb].isFinite { noteSubject(verb) }
    }
    for chunk in reader.chunks.indices where reader.chunks[chunk].kind == .noun {
      for position in nounTriggers(in: reader.chunks[chunk].words) {
        guard let draft = nominal(position, owner: nil) else { continue }
        add(underVerb(chunk, draft))
      }
    }
  }

  /// Takes drafts in that can stand, and notes whom they tell of.
  private mutating func add(_ found: [Draft]) {
    for draft in found.flatMap(separated) where isPlausible(draft) {
      drafts.append(draft)
      actors.discourse.note(draft.actors + draft.recipients)
      if draft.mode == "visit", !draft.recipients.isEmpty {
        actors.discourse.host = draft.recipients
      }
    }
  }

  /// Visitors of two countries named by one noun make two visits.
  private func separated(_ draft: Draft) -> [Draft] {
    guard draft.isNominal, draft.mode == "visit" || draft.pattern.hasPrefix("CONSULT n visit"),
      !draft.isReciprocal
    else { return [draft] }
    var byCountry: [Draft] = []
    for actor in draft.actors {
      if let known = byCountry.firstIndex(where: { $0.actors.first?.country == actor.country }) {
        byCountry[known].actors.append(actor)
      } else {
        var copy = draft
        copy.actors = [actor]
        byCountry.append(copy)
      }
    }
    return byCountry.isEmpty ? [draft] : byCountry
  }

  /// Tourists do not consult, and nobody visits itself.
  private func isPlausible(_ draft: Draft) -> Bool {
    guard draft.eventClass == .consult || draft.eventClass == .agree else { return true }
    let official = draft.actors.contains { !Self.private.contains($0.sector ?? "") }
    return official || draft.actors.isEmpty
  }

  /// Sectors whose members travel and meet without that being diplomacy.
  private static let `private`: Set<String> = ["CVL", "REF", "LAB", "AGR", "CRM"]

  /// An event named by a noun takes the time of the verb that it completes: "will be followed by a visit".
  private func underVerb(_ chunk: Int, _ draft: Draft) -> [Draft] {
    var index = chunk - 1
    while index >= 0, chunk - index < 12 {
      switch reader.chunks[index].kind {
      case .verb:
        let group = reader.verbs[reader.chunks[index].verb]
        if group.isGerund { break }
        guard group.modality == .future, !group.isNegated else { return [draft] }
        return StatusGrid.apply(group, isConditional: false, to: draft).map { [$0] } ?? []
      case .stop, .relative, .subordinator: return [draft]
      default: break
      }
      index -= 1
    }
    return [draft]
  }

  /// Later pronouns mean the subject of this verb.
  private mutating func noteSubject(_ verb: Int) {
    let subject = actors.actors(of: reader.subject(of: verb))
    guard !subject.isEmpty else { return }
    actors.discourse.subject = subject
    actors.discourse.note(subject)
    if subject.count == 1, isPerson(reader.subject(of: verb)) {
      actors.discourse.person = subject[0]
    }
  }

  private func isPerson(_ items: ClauseReader.Items) -> Bool {
    guard let item = items.first, items.count == 1 else { return false }
    for position in item {
      guard let atom = actors.names.atom(at: position + actors.offset) else { continue }
      if case .person = atom.kind { return true }
      if case .role(let row) = atom.kind, tables.roles.rows[Int(row)].kind == .title { return true }
    }
    return false
  }

  // MARK: - Verbs

  private mutating func code(_ verb: Int, subject given: [Actor]?, depth: Int) -> [Draft] {
    guard depth < Self.depth else { return [] }
    let group = reader.verbs[verb]
    used.insert(group.head)
    let frame = reader.frame(of: verb)
    let around = surroundings(group, frame)
    let subject = given ?? parties(of: around.subject)
    let row = matcher.best(tables.patterns.rows(ofVerb: group.lemma), head: group.head, around)
    if let row, row.specificity >= Self.certain {
      useNouns(of: around)
      return finish(draft(row, verb, frame, around, subject), group)
    }
    let governed = governed(verb, around, subject, depth)
    if let governed { return governed.flatMap { finish($0, group) } }
    guard let row else { return bare(verb, frame, subject) }
    var found = finish(draft(row, verb, frame, around, subject), group)
    if let gapped = frame.gapped, !group.isPassive {
      var second = around
      second.subject = [gapped.subject]
      second.object = gapped.object
      let actors = actors.actors(of: second.subject)
      found += finish(draft(row, verb, frame, second, actors), group)
    }
    return found
  }

  /// The parties of a subject; "this will include" is said of the last subject.
  private func parties(of items: ClauseReader.Items) -> [Actor] {
    let found = actors.actors(of: items)
    guard found.isEmpty, items.count == 1, let item = items.first, item.count == 1,
      TaggedWordHash.definite.contains(reader.words[item.lowerBound].hash)
    else { return found }
    return actors.discourse.subject
  }

  /// What a verb tells by its form alone: "is ready to", "must".
  private func bare(
    _ verb: Int,
    _ frame: ClauseReader.Frame,
    _ subject: [Actor]
  ) -> [Draft] {
    let group = reader.verbs[verb]
    guard !subject.isEmpty, !isConditional(group) else { return [] }
    var draft = Draft(
      eventClass: .agree,
      contexts: [],
      status: .planned,
      actors: subject,
      recipients: [],
      isReciprocal: false,
      isStrong: false,
      trigger: group.head,
      reach: group.words.lowerBound..<max(group.words.upperBound, frame.reach.upperBound),
      objects: frame.object,
      lead: verb,
      pattern: "AGREE by adjective",
      confidence: 0.5
    )
    if group.isCopula, !group.isNegated, governors(of: verb).first?.effect == .commit { return [draft] }
    guard group.modality == .necessity, !group.isNegated, let speaker = actors.discourse.speaker,
      subject.contains(where: { $0.country != nil && $0.name != speaker.name })
    else { return [] }
    draft.eventClass = .request
    draft.status = .requested
    draft.actors = [speaker]
    draft.recipients = subject
    draft.pattern = "REQUEST by modal"
    return [draft]
  }

  private func finish(_ draft: Draft?, _ group: VerbGroup) -> [Draft] {
    guard var draft else { return [] }
    if group.modality == .necessity {
      // "Iran should talk": the speaker asks it of the subject; without a speaker it is opinion.
      guard let speaker = actors.discourse.speaker else { return [] }
      draft.recipients = draft.actors.filter { $0.country != speaker.country } 
      draft.actors = [speaker]
      draft.isReciprocal = false
    }
    return StatusGrid.apply(group, isConditional: isConditional(group), to: draft).map { [$0] }
      ?? []
  }

  /// Turns passives around.
  private func surroundings(_ group: VerbGroup, _ frame: ClauseReader.Frame) -> Surroundings {
    guard group.isPassive else {
      return Surroundings(
        subject: frame.subject,
        object: frame.object,
        secondObject: frame.secondObject,
        complements: frame.complements
      )
    }
    let agent = frame.complements.first { reader.words[$0.preposition].hash == TaggedWordHash.by }
    return Surroundings(
      subject: agent?.items ?? [],
      object: frame.subject,
      secondObject: frame.object,
      complements: frame.complements.filter { $0.preposition != agent?.preposition }
    )
  }

  private func isConditional(_ group: VerbGroup) -> Bool {
    var index = group.chunk - 1
    var steps = 0
    while index >= 0, steps < 8 {
      let chunk = reader.chunks[index]
      if chunk.kind == .subordinator {
        return reader.words[chunk.head].classes.contains(.conditional)
      }
      if chunk.kind == .verb || chunk.kind == .comma || chunk.kind == .stop { return false }
      index -= 1
      steps += 1
    }
    return false
  }

  private func draft(
    _ row: EventPattern,
    _ verb: Int,
    _ frame: ClauseReader.Frame,
    _ around: Surroundings,
    _ subject: [Actor]
  ) -> Draft? {
    let group = reader.verbs[verb]
    func parties(_ slots: [EventPattern.Slot]) -> [Actor] {
      for slot in slots {
        let found =
          slot == .subject && !group.isPassive
          ? subject : actors.actors(of: matcher.items(in: slot, around))
        if !found.isEmpty { return found }
      }
      return []
    }
    var source = parties(row.actors)
    var target = parties(row.recipients)
    if row.isReciprocal {
      // A passive reciprocal has its parties in a "by" or "between" phrase.
      source = merged(source, target)
      target = []
      if source.isEmpty { source = actors.actors(of: around.complements.flatMap(\.items)) }
    }
    let known = !source.isEmpty || group.isPassive && !target.isEmpty
    guard known || row.isStrong else { return nil }
    let start = around.subject.first?.lowerBound ?? group.words.lowerBound
    return Draft(
      eventClass: row.eventClass,
      mode: row.mode,
      contexts: row.contexts,
      status: row.status,
      actors: source,
      recipients: target.filter { actor in !source.contains { $0 == actor } },
      isReciprocal: row.isReciprocal,
      isStrong: row.isStrong,
      trigger: group.head,
      reach: min(
        start,
        group.words.lowerBound
      )..<max(group.words.upperBound, frame.reach.upperBound),
      objects: around.object,
      lead: verb,
      pattern: row.name,
      confidence: known ? 0.75 : 0.5
    )
  }

  private func merged(_ one: [Actor], _ other: [Actor]) -> [Actor] {
    one
      + other.filter { actor in
        !one.contains { $0.name == actor.name && $0.country == actor.country }
      }
  }

  private mutating func useNouns(of around: Surroundings) {
    for item in around.object { for position in item { used.insert(position) } }
  }

  // MARK: - Governors

  /// The events under a verb such as "agreed to"; nil when it governs none.
  private mutating func governed(
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

  private mutating func governed(
    _ verb: Int,
    by governor: GovernorTable.Row,
    _ around: Surroundings,
    _ subject: [Actor],
    _ depth: Int
  ) -> [Draft]? {
    let group = reader.verbs[verb]
    var children: [Draft] = []
    let object = actors.actors(of: objectOrParty(around))
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
    if governor.takesNoun, children.isEmpty {
      children = nominals(in: around.object + around.complements.flatMap(\.items), owner: subject)
    }
    if children.isEmpty { return nil }
    return children.compactMap {
      combined($0, governor, group, subject: logicalSubject(group, around, subject), object)
    }
  }

  /// The events that nouns in some noun phrases name, at most one each.
  private mutating func nominals(in items: ClauseReader.Items, owner: [Actor]) -> [Draft] {
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
  private mutating func codeUnderNoun(_ verb: Int) {
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
          return
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
      default: return
      }
      index -= 1
    }
  }

  /// Of "was urged to", the one who is urged; of all others, the subject.
  private func logicalSubject(
    _ group: VerbGroup,
    _ around: Surroundings,
    _ subject: [Actor]
  ) -> [Actor] {
    group.isPassive && subject.isEmpty ? actors.actors(of: around.object) : subject
  }

  private func objectOrParty(_ around: Surroundings) -> ClauseReader.Items {
    if !around.object.isEmpty { return around.object }
    return around.complements.first {
      reader.words[$0.preposition].classes.contains(.preposition)
    }?.items ?? []
  }

  /// What a verb, or "is" with an adjective, may do to its complement, the surest row first.
  private func governors(of verb: Int) -> [GovernorTable.Row] {
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
  private func complementVerbs(of verb: Int, effect: GovernorEffect) -> [Int] {
    var found: [Int] = []
    var index = reader.verbs[verb].chunk + 1
    let limit = min(reader.chunks.count, index + 14)
    scan: while index < limit {
      let chunk = reader.chunks[index]
      switch chunk.kind {
      case .verb:
        let other = reader.verbs[chunk.verb]
        guard other.isInfinitive || other.isGerund && effect.takesGerund else { break scan }
        let link = index > 0 ? reader.chunks[index - 1].kind : .stop
        if found.isEmpty, link == .coordinator { break scan }
        if used.contains(other.head) { break scan }
        found.append(chunk.verb)
      case .stop, .relative, .subordinator: break scan
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

  private func isCoordinated(_ verb: Int, with first: Int) -> Bool {
    let index = reader.verbs[verb].chunk - 1
    guard index >= 0, reader.verbs[verb].isInfinitive == reader.verbs[first].isInfinitive else {
      return false
    }
    let link = reader.chunks[index].kind
    return link == .coordinator || link == .comma && reader.verbs[verb].isGerund
  }

  private func combined(
    _ child: Draft,
    _ governor: GovernorTable.Row,
    _ group: VerbGroup,
    subject: [Actor],
    _ object: [Actor]
  ) -> Draft? {
    guard var result = StatusGrid.apply(governor.effect, to: child) else { return nil }
    if let status = governor.status, result.status == .actual { result.status = status }
    switch governor.effect {
    case .transparent, .attempt, .plan, .commit, .agree, .fail, .consider, .stop, .cancel, .mind: break
    case .need:
      guard let speaker = actors.discourse.speaker else { return nil }
      result.actors = [speaker]
      result.recipients = subject.filter { $0.country != speaker.country }
      result.isReciprocal = false
    case .ask, .threaten, .refuse, .support, .condemn, .accuse:
      let others = merged(child.actors, child.recipients).filter { actor in
        !subject.contains { $0.name == actor.name && $0.country == actor.country }
      }
      result.actors = subject
      result.recipients = object.isEmpty ? others : object
      result.isReciprocal = false
    }
    if let verb = reader.verbs.firstIndex(where: { $0.head == group.head }) { result.lead = verb }
    result.reach = min(result.reach.lowerBound, group.words.lowerBound)..<result.reach.upperBound
    result.pattern = "\(child.pattern) under \(governor.name)"
    return result
  }

  // MARK: - Nouns

  /// The positions in a range whose noun triggers a pattern and is not used up.
  private func nounTriggers(in range: Range<Int>) -> [Int] {
    range.filter { position in
      let word = reader.words[position]
      guard word.tag == .noun || word.tag == .verb, !used.contains(position) else { return false }
      return !tables.patterns.rows(ofNoun: word.noun).isEmpty
    }
  }

  /// "talks on cooperation": what is only spoken about.
  private func isTopic(_ chunk: Int) -> Bool {
    guard chunk > 0, reader.chunks[chunk - 1].kind == .preposition else { return false }
    return TaggedWordHash.about.contains(reader.words[reader.chunks[chunk - 1].head].hash)
  }

  /// "After talks with X, Y said": the subject of the sentence's first finite verb.
  private func mainSubject(unlessFrom position: Int) -> [Actor]? {
    guard let main = reader.verbs.firstIndex(where: \.isFinite) else { return nil }
    let subject = reader.subject(of: main)
    guard !subject.contains(where: { $0.contains(position) }) else { return nil }
    let found = actors.actors(of: subject)
    return found.isEmpty ? nil : found
  }

  private mutating func nominal(_ position: Int, owner: [Actor]?) -> Draft? {
    guard !used.contains(position), let chunk = reader.chunk(at: position) else { return nil }
    let noun = reader.chunks[chunk]
    // "attack helicopters": only the head of a noun group tells an event.
    guard noun.head == position || noun.words.upperBound == position + 1 else { return nil }
    var around = Surroundings(subject: [], object: [], secondObject: [], complements: [])
    let right = reader.complements(from: chunk + 1, objectAllowed: false)
    around.complements = right.complements
    let before = noun.words.lowerBound..<position
    if !before.isEmpty { around.subject = [before] }
    let rows = tables.patterns.rows(ofNoun: reader.words[position].noun)
    guard let row = matcher.best(rows, head: position, around) else { return nil }
    let agent = around.complements.first { reader.words[$0.preposition].hash == TaggedWordHash.by }
    func parties(_ slots: [EventPattern.Slot]) -> [Actor] {
      for slot in slots {
        var found: [Actor] = []
        if slot == .subject {
          found = actors.actors(of: around.subject)
          if found.isEmpty, let agent { found = actors.actors(of: agent.items) }
        } else {
          found = actors.actors(of: matcher.items(in: slot, around))
        }
        if !found.isEmpty { return found }
      }
      return []
    }
    var source = parties(row.actors)
    let lonely = row.isReciprocal && source.isEmpty
    let owner = owner ?? (lonely ? mainSubject(unlessFrom: position) : nil)
    if let owner, source.isEmpty || row.isReciprocal { source = merged(owner, source) }
    var target = parties(row.recipients).filter { !source.contains($0) }
    if row.isReciprocal {
      source = merged(source, target)
      target = []
    }
    if row.mode == "visit", target.isEmpty { target = actors.discourse.host }
    let parties = source.count + target.count
    guard parties >= 2 || row.isStrong || owner != nil && parties > 0 && !row.isReciprocal else {
      return nil
    }
    if isTopic(chunk), row.eventClass == .cooperate || row.eventClass == .agree { return nil }
    used.insert(position)
    return Draft(
      eventClass: row.eventClass,
      mode: row.mode,
      contexts: row.contexts,
      status: row.status,
      actors: source,
      recipients: target,
      isReciprocal: row.isReciprocal,
      isStrong: row.isStrong,
      trigger: position,
      reach: noun.words.lowerBound..<max(noun.words.upperBound, right.reach.upperBound),
      objects: right.complements.flatMap(\.items),
      lead: nil,
      isNominal: true,
      pattern: row.name,
      confidence: 0.6
    )
  }
}
