import MarzPlaces
import MarzText
import MarzWords

/// Finds the places of an event: where it happened and what it is about.
struct PlaceFinder {
  let text: ParsedText
  let mentions: [Mention]
  let names: NamedRuns
  let reader: ClauseReader
  let offset: Int

  /// The places of a draft, those where it happened first.
  func places(of draft: Draft) -> [EventPlace] {
    var found: [EventPlace] = []
    for position in draft.reach {
      guard let number = mention(startingAt: position), usable(mentions[number]) else { continue }
      guard let role = role(of: position, number, draft) else { continue }
      if !found.contains(where: { $0.mention == number }) {
        found.append(EventPlace(mention: number, role: role))
      }
    }
    if !found.contains(where: { $0.role == .event || $0.role == .object }) {
      if let fronted = fronted(draft) { found.insert(fronted, at: 0) }
    }
    if found.isEmpty, let purpose = purpose(draft) { found.append(purpose) }
    let events = found.filter { $0.role == .event }
    return events + found.filter { $0.role != .event }
  }

  private func mention(startingAt position: Int) -> Int? {
    guard let atom = names.atom(at: position + offset), case .mention(let number) = atom.kind,
      atom.tokens.lowerBound == position + offset
    else { return nil }
    return number
  }

  private func usable(_ mention: Mention) -> Bool {
    mention.usage == .literal && !mention.isDateline
      && (mention.place != nil || !mention.border.isEmpty)
  }

  private func role(of position: Int, _ number: Int, _ draft: Draft) -> EventPlace.Role? {
    guard let chunk = reader.chunk(at: position), reader.chunks[chunk].kind == .noun else {
      return nil
    }
    if draft.objects.contains(where: { $0.contains(position) }),
      !isLocative(chunk), !draft.isNominal
    {
      return .object
    }
    guard let preposition = preposition(before: chunk) else { return nil }
    switch text.text(text.tokens[preposition + offset].range).lowercased() {
    case "in", "at", "on", "inside", "across", "throughout", "within", "over", "through", "into",
      "around", "along":
      return .event
    case "near", "outside", "towards", "toward", "off": return .near
    case "to": return draft.mode == "visit" ? .event : .topic
    case "from": return .event
    case "of", "with", "for", "between", "against", "by": return draft.isNominal ? .event : .object
    default: return .topic
    }
  }

  private func isLocative(_ chunk: Int) -> Bool {
    guard let preposition = preposition(before: chunk) else { return false }
    let word = text.text(text.tokens[preposition + offset].range).lowercased()
    return ["in", "at", "near", "on"].contains(word)
  }

  /// The preposition of the phrase that a noun chunk ends.
  private func preposition(before chunk: Int) -> Int? {
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
