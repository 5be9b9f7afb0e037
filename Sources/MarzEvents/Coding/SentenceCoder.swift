import MarzPlaces
import MarzText

/// Reads the events of one sentence: verbs with their governors first, then the nouns that are left.
struct SentenceCoder {
  let parse: SentenceParse
  let reader: ClauseReader
  var actors: ActorReader
  /// Verbs and nouns that another event has used up, by position.
  var used: Set<Int> = []
  private(set) var drafts: [Draft] = []
  /// Whether some verb belongs to a phrase that tells of no event: "strike a balance".
  private(set) var hasIdlePhrase = false
  /// Whether the whole document reports games.
  var isGame = false
  /// Whether it speaks of films, books or music.
  var isReview = false
  /// Whether it reports a storm, an earthquake or the like, which kills without an attacker.
  var isDisasterReport = false

  /// The specificity from which a pattern goes before a governor.
  static let certain = 3
  /// How deep governors may stand over each other: "agreed to begin to withdraw".
  static let depth = 4

  init(parse: SentenceParse, actors: ActorReader) {
    self.parse = parse
    reader = parse.reader
    self.actors = actors
  }

  var tables: EventTables { actors.context.tables }

  /// Reads the sentence.
  mutating func run() {
    if isSport { return }
    noteLists()
    var main: [Actor] = []
    for verb in reader.verbs.indices where !used.contains(reader.verbs[verb].head) {
      if reader.verbs[verb].isInfinitive {
        // An infinitive that nothing governs is a purpose, not an event.
        if !codeUnderNoun(verb) { codeHeadline(verb) }
        continue
      }
      if isSpokenAbout(verb) || describes(reader.verbs[verb]) { continue }
      let found = code(verb, subject: nil, depth: 0)
      add(reader.verbs[verb].isGerund ? found.filter { !elaborates($0) } : found)
      if reader.verbs[verb].isFinite {
        let subject = noteSubject(verb)
        if !subject.isEmpty, !reader.isEmbedded(verb) { main = subject }
      }
    }
    // "It" of the next sentence is who acted here, not who acted in a clause of it.
    if !main.isEmpty, main != actors.discourse.subject { actors.discourse.subject = main }
    for chunk in reader.chunks.indices where reader.chunks[chunk].kind == .noun {
      for position in nounTriggers(in: reader.chunks[chunk].words) {
        guard let draft = nominal(position, owner: nil) else { continue }
        add(underVerb(chunk, draft))
      }
    }
  }

  /// Takes note of countries named side by side, whom "the two countries" will mean: "between Iran and Oman".
  private mutating func noteLists() {
    for (index, chunk) in reader.chunks.enumerated() where chunk.kind == .preposition {
      guard reader.words[chunk.head].hash == TaggedWordHash.between,
        index + 1 < reader.chunks.count,
        reader.chunks[index + 1].kind == .noun
      else { continue }
      actors.discourse.note(actors.actors(of: reader.items(from: index + 1).items))
    }
  }

  /// Takes drafts in that can stand, and notes whom they tell of.
  mutating func add(_ found: [Draft]) {
    for draft in found.flatMap({ Self.separated($0) }) where isPlausible(draft) {
      drafts.append(draft)
      actors.discourse.note(draft.actors + draft.recipients)
      if draft.mode == "visit", !draft.recipients.isEmpty {
        actors.discourse.host = draft.recipients
      }
    }
  }

  /// Visitors of two countries named by one noun make two visits.
  static func separated(_ draft: Draft) -> [Draft] {
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

  /// An event named by a noun takes the time of the verb that it completes: "will be followed by a visit".
  func underVerb(_ chunk: Int, _ draft: Draft) -> [Draft] {
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

  /// Later pronouns mean the subject of this verb, which is returned.
  private mutating func noteSubject(_ verb: Int) -> [Actor] {
    let items = reader.subject(of: verb)
    let subject = actors.actors(of: items)
    guard !subject.isEmpty else { return [] }
    actors.discourse.subject = subject
    actors.discourse.note(subject)
    if subject.count == 1, isPerson(items) { actors.discourse.person = subject[0] }
    return subject
  }

  func isPerson(_ items: ClauseReader.Items) -> Bool {
    guard let item = items.first, let chunk = reader.chunk(at: item.lowerBound),
      !reader.words[reader.chunks[chunk].head].isPlural
    else { return false }
    for position in item {
      guard let atom = actors.names.atom(at: position + actors.offset) else { continue }
      if case .person = atom.kind { return true }
      if case .role(let row) = atom.kind, tables.roles.rows[Int(row)].kind == .title { return true }
    }
    return false
  }

  // MARK: - Verbs

  mutating func code(_ verb: Int, subject given: [Actor]?, depth: Int) -> [Draft] {
    guard depth < Self.depth, !used.contains(reader.verbs[verb].head) else { return [] }
    let group = reader.verbs[verb]
    used.insert(group.head)
    let frame = reader.frame(of: verb)
    let around = surroundings(group, frame)
    let subject = given ?? attackers(by: verb) ?? self.subject(of: verb, around)
    if depth == 0, group.isFinite, !subject.isEmpty {
      actors.discourse.priorSubject = actors.discourse.subject
      actors.discourse.subject = subject
    }
    let row = pattern(of: tables.patterns.rows(ofVerb: group.lemma), head: group.head, around)
    if let row, row.isIdle {
      useNouns(of: around)
      hasIdlePhrase = true
      return []
    }
    if tables.governors.denials.contains(group.lemma),
      let clause = clauseVerb(of: verb) ?? reportedVerb(of: verb)
    {
      // What is denied is no event: "denied that its troops had shelled the town".
      used.insert(reader.verbs[clause].head)
    }
    if let row, row.eventClass == .mobilize, !group.isPassive,
      governors(of: verb).contains(where: \.objectControl),
      let governed = governed(verb, around, subject, depth)
    {
      // "ordered their forces to withdraw" moves none.
      return governed.flatMap { finish($0, group) }
    }
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

  /// What a verb tells by its form alone: "is ready to", "must".
  func bare(
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
      pattern: "AGREE by adjective"
    )
    if group.isCopula, !group.isNegated, governors(of: verb).first?.effect == .commit {
      return [draft]
    }
    guard group.modality == .necessity, !group.isNegated, !isThing(frame.subject),
      let speaker = actors.discourse.speaker,
      subject.contains(where: { $0.country != nil && $0.name != speaker.name })
    else { return [] }
    draft.eventClass = .request
    draft.status = .requested
    draft.actors = [speaker]
    draft.recipients = subject
    draft.pattern = "REQUEST by modal"
    return [draft]
  }

  func finish(_ draft: Draft?, _ group: VerbGroup) -> [Draft] {
    guard var draft else { return [] }
    if group.modality == .necessity {
      // "Iran should talk": the speaker asks it of the subject; without a speaker it is opinion.
      guard let speaker = actors.discourse.speaker else { return [] }
      draft.titleSubject = draft.titleSubject ?? draft.actors
      draft.recipients = draft.actors.filter { $0.country != speaker.country }
      draft.actors = [speaker]
      draft.isReciprocal = false
    }
    let isConditional = isConditional(group)
    // "If they attack us": nobody in particular.
    if isConditional, !isNamed(draft.subject) { return [] }
    return StatusGrid.apply(group, isConditional: isConditional, to: draft).map { [$0] } ?? []
  }

  /// Whether a phrase names somebody: it is there, and no pronoun.
  private func isNamed(_ items: ClauseReader.Items) -> Bool {
    items.contains { item in item.contains { reader.words[$0].isCapitalized } }
  }

  /// Turns passives around.
  func surroundings(_ group: VerbGroup, _ frame: ClauseReader.Frame) -> Surroundings {
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

  func isConditional(_ group: VerbGroup) -> Bool {
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

  func draft(
    _ row: EventPattern,
    _ verb: Int,
    _ frame: ClauseReader.Frame,
    _ around: Surroundings,
    _ subject: [Actor]
  ) -> Draft? {
    let group = reader.verbs[verb]
    func parties(_ slots: [EventPattern.Slot], from others: [Actor] = []) -> [Actor] {
      for slot in slots {
        let found =
          slot == .subject && !group.isPassive
          ? subject : asked(items(in: slot, around), by: others)
        if !found.isEmpty { return found }
      }
      return []
    }
    if row.eventClass == .assault, isDisaster(around) { return nil }
    // "lawyers remained committed" is how they are.
    if row.eventClass == .agree, group.isReduced { return nil }
    if deniesObject(around) { return nil }
    if row.eventClass == .request, isQuestion(group, around) { return nil }
    var source = parties(row.actors)
    var target = parties(row.recipients, from: row.isReciprocal ? [] : source)
    if row.isReciprocal {
      // "Iran and Oman held talks in Muscat": the town where they meet is no third party.
      if Set(source.map(\.country)).count > 1 { target = target.filter { !actors.isTown($0) } }
      // A passive reciprocal has its parties in a "by" or "between" phrase.
      source = merged(source, target)
      target = []
      if source.isEmpty {
        let agents = around.complements.filter {
          let preposition = reader.words[$0.inner].hash
          // "declared a truce amid a crackdown by": only a passive has its agent there.
          return TaggedWordHash.agents.contains(preposition)
            && (group.isPassive || preposition != TaggedWordHash.by)
        }
        source = actors.actors(of: agents.flatMap(\.items))
      }
    }
    if let reporter = reporter(of: verb, accusing: target, by: source, row) { source = [reporter] }
    if row.isReciprocal, let pair = pairBeyond(verb, of: source) { source = pair }
    func isSource(_ actor: Actor) -> Bool { source.include(actor) }
    if row.eventClass.isHostileDeed, !target.isEmpty, target.allSatisfy(isSource) {
      // "Sudan said Chadian troops fired into its territory": nobody attacks itself.
      var other = self
      other.actors.discourse.subject = actors.discourse.priorSubject
      target =
        row.recipients.lazy.map { slot in
          other.actors.actors(of: items(in: slot, around))
        }.first { !$0.isEmpty } ?? []
    }
    if row.eventClass.isHostileDeed, let own = source.first?.country,
      target.allSatisfy({ $0.country == own && actors.isTown($0) })
    {
      // "Iraqi forces recaptured Mosul": not from Iraq.
      target = []
    }
    // "welcomed their renewal of ties with Oman": who acts is not whom it is meant for.
    if target.allSatisfy(isSource), !row.isReciprocal,
      !group.isPassive || around.subject.isEmpty && target.isEmpty
    {
      target = meant(by: row.eventClass, around)
    }
    let known = !source.isEmpty || group.isPassive && !target.isEmpty
    guard known || row.isStrong else { return nil }
    let start = around.subject.first?.lowerBound ?? group.words.lowerBound
    let (eventClass, mode) = settled(row, by: source)
    return Draft(
      eventClass: eventClass,
      mode: mode,
      contexts: row.contexts,
      status: row.status,
      actors: source,
      recipients: target.filter { !isSource($0) },
      isReciprocal: row.isReciprocal,
      isStrong: row.isStrong,
      trigger: group.head,
      reach: min(
        start,
        group.words.lowerBound
      )..<max(group.words.upperBound, frame.reach.upperBound),
      objects: around.object,
      isVisit: row.mode == "visit",
      titleSubject: isTurned(row, around, subject) ? subject : nil,
      subject: around.subject,
      lead: verb,
      pattern: row.name
    )
  }

  /// Whether the grammatical subject is not who acts, or not all of those: "Iran hosts Iraq".
  private func isTurned(_ row: EventPattern, _ around: Surroundings, _ subject: [Actor]) -> Bool {
    !subject.isEmpty && (row.isReciprocal || row.actors.first != .subject)
  }

  func merged(_ one: [Actor], _ other: [Actor]) -> [Actor] { one + other.without(one) }

  mutating func useNouns(of around: Surroundings) {
    for item in around.object { for position in item { used.insert(position) } }
  }
}
