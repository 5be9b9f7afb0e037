/// Events that nouns name: "X's visit to Y", "talks between X and Y", "the killing of X by Y".
extension SentenceCoder {
  /// The positions in a range whose noun triggers a pattern and is not used up.
  func nounTriggers(in range: Range<Int>) -> [Int] {
    range.filter { position in
      let word = reader.words[position]
      guard word.tag == .noun || word.tag == .verb, !used.contains(position) else { return false }
      return !tables.patterns.rows(ofNoun: word.noun).isEmpty
    }
  }

  /// "talks on cooperation": what is only spoken about.
  func isTopic(_ chunk: Int) -> Bool {
    guard chunk > 0, reader.chunks[chunk - 1].kind == .preposition else { return false }
    return TaggedWordHash.about.contains(reader.words[reader.chunks[chunk - 1].head].hash)
  }

  /// Whose deed a noun names that tells it not: "he said at a meeting with X" the subject of the verb
  /// before it, "After talks with X, Y said" that of the sentence's first finite verb.
  func mainSubject(unlessFrom position: Int) -> [Actor]? {
    let before = reader.verbs.lastIndex { $0.isFinite && $0.head < position }
    guard let main = before ?? reader.verbs.firstIndex(where: \.isFinite) else { return nil }
    let subject = reader.subject(of: main)
    guard !subject.contains(where: { $0.contains(position) }) else { return nil }
    let found = actors.actors(of: subject)
    return found.isEmpty ? nil : found
  }

  /// "military aid", "civilian cooperation": the adjective alone says of what kind, not by whom, unless
  /// force is used: "military strikes".
  private func isKind(_ modifier: Range<Int>, of eventClass: EventClass) -> Bool {
    modifier.count == 1 && eventClass.quadCode < 4
      && modifier.allSatisfy { reader.words[$0].classes.contains(.acting) }
  }

  mutating func nominal(_ position: Int, owner: [Actor]?) -> Draft? {
    guard !used.contains(position), let chunk = reader.chunk(at: position) else { return nil }
    let noun = reader.chunks[chunk]
    // "attack helicopters": only the head of a noun group tells an event.
    guard noun.head == position || noun.words.upperBound == position + 1 else { return nil }
    var around = Surroundings(subject: [], object: [], secondObject: [], complements: [])
    let right = reader.complements(from: chunk + 1, objectAllowed: false)
    around.complements = right.complements
    let before = noun.words.lowerBound..<position
    let opposed = before.first { reader.words[$0].hash == TaggedWordHash.anti }
    // "an anti-Russia rally" is nobody's but Russia's enemies'.
    let owning = before.lowerBound..<(opposed ?? before.upperBound)
    if !owning.isEmpty { around.subject = [owning] }
    let rows = tables.patterns.rows(ofNoun: reader.words[position].noun)
    guard let row = pattern(of: rows, head: position, around) else { return nil }
    if isKind(owning, of: row.eventClass) { around.subject = [] }
    if row.isIdle {
      used.insert(position)
      return nil
    }
    let agent = around.complements.first { reader.words[$0.preposition].hash == TaggedWordHash.by }
    func parties(_ slots: [EventPattern.Slot]) -> [Actor] {
      for slot in slots {
        var found: [Actor] = []
        if slot == .subject {
          found = actors.actors(of: around.subject)
          if found.isEmpty, let agent { found = actors.actors(of: agent.items) }
        } else {
          found = actors.actors(of: items(in: slot, around))
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
    if let opposed { target = actors.actors(of: [opposed + 1..<position]) }
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
      isVisit: row.mode == "visit",
      lead: nil,
      isNominal: true,
      pattern: row.name
    )
  }
}
