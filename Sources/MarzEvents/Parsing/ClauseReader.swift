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

  func right(of verb: Int) -> Frame {
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
  func isParticle(_ position: Int) -> Bool {
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
  func hasFinite(before chunk: Int) -> Bool {
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
  func listGoesOn(_ chunk: Int) -> Bool {
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
  func startsClause(_ chunk: Int) -> Bool {
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
      words[chunks[next].head].hash == TaggedWordHash.of, chunks[next + 1].kind == .noun
    {
      end = chunks[next + 1].words.upperBound
      next += 2
    }
    return (chunks[start].words.lowerBound..<end, next)
  }

  // MARK: - Left of the verb
}
