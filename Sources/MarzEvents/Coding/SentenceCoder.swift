import MarzPlaces
import MarzText

/// Reads the events of one sentence: verbs with their governors first, then the nouns that are left.
struct SentenceCoder {
  let reader: ClauseReader
  let tables: EventTables
  var actors: ActorReader
  /// Verbs and nouns that another event has used up, by position.
  private var used: Set<Int> = []
  private(set) var drafts: [Draft] = []

  /// The specificity from which a pattern goes before a governor.
  private static let certain = 3
  /// How deep governors may stand over each other: "agreed to begin to withdraw".
  private static let depth = 4

  init(reader: ClauseReader, tables: EventTables, actors: ActorReader) {
    self.reader = reader
    self.tables = tables
    self.actors = actors
  }

  private var matcher: PatternMatcher {
    PatternMatcher(reader: reader, tables: tables, actors: actors)
  }

  /// Reads the sentence.
  mutating func run() {
    for verb in reader.verbs.indices where !used.contains(reader.verbs[verb].head) {
      let found = code(verb, subject: nil, depth: 0)
      drafts += found
      if reader.verbs[verb].isFinite { noteSubject(verb) }
    }
    for chunk in reader.chunks.indices where reader.chunks[chunk].kind == .noun {
      for position in nounTriggers(in: reader.chunks[chunk].words) {
        if let draft = nominal(position, owner: nil) { drafts.append(draft) }
      }
    }
  }

  /// Later pronouns mean the subject of this verb.
  private mutating func noteSubject(_ verb: Int) {
    let subject = actors.actors(of: reader.subject(of: verb))
    guard !subject.isEmpty else { return }
    actors.discourse.subject = subject
    actors.discourse.note(subject)
  }

  // MARK: - Verbs

  private mutating func code(_ verb: Int, subject given: [Actor]?, depth: Int) -> [Draft] {
    guard depth < Self.depth else { return [] }
    let group = reader.verbs[verb]
    used.insert(group.head)
    let frame = reader.frame(of: verb)
    let around = surroundings(group, frame)
    let subject = given ?? actors.actors(of: around.subject)
    let row = matcher.best(tables.patterns.rows(ofVerb: group.lemma), head: group.head, around)
    if let row, row.specificity >= Self.certain {
      useNouns(of: around)
      return finish(draft(row, group, frame, around, subject), group)
    }
    let governed = governed(verb, frame, around, subject, depth)
    if let governed { return governed.flatMap { finish($0, group) } }
    guard let row else { return [] }
    return finish(draft(row, group, frame, around, subject), group)
  }

  private func finish(_ draft: Draft?, _ group: VerbGroup) -> [Draft] {
    guard let draft else { return [] }
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
    _ group: VerbGroup,
    _ frame: ClauseReader.Frame,
    _ around: Surroundings,
    _ subject: [Actor]
  ) -> Draft? {
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
    _ frame: ClauseReader.Frame,
    _ around: Surroundings,
    _ subject: [Actor],
    _ depth: Int
  ) -> [Draft]? {
    let group = reader.verbs[verb]
    guard let governor = governor(of: verb) else { return nil }
    var children: [Draft] = []
    let object = actors.actors(of: objectOrParty(around))
    let below =
      governor.objectControl && !object.isEmpty ? object : logicalSubject(group, around, subject)
    if governor.takesVerb {
      for complement in complementVerbs(of: verb) {
        children += code(complement, subject: below, depth: depth + 1)
      }
    }
    if governor.takesNoun, children.isEmpty {
      let items = around.object + around.complements.flatMap(\.items)
      for item in items {
        for position in nounTriggers(in: item) {
          guard let child = nominal(position, owner: subject) else { continue }
          children.append(child)
          break
        }
      }
    }
    if children.isEmpty { return nil }
    return children.compactMap {
      combined($0, governor, group, subject: logicalSubject(group, around, subject), object)
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

  private func governor(of verb: Int) -> GovernorTable.Row? {
    let group = reader.verbs[verb]
    if let row = tables.governors.verbs[group.lemma] { return row }
    guard group.isCopula else { return nil }
    for position in group.words.upperBound..<min(reader.words.count, group.words.upperBound + 3) {
      if let row = tables.governors.adjectives[reader.words[position].hash] { return row }
      if reader.words[position].tag != .adverb { break }
    }
    return nil
  }

  /// The infinitives and participles that hang on a verb, with those coordinated.
  private func complementVerbs(of verb: Int) -> [Int] {
    var found: [Int] = []
    var index = reader.verbs[verb].chunk + 1
    let limit = min(reader.chunks.count, index + 14)
    scan: while index < limit {
      let chunk = reader.chunks[index]
      switch chunk.kind {
      case .verb:
        let other = reader.verbs[chunk.verb]
        guard other.isInfinitive || other.isGerund else { break scan }
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
    return reader.chunks[index].kind == .coordinator
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
    case .transparent, .attempt, .plan, .agree, .fail, .consider, .stop, .cancel, .mind: break
    case .ask, .threaten, .refuse, .support, .condemn, .accuse:
      let others = merged(child.actors, child.recipients).filter { actor in
        !subject.contains { $0.name == actor.name && $0.country == actor.country }
      }
      result.actors = subject
      result.recipients = object.isEmpty ? others : object
      result.isReciprocal = false
    }
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
    if let owner, source.isEmpty || row.isReciprocal { source = merged(owner, source) }
    var target = parties(row.recipients).filter { !source.contains($0) }
    if row.isReciprocal {
      source = merged(source, target)
      target = []
    }
    let parties = source.count + target.count
    guard parties >= 2 || row.isStrong || owner != nil && parties > 0 else { return nil }
    used.insert(position)
    return Draft(
      eventClass: row.eventClass,
      mode: row.mode,
      contexts: row.contexts,
      actors: source,
      recipients: target,
      isReciprocal: row.isReciprocal,
      isStrong: row.isStrong,
      trigger: position,
      reach: noun.words.lowerBound..<max(noun.words.upperBound, right.reach.upperBound),
      objects: right.complements.flatMap(\.items),
      isNominal: true,
      pattern: row.name,
      confidence: 0.6
    )
  }
}
