/// Patterns against what stands around a verb or noun.
extension SentenceCoder {
  /// The most demanding row among those given that the surroundings satisfy.
  ///
  /// - Parameters:
  ///   - rows: Rows of the pattern table, the most demanding first.
  ///   - head: The position of the verb or noun.
  ///   - around: What stands around it.
  /// - Returns: Nil when none fits.
  func pattern(of rows: [Int], head: Int, _ around: Surroundings) -> EventPattern? {
    let patterns = tables.patterns
    // Many rows ask whether the same slot holds a party.
    var parties: [EventPattern.Slot: [Actor]] = [:]
    func held(by slot: EventPattern.Slot) -> [Actor] {
      if let known = parties[slot] { return known }
      let found = actors.actors(of: items(in: slot, around))
      parties[slot] = found
      return found
    }
    for index in rows {
      actors.context.work?.steps += 1
      let isIdle = patterns.rows[index].isIdle
      guard particles(patterns.rows[index].particles, after: head, around) else { continue }
      let fits = patterns.rows[index].conditions.allSatisfy { condition in
        condition.slots.contains { slot in
          satisfies(condition.requirement, items(in: slot, around), asHead: isIdle) {
            held(by: slot)
          }
        }
      }
      if fits { return patterns.rows[index] }
    }
    return nil
  }

  /// The noun phrases in a slot.
  func items(in slot: EventPattern.Slot, _ around: Surroundings) -> ClauseReader.Items {
    switch slot {
    case .subject: around.subject
    case .object: around.object
    case .secondObject: around.secondObject
    case .after(let lemma):
      around.complements
        .filter { isPreposition($0.preposition, lemma) || isPreposition($0.inner, lemma) }
        .flatMap(\.items)
    }
  }

  private func isPreposition(_ position: Int, _ lemma: Int32) -> Bool {
    tables.isWord(reader.words[position].hash, lemma)
  }

  private func particles(_ particles: [Int32], after head: Int, _ around: Surroundings) -> Bool {
    if particles.isEmpty { return true }
    let afterObject = around.object.first?.upperBound ?? head + 1
    for start in [head + 1, afterObject] where start + particles.count <= reader.words.count {
      let fits = particles.enumerated().allSatisfy {
        tables.isWord(reader.words[start + $0.offset].hash, $0.element)
      }
      if fits { return true }
    }
    return false
  }

  /// Whether a word is the head of a noun phrase, before its "of".
  private func isHead(_ position: Int, of item: Range<Int>) -> Bool {
    reader.chunk(at: item.lowerBound).map { reader.chunks[$0].head == position } ?? false
  }

  private func satisfies(
    _ requirement: EventPattern.Requirement,
    _ items: ClauseReader.Items,
    asHead: Bool,
    parties: () -> [Actor]
  ) -> Bool {
    switch requirement {
    case .something: !items.isEmpty
    case .nothing: items.isEmpty
    case .pair: Set(parties().compactMap(\.country)).count > 1
    case .party: !parties().isEmpty
    case .place: items.contains { actors.isBarePlace($0) }
    case .lemmas(let lemmas):
      items.contains { item in
        item.contains { position in
          let word = reader.words[position]
          // "a car bombing" is no car; what tells of no event has to be the thing itself.
          if asHead, !isHead(position, of: item) { return false }
          if word.noun >= 0, lemmas.contains(word.noun) { return true }
          return word.verb >= 0 && word.tag != .verb && lemmas.contains(word.verb)
        }
      }
    }
  }
}
