/// Who acts in a clause and whom it is meant for, beyond subject and object.
extension SentenceCoder {
  /// Who acts; of "passed a resolution condemning" those who passed it.
  func subject(of verb: Int, _ around: Surroundings) -> [Actor] {
    let own = parties(of: around.subject)
    guard own.isEmpty, reader.verbs[verb].isGerund, let noun = around.subject.first,
      let chunk = reader.chunk(at: noun.lowerBound), chunk > 0,
      reader.chunks[chunk - 1].kind == .verb
    else { return own }
    let main = reader.verbs[reader.chunks[chunk - 1].verb]
    guard main.isFinite, !main.isPassive else { return own }
    return parties(of: reader.subject(of: reader.chunks[chunk - 1].verb))
  }

  /// Who hurts by a participle after a relative clause: "fired at men who crossed the fence, wounding two".
  ///
  /// The last verb that is an attack itself, where the one of the relative clause is none.
  func attackers(by verb: Int) -> [Actor]? {
    func attacks(_ verb: VerbGroup) -> Bool {
      tables.patterns.rows(ofVerb: verb.lemma).contains {
        tables.patterns.rows[$0].eventClass == .assault && !tables.patterns.rows[$0].isIdle
      }
    }
    let group = reader.verbs[verb]
    guard group.isGerund, group.chunk > 0, reader.chunks[group.chunk - 1].kind == .comma,
      attacks(group), let last = reader.verbs.prefix(verb).lastIndex(where: \.isFinite),
      reader.isRelative(last), !attacks(reader.verbs[last]),
      let main = reader.verbs.prefix(last).lastIndex(where: { $0.isFinite && attacks($0) })
    else { return nil }
    return actors.actors(of: surroundings(reader.verbs[main], reader.frame(of: main)).subject)
  }

  /// The parties of a subject; "this will include" is said of the last subject.
  func parties(of items: ClauseReader.Items) -> [Actor] {
    let found = actors.actors(of: items.filter { !actors.isBarePlace($0) })
    guard found.isEmpty, let only = items.onlyWord,
      TaggedWordHash.definite.contains(reader.words[only].hash)
    else { return found }
    return actors.discourse.subject
  }

  /// Whose talks they are by their topic: "officials held talks on ties between the two countries".
  func pairBeyond(_ verb: Int, of source: [Actor]) -> [Actor]? {
    let own = Set(source.compactMap(\.country))
    guard own.count < 2 else { return nil }
    let start = reader.verbs[verb].chunk
    let end = reader.chunks[start...].firstIndex { $0.kind == .stop } ?? reader.chunks.count
    for index in start + 1..<max(start + 1, end) where reader.chunks[index].kind == .noun {
      let preposition = reader.chunks[index - 1]
      guard preposition.kind == .preposition,
        reader.words[preposition.head].hash == TaggedWordHash.between,
        let pair = actors.group(reader.chunks[index].words), pair.count == 2,
        own.isSubset(of: Set(pair.compactMap(\.country)))
      else { continue }
      return pair
    }
    return nil
  }

  /// "Oman said Qatari troops fired and accused Qatar": who said the first thing did the second too, where
  /// the troops would be at odds with their own state.
  func reporter(
    of verb: Int,
    accusing target: [Actor],
    by source: [Actor],
    _ row: EventPattern
  ) -> Actor? {
    guard row.eventClass.quadCode == 3, let country = source.first?.country, !target.isEmpty,
      (source + target).allSatisfy({ $0.country == country }),
      let first = reader.verbs.prefix(verb).firstIndex(where: \.isFinite), first < verb - 1,
      tables.lexicon.speech[reader.verbs[first].lemma] != nil,
      isCoordinated(verb, with: first)
    else { return nil }
    return actors.actors(of: reader.subject(of: first)).first { $0.country != country }
  }

  /// Whom an attitude is meant for where its object names nobody: "welcomed the renewal of ties with Oman".
  func meant(by eventClass: EventClass, _ around: Surroundings) -> [Actor] {
    guard Self.attitudes.contains(eventClass) else { return [] }
    for complement in around.complements + modifiers(of: around.object) {
      let preposition = reader.words[complement.inner].hash
      // Who marches in a town does not march against it.
      let isAbroad = !eventClass.isHostileDeed && TaggedWordHash.at.contains(preposition)
      let sides =
        eventClass.isHostileDeed ? TaggedWordHash.opponents : TaggedWordHash.sides
      guard sides.contains(preposition) || isAbroad else { continue }
      let found = actors.actors(of: complement.items).filter {
        $0.country != nil || $0.isListed || !isAbroad
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// What follows a participle that describes the last object: "welcomed assurances sent by Oman".
  private func modifiers(of object: ClauseReader.Items) -> [ClauseReader.Complement] {
    guard let last = object.last, let chunk = reader.chunk(at: last.upperBound - 1) else {
      return []
    }
    var next = chunk + 1
    // "assurances on trade sent by Oman"
    if next + 2 < reader.chunks.count, reader.chunks[next].kind == .preposition,
      reader.chunks[next + 1].kind == .noun
    {
      next += 2
    }
    guard next < reader.chunks.count, reader.chunks[next].kind == .verb else { return [] }
    let group = reader.verbs[reader.chunks[next].verb]
    guard group.isReduced || group.isGerund else { return [] }
    return reader.complements(from: next + 1, objectAllowed: false).complements
  }

  /// Classes whose events take a stand on something, of which the parties are a part.
  private static let attitudes: Set<EventClass> = [
    .support, .accuse, .reject, .threaten, .request, .protest, .coerce,
  ]
}
