import MarzGazetteer
import MarzPlaces
import MarzText
import MarzWords

/// Finds the places of an event: where it happened and what it is about.
struct PlaceFinder {
  let context: EventContext
  let reader: ClauseReader
  let offset: Int

  private var text: ParsedText { context.text }
  private var mentions: [Mention] { context.mentions }
  private var names: NamedRuns { context.names }

  /// The places of a draft, those where it happened first.
  func places(of draft: Draft) -> [EventPlace] {
    let ruled = ruled(draft)
    guard Self.deeds.contains(draft.eventClass), draft.lead != nil, !draft.isNominal,
      !ruled.contains(where: { $0.role != .topic && isLineOrSite($0, of: draft) })
    else { return ruled }
    let weighed = weighed(forVerbAt: draft.trigger).filter { isKnown(mentions[$0.mention]) }
    let likely = weighed.filter { $0.probability >= context.tables.verbPlaces.least }
    if likely.isEmpty {
      // What the rules find too needs less to be likely.
      return ruled.filter { place in
        place.role == .topic || isNamedBefore(place)
          || weighed.contains {
            $0.mention == place.mention && $0.probability >= context.tables.verbPlaces.leastByRule
          }
      }
    }
    let found = likely.map { candidate in
      ruled.first { $0.mention == candidate.mention && $0.role != .topic }
        ?? EventPlace(mention: candidate.mention, role: .event)
    }
    return finest(found.filter { $0.role == .event } + found.filter { $0.role != .event })
  }

  /// Whether a place was named before the sentence and a common noun takes it up.
  private func isNamedBefore(_ place: EventPlace) -> Bool {
    mentions[place.mention].tokens.lowerBound < offset
  }

  /// Whether a place is a border, or a crossing, base or the like that something is done to; the news
  /// that the model learned from has hardly any.
  private func isLineOrSite(_ place: EventPlace, of draft: Draft) -> Bool {
    let mention = mentions[place.mention]
    if !mention.border.isEmpty { return true }
    return place.role == .object && mention.place?.feature.featureClass == "S"
  }

  /// The places of a draft by rules.
  private func ruled(_ draft: Draft) -> [EventPlace] {
    var found: [EventPlace] = []
    let isTold = Self.told.contains(draft.eventClass)
    for position in draft.reach where belongs(position, to: draft) {
      guard let number = mention(startingAt: position), usable(mentions[number]),
        !isAbroad(position, number), !isParty(number, of: draft),
        let chunk = reader.chunk(at: position), !isLeftOut(chunk)
      else { continue }
      guard let role = role(of: position, number, draft) else { continue }
      if isTold, role == .object, !draft.isVisit, isGovernment(mentions[number]),
        isBare(position, number, in: draft)
      {
        continue
      }
      if !found.contains(where: { $0.mention == number }) {
        found.append(EventPlace(mention: number, role: role))
      }
    }
    if !found.contains(where: { $0.role == .event || $0.role == .object }) {
      if let fronted = fronted(draft) { found.insert(fronted, at: 0) }
    }
    if found.isEmpty, let purpose = purpose(draft) { found.append(purpose) }
    if found.isEmpty, let anaphor = anaphor(of: draft) { found.append(anaphor) }
    if found.isEmpty, Self.deeds.contains(draft.eventClass), draft.lead != nil,
      let near = nearest(to: draft.trigger)
    {
      found.append(near)
    }
    found = finest(found)
    let events = found.filter { $0.role == .event }
    return events + found.filter { $0.role != .event }
  }

  /// Every place that may be where a verb's or noun's event happened, with its probability.
  func weighed(forVerbAt position: Int) -> [VerbPlaces.Candidate] {
    candidates(for: position).map { candidate in
      VerbPlaces.Candidate(
        mention: candidate.mention,
        probability: context.tables.verbPlaces.probability(of: candidate),
        features: candidate.features
      )
    }
  }

  /// Without countries and provinces in which another of the places lies: "Lyon in France" is Lyon.
  private func finest(_ places: [EventPlace]) -> [EventPlace] {
    let narrow = places.filter { $0.role != .topic && !isWide($0) }
      .compactMap { mentions[$0.mention].country }
    return places.filter { place in
      guard place.role == .event || place.role == .object, isWide(place),
        mentions[place.mention].border.isEmpty, let country = mentions[place.mention].country
      else { return true }
      return !narrow.contains(country)
    }
  }

  /// Whether a place is a country, a province or larger.
  private func isWide(_ place: EventPlace) -> Bool {
    guard let feature = mentions[place.mention].place?.feature else { return false }
    return feature.featureClass == "A" && feature.description != "A.ADM3"
      || feature.featureClass == "L"
  }

  /// Classes of events that happen somewhere, also where another clause says it.
  private static let deeds: Set<EventClass> = [.assault, .protest, .coerce, .mobilize, .retreat]

  /// Classes of events that are words; of a place that is spoken to, nothing happens there.
  private static let told: Set<EventClass> = [
    .request, .accuse, .reject, .threaten, .support, .agree, .concede, .sanction,
  ]

  /// Classes whose events happen where something comes from: a withdrawal, a rescue, a seizure.
  private static let leaving: Set<EventClass> = [.retreat, .aid, .coerce, .sanction, .agree]

  /// "a drill with Pakistan": who takes part is no place of it.
  private func isParty(_ number: Int, of draft: Draft) -> Bool {
    draft.isReciprocal && draft.actors.contains { $0.range == mentions[number].range }
      && isGovernment(mentions[number])
      && !(reader.chunk(at: mentions[number].tokens.lowerBound - offset).map(isLocative) ?? false)
  }

  /// Whether a word of the reach is the event's own, and not of another clause before its verb.
  private func belongs(_ position: Int, to draft: Draft) -> Bool {
    guard position < draft.trigger, let lead = draft.lead else { return true }
    if draft.subject.contains(where: { $0.contains(position) }) { return true }
    let start = reader.verbs[lead].words.lowerBound
    if position >= start { return true }
    if reader.isInRelativeClause(position, before: start) { return false }
    // A verb between the word and the event's own makes it another clause's.
    return !reader.verbs.contains { $0.isFinite && $0.head > position && $0.head < start }
  }

  func mention(startingAt position: Int) -> Int? {
    guard let atom = names.atom(at: position + offset), case .mention(let number) = atom.kind,
      atom.tokens.lowerBound == position + offset
    else { return nil }
    return number
  }

  /// Whether a country or capital stands for its government.
  private func isGovernment(_ mention: Mention) -> Bool {
    guard let feature = mention.place?.feature else { return false }
    return feature.isCountry || feature.description == "P.PPLC"
  }

  /// Whether an object is the name alone: "asks Damascus", not "the strikes in Damascus".
  private func isBare(_ position: Int, _ number: Int, in draft: Draft) -> Bool {
    draft.objects.contains { item in
      item.contains(position) && item.count <= mentions[number].tokens.count + 1
    }
  }

  func usable(_ mention: Mention) -> Bool {
    mention.usage == .literal && !mention.isDateline && isKnown(mention)
  }

  private func isKnown(_ mention: Mention) -> Bool {
    mention.place != nil || !mention.border.isEmpty
  }

  private func role(of position: Int, _ number: Int, _ draft: Draft) -> EventPlace.Role? {
    guard let chunk = reader.chunk(at: position), reader.chunks[chunk].kind == .noun else {
      return nil
    }
    if draft.objects.contains(where: { $0.contains(position) }),
      !isLocative(chunk), !draft.isNominal
    {
      // Who visits a town is there.
      return draft.isVisit ? .event : .object
    }
    guard var preposition = preposition(before: chunk) else { return nil }
    if let outer = outer(of: preposition) { preposition = outer }
    if position < draft.trigger, !draft.isNominal, !isLocative(chunk) { return nil }
    switch text.text(text.tokens[preposition + offset].range).lowercased() {
    case "in", "at", "on", "inside", "across", "throughout", "within", "over", "through", "into",
      "around", "along":
      return .event
    case "near", "outside", "towards", "toward", "off": return .near
    case "to":
      if draft.isVisit { return .event }
      return [.aid, .mobilize, .coerce].contains(draft.eventClass) ? .object : .topic
    case "from" where mentions[number].relation?.kilometers != nil: return .near
    case "from": return Self.leaving.contains(draft.eventClass) ? .event : .topic
    case "of", "with", "for", "between", "against", "by": return draft.isNominal ? .event : .object
    default: return .topic
    }
  }

  /// The preposition of "near the town of", given its "of".
  private func outer(of preposition: Int) -> Int? {
    guard reader.words[preposition].hash == TaggedWordHash.of,
      let chunk = reader.chunk(at: preposition), chunk > 1,
      reader.chunks[chunk - 1].kind == .noun, reader.chunks[chunk - 2].kind == .preposition,
      TaggedWordHash.localities.contains(reader.words[reader.chunks[chunk - 1].head].hash)
    else { return nil }
    return reader.chunks[chunk - 2].head
  }

  private func isLocative(_ chunk: Int) -> Bool {
    guard let preposition = preposition(before: chunk) else { return false }
    let word = text.text(text.tokens[preposition + offset].range).lowercased()
    return ["in", "at", "near", "on"].contains(word)
  }

  /// The preposition of the phrase that a noun chunk ends.
  func preposition(before chunk: Int) -> Int? {
    var index = chunk - 1
    while index >= 0 {
      switch reader.chunks[index].kind {
      case .preposition: return reader.chunks[index].head
      case .coordinator, .comma, .noun, .adverb: index -= 1
      default: return nil
      }
      if chunk - index > 4 { return nil }
    }
    return nil
  }

  /// "to combat threats to the border": what an infinitive of purpose after the event is about.
  private func purpose(_ draft: Draft) -> EventPlace? {
    guard var index = reader.chunk(at: max(0, draft.reach.upperBound - 1)) else { return nil }
    index += 1
    let limit = min(reader.chunks.count, index + 10)
    guard index < limit, reader.chunks[index].kind == .verb,
      reader.verbs[reader.chunks[index].verb].isInfinitive
    else { return nil }
    index += 1
    while index < limit,
      [.noun, .preposition, .adverb, .adjective].contains(reader.chunks[index].kind)
    {
      for position in reader.chunks[index].words {
        if let number = mention(startingAt: position), usable(mentions[number]) {
          return EventPlace(mention: number, role: .object)
        }
      }
      index += 1
    }
    return nil
  }

  /// "In Ankara, the two ministers met": a place before the verb in the same clause.
  private func fronted(_ draft: Draft) -> EventPlace? {
    guard let start = reader.chunk(at: draft.reach.lowerBound) else { return nil }
    var index = start - 1
    while index >= 0, start - index < 12 {
      let chunk = reader.chunks[index]
      if chunk.kind == .verb || chunk.kind == .stop || chunk.kind == .relative { return nil }
      if chunk.kind == .noun, isLocative(index) {
        for position in chunk.words {
          if let number = mention(startingAt: position), usable(mentions[number]) {
            return EventPlace(mention: number, role: .event)
          }
        }
      }
      index -= 1
    }
    return nil
  }
}
