import MarzGazetteer
import MarzPlaces
import MarzText
import MarzWords

/// What speaks for and against each place of a sentence as the place of one verb of it.
extension PlaceFinder {
  /// How many phrases to each side of the verb are looked at.
  private static let reach = 60

  /// The candidates for the place of what a word tells of, in the order of the text.
  ///
  /// - Complexity: O(1): a bounded number of phrases to each side.
  func candidates(for head: Int) -> [PlaceCandidate] {
    guard let own = reader.chunk(at: head) else { return [] }
    let verb = reader.verbs.firstIndex { $0.head == head }
    let frame =
      verb.map { reader.frame(of: $0) }
      ?? reader.complements(from: own + 1, objectAllowed: false)
    var found = places(near: own)
    let kind = kind(of: verb)
    let eventClass = eventClass(of: verb)
    let before = found.count { $0.chunk < own }
    let after = found.firstIndex { $0.chunk > own } ?? found.count
    let slots = found.map { slot(of: $0.position, in: frame) }
    let isPlaced = slots.contains { ["object", "complement", "later"].contains($0) }
    for index in found.indices {
      let candidate = found[index]
      let chunk = candidate.chunk
      let side = chunk == own ? "own" : chunk > own ? "after" : "before"
      let opener = opener(of: chunk)
      let slot = slots[index]
      let part = part(of: candidate)
      let mention = context.mentions[candidate.mention]
      let width = width(of: mention)
      var names = [
        kind, side, "\(side) \(opener)", "\(kind) \(opener)", "slot \(slot)",
        "slot \(slot) \(kind)", part, "\(slot) \(part)", "usage \(mention.usage.rawValue)",
        "\(mention.usage.rawValue) \(slot) \(part)", width, "\(width) \(slot)",
        "class \(eventClass)", "class \(eventClass) \(slot)",
      ]
      if chunk > own { names.append("after \(min(index - after, 3))") }
      if chunk < own { names.append("before \(min(before - 1 - index, 3))") }
      if !usable(mention) { names.append("unresolved") }
      if found.count == 1 { names.append("only") }
      // The clause of the verb has a place of its own.
      if isPlaced, slot == "outside" { names.append("rival \(side)") }
      let between = chunk > own ? own + 1..<chunk : min(chunk + 1, own)..<own
      names.append("far \(min(6, between.count / 3)) \(side)")
      names += crossed(between).map { "\(side) \($0)" }
      if index + 1 < found.count { names.append("next \(link(candidate, found[index + 1]))") }
      if index > 0 { names.append("prior \(link(found[index - 1], candidate))") }
      if chunk > own { names.append("governor \(governor(of: chunk, own))") }
      if chunk < own, opens(chunk) { names.append("opens \(opener)") }
      if let noun = noun(before: chunk) { names.append("beside \(noun)") }
      found[index].features = names
    }
    return found
  }

  /// The places of the sentence that stand near a chunk; the name of a people is none.
  private func places(near own: Int) -> [PlaceCandidate] {
    var found: [PlaceCandidate] = []
    let chunks = max(0, own - Self.reach)..<min(reader.chunks.count, own + Self.reach)
    for chunk in chunks
    where reader.chunks[chunk].kind == .noun && !isLeftOut(chunk) && !isOfSpeaker(chunk, own) {
      reader.work?.steps += 1
      for position in reader.chunks[chunk].words {
        guard let number = mention(startingAt: position),
          context.mentions[number].usage != .demonym, !isAbroad(position, number)
        else { continue }
        found.append(PlaceCandidate(mention: number, chunk: chunk, position: position))
      }
    }
    return found
  }

  /// "Cuba's embassy" stands in another country.
  func isAbroad(_ position: Int, _ number: Int) -> Bool {
    guard let chunk = reader.chunk(at: position) else { return false }
    let end = position + context.mentions[number].tokens.count
    return reader.chunks[chunk].head >= end
      && reader.chunks[chunk].words.contains { position in
        position >= end && TaggedWordHash.missions.contains(reader.words[position].hash)
      }
  }

  /// "the ministry in Bishkek said": where somebody speaks who reports what happened elsewhere.
  private func isOfSpeaker(_ chunk: Int, _ own: Int) -> Bool {
    guard chunk > own, chunk > 1, reader.chunks[chunk - 1].kind == .preposition,
      reader.chunks[chunk - 2].kind == .noun
    else { return false }
    let next = reader.chunks.dropFirst(chunk + 1).first { $0.kind != .adverb && $0.kind != .time }
    guard let next, next.kind == .verb else { return false }
    let verb = reader.verbs[next.verb]
    return verb.isFinite && context.tables.lexicon.speech[verb.lemma] != nil
  }

  /// Whether a phrase says who is left out: "all neighbours except for Oman".
  func isLeftOut(_ chunk: Int) -> Bool {
    reader.chunks[max(0, chunk - 2)..<chunk].contains {
      TaggedWordHash.exclusions.contains(reader.words[$0.head].hash)
    }
  }

  private func kind(of verb: Int?) -> String {
    guard let verb else { return "noun" }
    let group = reader.verbs[verb]
    if context.tables.lexicon.speech[group.lemma] != nil { return "saying" }
    if group.isPassive { return "passive" }
    if group.isGerund { return "gerund" }
    return group.isInfinitive ? "infinitive" : "active"
  }

  /// The class of the verb's least demanding pattern.
  private func eventClass(of verb: Int?) -> String {
    guard let verb,
      let row = context.tables.patterns.rows(ofVerb: reader.verbs[verb].lemma).last
    else { return "none" }
    return context.tables.patterns.rows[row].eventClass.rawValue
  }

  /// The preposition that opens the phrase of a chunk; a list shares the one of its first part.
  private func opener(of chunk: Int) -> String {
    guard chunk > 0 else { return "-" }
    switch reader.chunks[chunk - 1].kind {
    case .preposition: return word(reader.chunks[chunk - 1].head)
    case .comma, .coordinator: return preposition(before: chunk).map { "list \(word($0))" } ?? "-"
    default: return "-"
    }
  }

  /// Where in the verb's clause a position stands.
  private func slot(of position: Int, in frame: ClauseReader.Frame) -> String {
    if frame.subject.contains(where: { $0.contains(position) }) { return "subject" }
    if (frame.object + frame.secondObject).contains(where: { $0.contains(position) }) {
      return "object"
    }
    let complement = frame.complements.firstIndex {
      $0.items.contains { $0.contains(position) }
    }
    if let complement { return complement == 0 ? "complement" : "later" }
    return frame.reach.contains(position) ? "reach" : "outside"
  }

  /// What the name is in its noun phrase: "in Tyre", "in Tyre's port", "in the Tyre port".
  private func part(of candidate: PlaceCandidate) -> String {
    let chunk = reader.chunks[candidate.chunk]
    let end = candidate.position + context.mentions[candidate.mention].tokens.count
    if end >= chunk.words.upperBound || chunk.head < end { return "head" }
    return reader.words[end].tag == .genitive ? "owner" : "modifier"
  }

  /// How large a place is, by its kind.
  private func width(of mention: Mention) -> String {
    if !mention.border.isEmpty { return "border" }
    guard let feature = mention.place?.feature else { return "unknown" }
    if feature.isCountry { return "country" }
    return feature.featureClass == "A" ? "area" : "kind \(feature.featureClass)"
  }

  private func opens(_ chunk: Int) -> Bool {
    let first = max(0, chunk - Self.reach)
    return !reader.chunks[first..<chunk].contains {
      $0.kind == .verb || $0.kind == .comma || $0.kind == .stop
    }
  }

  /// The noun that the phrase of a place follows: "an attack in Tyre".
  private func noun(before chunk: Int) -> String? {
    guard chunk > 1, reader.chunks[chunk - 1].kind == .preposition,
      reader.chunks[chunk - 2].kind == .noun
    else { return nil }
    return word(reader.chunks[chunk - 2].head)
  }

  func word(_ position: Int) -> String {
    context.text.text(context.text.tokens[position + offset].range).lowercased()
  }
}

/// What stands between a verb and a place, and between two places.
extension PlaceFinder {
  private func crossed(_ between: Range<Int>) -> [String] {
    var counts: [(name: String, count: Int)] = []
    func add(_ name: String) {
      guard let known = counts.firstIndex(where: { $0.name == name }) else {
        return counts.append((name, 1))
      }
      counts[known].count += 1
    }
    for index in between {
      reader.work?.steps += 1
      let chunk = reader.chunks[index]
      switch chunk.kind {
      case .verb: add(reader.verbs[chunk.verb].isFinite ? "finite" : "other")
      case .relative: add("relative")
      case .subordinator: add("subordinator")
      case .coordinator: add("coordinator")
      case .comma: add("comma")
      case .stop: add("stop")
      default: break
      }
    }
    return counts.map { "\($0.name) \(min(2, $0.count))" }
  }

  /// How two neighbors hang together: "Tyre in Lebanon", "Lebanon's port of Tyre".
  private func link(_ one: PlaceCandidate, _ other: PlaceCandidate) -> String {
    let widths = [one, other].map { width(of: context.mentions[$0.mention]) }
    var size = ""
    if widths[0] != widths[1] {
      size = Self.wide.contains(widths[0]) ? "wide" : Self.wide.contains(widths[1]) ? "narrow" : ""
    }
    if one.chunk == other.chunk { return "same \(size)" }
    var words: [String] = []
    for chunk in one.chunk + 1..<other.chunk {
      switch reader.chunks[chunk].kind {
      case .preposition: words.append(word(reader.chunks[chunk].head))
      case .comma: words.append(",")
      case .coordinator: words.append("and")
      case .time: words.append("time")
      case .noun, .adjective, .adverb: break
      default: return "-"
      }
      if words.count > 2 { return "far" }
    }
    return (words + [size]).joined(separator: " ")
  }

  private static let wide: Set<String> = ["country", "area", "kind L", "border"]

  /// Which verb is the last before a place behind the word: the word itself, or what other one.
  private func governor(of chunk: Int, _ own: Int) -> String {
    guard let last = reader.chunks[own..<chunk].last(where: { $0.kind == .verb }) else {
      return "none"
    }
    if last.words.lowerBound == reader.chunks[own].words.lowerBound { return "itself" }
    let verb = reader.verbs[last.verb]
    if verb.isInfinitive { return "infinitive" }
    if verb.isGerund { return "gerund" }
    if verb.isReduced { return "reduced" }
    let isShared = verb.chunk > 0 && reader.chunks[verb.chunk - 1].kind == .coordinator
    return isShared ? "shared" : "other"
  }
}
