/// Who does what a verb says: the noun phrases left of it.
extension ClauseReader {
  /// The noun phrases that are the grammatical subject of a verb group.
  func subject(of verb: Int) -> Items {
    let own = subject(of: verb, depth: 0)
    return own.isEmpty ? own : own + companions(of: verb)
  }

  /// Whether chunks are what stands between two commas after a name: ", an official at the ministry,".
  func isApposition(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last, first < last else { return false }
    return chunks[first].kind == .comma && chunks[last].kind == .comma
  }

  func subject(of verb: Int, depth: Int) -> Items {
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
  func mainVerb(after verb: Int) -> Int? {
    let comma = chunks[verbs[verb].chunk...].prefix(Self.window).firstIndex { $0.kind == .comma }
    guard let comma else { return nil }
    return verbs.indices.first { verbs[$0].chunk > comma && verbs[$0].isFinite }
  }

  /// The verb that another one is coordinated with: a finite one for a finite one.
  func verbBefore(_ chunk: Int, asFinite isFinite: Bool) -> Int? {
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
  func relativeBefore(_ chunk: Int) -> Int? {
    var index = chunk - 1
    while index >= 0, chunks[index].kind == .adverb || chunks[index].kind == .time { index -= 1 }
    guard index > 0, chunks[index].kind == .relative else { return nil }
    let before = chunks[index - 1].kind
    return before == .noun || before == .comma ? index : nil
  }

  func antecedent(of relative: Int) -> Int {
    var index = relative - 1
    while index >= 0,
      [.comma, .quote, .preposition, .adverb, .time].contains(chunks[index].kind)
    {
      index -= 1
    }
    return index
  }

  /// The first chunk of the noun phrase whose last chunk is given: over its "of" phrases.
  func head(ofPhraseEndingAt end: Int) -> Int {
    var index = end
    while index >= 2, chunks[index - 1].kind == .preposition, chunks[index - 2].kind == .noun,
      words[chunks[index - 1].head].hash == TaggedWordHash.of
    {
      index -= 2
    }
    return index
  }

  /// Where to go on left of a comma that closes a parenthesis: before the comma that opened it.
  func beforeParenthesis(_ comma: Int) -> Int {
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
  func listEnding(at end: Int) -> Items {
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
}
