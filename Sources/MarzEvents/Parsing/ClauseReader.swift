/// Finds the subject, object and complements of the verb groups of a sentence.
///
/// Every search walks over chunks and is capped, so reading a sentence is linear in its length.
struct ClauseReader {
  /// Noun phrases that stand together: each item is a noun group with its "of" phrases, as positions.
  typealias Items = [Range<Int>]

  /// A prepositional complement.
  struct Complement: Sendable {
    /// The position of the preposition, the first of two: "out of".
    var preposition: Int
    /// The position of the preposition next to the noun.
    var inner: Int
    var items: Items
  }

  /// What stands around a verb.
  struct Frame: Sendable {
    var subject: Items = []
    var object: Items = []
    /// The second of two objects: "gave Iraq weapons".
    var secondObject: Items = []
    var complements: [Complement] = []
    /// A second clause that borrows the verb: "Mali fights one group and Niger the other".
    var gapped: (subject: Range<Int>, object: Items)?
    /// The positions that the complements cover, from the verb on.
    var reach: Range<Int> = 0..<0
  }

  /// How many chunks a search may cross.
  static let window = 40

  let words: [TaggedWord]
  let chunks: [Chunk]
  let verbs: [VerbGroup]
  let work: CodingWork?

  /// Reads the words of a sentence.
  init(_ words: [TaggedWord], countingInto work: CodingWork? = nil) {
    self.words = words
    self.work = work
    work?.steps += words.count
    let chunker = Chunker(words)
    chunks = chunker.chunks
    verbs = chunker.verbs
  }

  /// The frame of a verb group.
  func frame(of verb: Int) -> Frame {
    var frame = right(of: verb)
    frame.subject = subject(of: verb)
    return frame
  }

  /// The chunk that holds a position.
  func chunk(at position: Int) -> Int? {
    let found = chunks.partitionPoint { $0.words.upperBound > position }
    return found < chunks.count && chunks[found].words.contains(position) ? found : nil
  }

  func isWord(_ chunk: Int, _ classes: WordClass) -> Bool {
    words[chunks[chunk].head].classes.isSuperset(of: classes)
  }

  // MARK: - Right of the verb

  private func right(of verb: Int) -> Frame {
    let start = verbs[verb].chunk + 1
    var frame = complements(from: start, objectAllowed: true)
    // "trained and armed the rebels": both verbs have the object of the second.
    if frame.object.isEmpty, frame.complements.isEmpty, !verbs[verb].isPassive,
      start + 1 < chunks.count, chunks[start].kind == .coordinator,
      chunks[start + 1].kind == .verb
    {
      let second = chunks[start + 1].verb
      let isTwin =
        verbs[second].isPast == verbs[verb].isPast && !verbs[second].isPassive
        && verbs[second].words.lowerBound == verbs[second].head
      guard isTwin else { return frame }
      let shared = complements(from: start + 2, objectAllowed: true)
      if !shared.object.isEmpty { frame = shared }
    }
    return frame
  }

  /// The objects and complements that follow a chunk.
  func complements(from start: Int, objectAllowed: Bool) -> Frame {
    var frame = Frame()
    var index = start
    var pending: (outer: Int, inner: Int)?
    var canTakeObject = objectAllowed
    let limit = min(chunks.count, start + Self.window)
    scan: while index < limit {
      work?.steps += 1
      let chunk = chunks[index]
      switch chunk.kind {
      case .noun:
        let (items, next) = items(from: index)
        if let preposition = pending {
          if words[preposition.inner].classes.contains(.clausal), startsClause(next) { break scan }
          frame.complements.append(
            Complement(preposition: preposition.outer, inner: preposition.inner, items: items)
          )
          pending = nil
          canTakeObject = false
        } else if canTakeObject, frame.object.isEmpty {
          frame.object = items
          if items.count > 1, next < limit, chunks[next].kind == .noun, let subject = items.last {
            frame.object.removeLast()
            let (object, end) = self.items(from: next)
            frame.gapped = (subject, object)
            index = end
            continue
          }
        } else if canTakeObject, frame.secondObject.isEmpty {
          frame.secondObject = items
          canTakeObject = false
        } else {
          break scan
        }
        index = next
        continue
      case .preposition
      where index == start && objectAllowed && index + 1 < limit && chunks[index + 1].kind == .noun
        && isParticle(chunk.head):
        break
      case .preposition:
        pending = (pending?.outer ?? chunk.head, chunk.head)
      case .time, .adjective:
        pending = nil
      case .adverb, .quote: break
      case .comma:
        canTakeObject = false
        pending = nil
        guard index + 1 < limit, [.preposition, .time, .adverb].contains(chunks[index + 1].kind),
          // "held talks in Oman, with schools closed": what goes along with it, and no partner
          words[chunks[index + 1].head].hash != TaggedWordHash.with
        else { break scan }
      case .coordinator:
        guard index + 1 < limit, chunks[index + 1].kind == .preposition else { break scan }
        canTakeObject = false
      case .verb, .relative, .subordinator, .stop: break scan
      }
      index += 1
    }
    let from = start < chunks.count ? chunks[start].words.lowerBound : words.count
    let to = index > start ? chunks[index - 1].words.upperBound : from
    frame.reach = from..<max(from, to)
    return frame
  }

  /// Whether a preposition belongs to the verb before it: "carried out strikes", "handed over the town".
  private func isParticle(_ position: Int) -> Bool {
    let word = words[position].hash
    if TaggedWordHash.particles.contains(word) { return true }
    return word == TaggedWordHash.over && position > 0
      && TaggedWordHash.hands.contains(words[position - 1].hash)
  }

  /// A noun phrase and those coordinated with it, from its first chunk, and the chunk after them.
  func items(from start: Int) -> (items: Items, next: Int) {
    var (phrase, next) = complex(from: start)
    var items = [phrase]
    let isSubject = !hasFinite(before: start)
    while next < chunks.count {
      work?.steps += 1
      let link = chunks[next]
      guard link.kind == .coordinator || link.kind == .comma else { break }
      var after = next + 1
      if link.kind == .comma, after < chunks.count, chunks[after].kind == .coordinator {
        after += 1
      }
      guard after < chunks.count, chunks[after].kind == .noun else { break }
      let (other, end) = complex(from: after)
      if link.kind == .comma, after == next + 1, !listGoesOn(end) { break }
      if !isSubject, startsClause(end) { break }
      phrase = other
      items.append(phrase)
      next = end
      if link.kind == .coordinator || after == next + 2 { continue }
    }
    return (items, next)
  }

  /// Whether the clause has had its finite verb before a chunk; "between" always takes two.
  private func hasFinite(before chunk: Int) -> Bool {
    var index = chunk - 1
    if index >= 0, words[chunks[index].head].hash == TaggedWordHash.between { return false }
    while index >= 0, chunk - index < Self.window {
      work?.steps += 1
      switch chunks[index].kind {
      case .verb:
        if verbs[chunks[index].verb].isFinite { return true }
      case .stop, .subordinator, .relative: return false
      default: break
      }
      index -= 1
    }
    return false
  }

  /// Whether after a comma and a noun phrase the list comes to its "and".
  private func listGoesOn(_ chunk: Int) -> Bool {
    var index = chunk
    for _ in 0..<8 {
      guard index < chunks.count else { return false }
      if chunks[index].kind == .coordinator {
        return index + 1 < chunks.count && chunks[index + 1].kind == .noun
          && !startsClause(complex(from: index + 1).next)
      }
      guard chunks[index].kind == .comma, index + 1 < chunks.count else { return false }
      if chunks[index + 1].kind == .coordinator { index += 1; continue }
      guard chunks[index + 1].kind == .noun else { return false }
      index = complex(from: index + 1).next
    }
    return false
  }

  /// Whether a finite verb follows, so that the noun phrase before is a subject.
  private func startsClause(_ chunk: Int) -> Bool {
    var index = chunk
    while index < chunks.count, chunks[index].kind == .adverb || chunks[index].kind == .time {
      index += 1
    }
    guard index < chunks.count, chunks[index].kind == .verb else { return false }
    return verbs[chunks[index].verb].isFinite
  }

  /// A noun group with its "of" phrases.
  func complex(from start: Int) -> (words: Range<Int>, next: Int) {
    var end = chunks[start].words.upperBound
    var next = start + 1
    while next + 1 < chunks.count, chunks[next].kind == .preposition,
      words[chunks[next].head].hash == Self.of, chunks[next + 1].kind == .noun
    {
      end = chunks[next + 1].words.upperBound
      next += 2
    }
    return (chunks[start].words.lowerBound..<end, next)
  }

  // MARK: - Left of the verb

  /// The noun phrases that are the grammatical subject of a verb group.
  func subject(of verb: Int) -> Items {
    let own = subject(of: verb, depth: 0)
    return own.isEmpty ? own : own + companions(of: verb)
  }

  /// Whether chunks are what stands between two commas after a name: ", an official at the ministry,".
  private func isApposition(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last, first < last else { return false }
    return chunks[first].kind == .comma && chunks[last].kind == .comma
  }

  private func subject(of verb: Int, depth: Int) -> Items {
    guard depth < 6 else { return [] }
    let group = verbs[verb]
    var index = group.chunk - 1
    if group.isGerund || group.isReduced, index >= 0, chunks[index].kind == .noun {
      return [complex(from: head(ofPhraseEndingAt: index)).words]
    }
    if group.isGerund {
      // "X bombed a bus in Y, accidentally killing ten"
      while index > 0, chunks[index].kind == .adverb { index -= 1 }
      if index > 0, chunks[index].kind == .comma,
        let main = verbs.prefix(verb).lastIndex(where: \.isFinite)
      {
        // "X met Y, pledging help": the participle goes with the subject of the clause.
        return subject(of: main, depth: depth + 1)
      }
      index = group.chunk - 1
    }
    if group.isGerund, index >= 0, chunks[index].kind == .preposition,
      words[chunks[index].head].classes.contains(.clausal),
      let main = verbs.prefix(verb).lastIndex(where: \.isFinite)
    {
      // "X released Y after seizing Z"
      return subject(of: main, depth: depth + 1)
    }
    let limit = max(-1, group.chunk - Self.window)
    while index > limit {
      work?.steps += 1
      let chunk = chunks[index]
      switch chunk.kind {
      case .adverb, .quote, .time, .adjective, .preposition:
        index -= 1
      case .noun:
        if index > 0, chunks[index - 1].kind == .preposition {
          // "until he is satisfied": some prepositions open clauses too.
          let opensClause = words[chunks[index - 1].head].classes.contains(.clausal)
          if opensClause, group.isFinite,
            index + 1 == group.chunk || isApposition(index + 1..<group.chunk)
          {
            return [complex(from: index).words]
          }
          index -= 2
          continue
        }
        if index > 0, chunks[index - 1].kind == .verb {
          let other = verbs[chunks[index - 1].verb]
          if let relative = relativeBefore(other.chunk) {
            index = antecedent(of: relative)
            continue
          }
          if !other.isFinite, other.chunk > 0 {
            // "Leaving Oslo, she smiled" opens the sentence; "efforts to end the war failed".
            index = other.chunk - 1
            continue
          }
        }
        return listEnding(at: index)
      case .comma:
        index = beforeParenthesis(index)
      case .relative:
        let found = antecedent(of: index)
        guard found >= 0, chunks[found].kind == .noun else { return [] }
        return [complex(from: head(ofPhraseEndingAt: found)).words]
      case .coordinator:
        guard let previous = verbBefore(index, asFinite: group.isFinite) else { return [] }
        return subject(of: previous, depth: depth + 1)
      case .verb:
        let other = verbs[chunk.verb]
        if other.isFinite {
          return subject(of: chunk.verb, depth: depth + 1)
        }
        index -= 1
      case .subordinator, .stop:
        return []
      }
    }
    if group.isGerund, let main = mainVerb(after: verb) {
      return subject(of: main, depth: depth + 1)
    }
    return []
  }

  /// The first finite verb of the clause that a fronted participle leans on.
  private func mainVerb(after verb: Int) -> Int? {
    let comma = chunks[verbs[verb].chunk...].prefix(Self.window).firstIndex { $0.kind == .comma }
    guard let comma else { return nil }
    return verbs.indices.first { verbs[$0].chunk > comma && verbs[$0].isFinite }
  }

  /// The verb that another one is coordinated with: a finite one for a finite one.
  private func verbBefore(_ chunk: Int, asFinite isFinite: Bool) -> Int? {
    var index = chunk - 1
    while index >= 0, index > chunk - Self.window {
      work?.steps += 1
      if chunks[index].kind == .verb, !isFinite || verbs[chunks[index].verb].isFinite {
        return chunks[index].verb
      }
      if chunks[index].kind == .stop || chunks[index].kind == .subordinator { return nil }
      index -= 1
    }
    return nil
  }

  /// Whether a verb stands in a clause that another one holds: after "when", "who", "after".
  func isEmbedded(_ verb: Int) -> Bool {
    var index = verbs[verb].chunk - 1
    let limit = max(0, index - Self.window)
    while index >= limit {
      let chunk = chunks[index]
      switch chunk.kind {
      case .relative, .subordinator: return true
      case .preposition where words[chunk.head].classes.contains(.clausal): return true
      case .verb:
        if verbs[chunk.verb].isFinite { return false }
      case .stop, .comma: return false
      default: break
      }
      index -= 1
    }
    return false
  }

  /// Whether a position stands in a relative clause that a comma ends before another one: "Abe, who was in
  /// Oman, said".
  func isInRelativeClause(_ position: Int, before end: Int) -> Bool {
    guard let own = chunk(at: position), let last = chunk(at: end), own < last,
      chunks[own..<last].contains(where: { $0.kind == .comma })
    else { return false }
    for index in stride(from: own - 1, through: max(0, own - Self.window), by: -1) {
      if chunks[index].kind == .relative { return true }
      if chunks[index].kind == .comma || chunks[index].kind == .stop { return false }
    }
    return false
  }

  /// Whether a verb is that of a relative clause: "who crossed".
  func isRelative(_ verb: Int) -> Bool { relativeBefore(verbs[verb].chunk) != nil }

  /// The relative pronoun right before a verb chunk.
  private func relativeBefore(_ chunk: Int) -> Int? {
    var index = chunk - 1
    while index >= 0, chunks[index].kind == .adverb || chunks[index].kind == .time { index -= 1 }
    guard index > 0, chunks[index].kind == .relative else { return nil }
    let before = chunks[index - 1].kind
    return before == .noun || before == .comma ? index : nil
  }

  private func antecedent(of relative: Int) -> Int {
    var index = relative - 1
    while index >= 0,
      [.comma, .quote, .preposition, .adverb, .time].contains(chunks[index].kind)
    {
      index -= 1
    }
    return index
  }

  /// The first chunk of the noun phrase whose last chunk is given: over its "of" phrases.
  private func head(ofPhraseEndingAt end: Int) -> Int {
    var index = end
    while index >= 2, chunks[index - 1].kind == .preposition, chunks[index - 2].kind == .noun,
      words[chunks[index - 1].head].hash == Self.of
    {
      index -= 2
    }
    return index
  }

  /// Where to go on left of a comma that closes a parenthesis: before the comma that opened it.
  private func beforeParenthesis(_ comma: Int) -> Int {
    var index = comma - 1
    while index > 0, index > comma - Self.window {
      work?.steps += 1
      if chunks[index].kind == .stop { break }
      if chunks[index].kind == .comma {
        let opener = chunks[index + 1].kind
        if opener == .verb, verbs[chunks[index + 1].verb].isFinite { break }
        let before = chunks[index - 1].kind
        if before == .noun || before == .time || before == .adverb { return index - 1 }
        break
      }
      index -= 1
    }
    return comma - 1
  }

  /// The noun phrase that ends at a chunk with those coordinated before it.
  private func listEnding(at end: Int) -> Items {
    var items: Items = [complex(from: end).words]
    var index = end - 1
    var sawAnd = false
    while index > 0 {
      work?.steps += 1
      let link = chunks[index]
      var before = index - 1
      if link.kind == .coordinator {
        if sawAnd { break }
        if chunks[before].kind == .comma { before -= 1 }
        sawAnd = true
      } else if link.kind != .comma || !sawAnd {
        break
      }
      guard before >= 0, chunks[before].kind == .noun else { break }
      let start = head(ofPhraseEndingAt: before)
      if start > 0 {
        let kind = chunks[start - 1].kind
        if kind == .preposition {
          // "lawmakers in Oman and Qatar met"
          if link.kind == .coordinator, start > 1, chunks[start - 2].kind == .noun,
            TaggedWordHash.origins.contains(words[chunks[start - 1].head].hash),
            words[chunks[start].head].tag == .proper
          {
            let first = chunks[start - 2].words.lowerBound
            items.insert(first..<complex(from: start).words.upperBound, at: 0)
          }
          break
        }
        if kind == .verb, verbs[chunks[start - 1].verb].isFinite, link.kind == .comma { break }
        if kind == .coordinator, link.kind == .comma { break }
      }
      items.insert(complex(from: start).words, at: 0)
      index = start - 1
    }
    return items
  }

  private static let of = TaggedWordHash.of
}
