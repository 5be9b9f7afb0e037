/// Groups tagged words into chunks: noun groups, verb groups and what links them.
struct Chunker {
  private let words: [TaggedWord]
  private var position = 0
  private(set) var chunks: [Chunk] = []
  private(set) var verbs: [VerbGroup] = []

  /// Chunks the words of a sentence.
  ///
  /// - Complexity: O(*n*).
  init(_ words: [TaggedWord]) {
    self.words = words
    while position < words.count {
      step()
    }
  }

  private mutating func step() {
    let word = words[position]
    switch word.tag {
    case .determiner, .possessive, .adjective, .noun, .proper, .pronoun, .number:
      nounGroup()
    case .genitive: single(.stop)
    case .verb, .modal, .be, .have, .do, .to: verbGroup()
    case .preposition: single(.preposition)
    case .coordinator: single(.coordinator)
    case .relative: single(.relative)
    case .subordinator: single(.subordinator)
    case .adverb: single(.adverb)
    case .negation: leadsVerb(position + 1) ? verbGroup() : single(.adverb)
    case .comma: single(.comma)
    case .quote, .point: single(.quote)
    case .stop: single(.stop)
    case .other: position += 1
    }
  }

  private mutating func single(_ kind: Chunk.Kind) {
    chunks.append(Chunk(kind: kind, words: position..<position + 1, head: position))
    position += 1
  }

  private func leadsVerb(_ index: Int) -> Bool {
    var index = index
    while index < words.count, words[index].tag == .adverb { index += 1 }
    return index < words.count && words[index].isVerbal
  }

  private mutating func nounGroup() {
    let start = position
    if words[start].tag == .pronoun {
      chunks.append(Chunk(kind: .noun, words: start..<start + 1, head: start))
      position += 1
      return
    }
    var end = start + 1
    while end < words.count, continues(at: end, from: start) {
      end += 1
    }
    position = end
    var head = end - 1
    while head > start, words[head].tag == .number || words[head].tag == .genitive { head -= 1 }
    let hasNoun = (start..<end).contains {
      words[$0].tag == .noun || words[$0].tag == .proper || words[$0].tag == .number
        || words[$0].tag == .determiner
    }
    var kind = hasNoun ? Chunk.Kind.noun : .adjective
    if words[head].classes.contains(.day), words[head].tag != .adjective { kind = .time }
    chunks.append(Chunk(kind: kind, words: start..<end, head: head))
  }

  /// Whether the word at `index` goes on the noun group that began at `start`.
  private func continues(at index: Int, from start: Int) -> Bool {
    let before = words[index - 1]
    let word = words[index]
    if word.isJoined, word.tag != .verb { return true }
    switch word.tag {
    case .noun, .proper, .number:
      // "in Bonn Tuesday"
      if word.classes.contains(.day), before.tag == .noun || before.tag == .proper,
        !before.classes.contains(.day)
      {
        return false
      }
      // "under the deal Armenian forces will": a demonym never follows the noun of its own group.
      if word.isDemonym, before.tag == .noun, index + 1 < words.count, words[index + 1].isNominal {
        return false
      }
      return !(before.classes.contains(.day) && before.tag == .noun && word.tag == .proper)
    case .adjective:
      if before.tag == .proper || before.tag == .noun, index + 1 < words.count,
        words[index + 1].classes.contains(.day)
      {
        return false
      }
      return before.tag != .noun || startsNominal(index + 1)
    case .comma:
      // "a new, tougher law"
      return before.tag == .adjective && index + 2 < words.count
        && words[index + 1].tag == .adjective && startsNominal(index + 2)
    case .point: return index + 1 < words.count && words[index + 1].isNominal
    case .quote:
      // the "crime committed by rebels"
      return [.determiner, .possessive, .genitive, .adjective].contains(before.tag)
        && startsNominal(index + 1)
    case .genitive: return before.tag == .noun || before.tag == .proper
    case .determiner: return before.tag == .determiner || before.tag == .genitive
    case .possessive: return before.tag == .determiner
    case .adverb:
      return (before.tag == .determiner || before.tag == .adjective) && startsNominal(index + 1)
    case .coordinator:
      // "civilian and military leaders"
      guard
        before.tag == .adjective || before.tag == .proper && index - start == 1,
        index + 2 < words.count, words[index + 1].tag == .adjective
      else { return false }
      return words[index + 2].tag == .noun && before.tag == .adjective
    default: return false
    }
  }

  private func startsNominal(_ index: Int) -> Bool {
    index < words.count && words[index].isNominal && words[index].tag != .pronoun
  }

  private mutating func verbGroup() {
    let start = position
    var group = VerbGroup(words: start..<start, head: start, lemma: -1, chunk: chunks.count)
    var index = start
    var sawBe = false
    var sawHave = false
    var sawAuxiliary = false
    scan: while index < words.count {
      let word = words[index]
      if word.classes.contains(.negation) { group.isNegated = true }
      switch word.tag {
      case .adverb: break
      case .negation: group.isNegated = true
      case .modal:
        if sawAuxiliary { break scan }
        group.modality = modality(of: word)
        sawAuxiliary = true
      case .to:
        // "is to visit" is a future, any other "to" opens an infinitive.
        if index == start {
          group.isInfinitive = true
        } else if sawBe, group.lemma < 0, index + 1 < words.count {
          group.modality = .future
          sawBe = false
        } else {
          break scan
        }
      case .have where group.lemma < 0 && auxiliaryFollows(index, [.participle]):
        sawHave = true
        sawAuxiliary = true
        group.head = index
      case .be where group.lemma < 0 && auxiliaryFollows(index, [.participle, .gerund]):
        sawBe = true
        sawAuxiliary = true
        group.head = index
      case .do where group.lemma < 0 && auxiliaryFollows(index, [.base]):
        sawAuxiliary = true
        group.head = index
      case .verb, .be, .have, .do:
        group.head = index
        group.lemma = word.verb
        group.isCopula = word.tag == .be
        finish(&group, word, sawBe: sawBe, sawHave: sawHave, sawAuxiliary: sawAuxiliary)
        index += 1
        break scan
      default: break scan
      }
      index += 1
    }
    // Adverbs after an auxiliary without a verb belong to what follows.
    if group.lemma < 0 {
      index = max(start + 1, group.head + 1)
      // "are" and "were" stand in no table of verbs.
      group.isCopula = sawBe || words[group.head].tag == .be
    }
    group.words = start..<index
    position = index
    chunks.append(
      Chunk(kind: .verb, words: start..<index, head: group.head, verb: verbs.count)
    )
    verbs.append(group)
  }

  private func modality(of word: TaggedWord) -> VerbGroup.Modality {
    if word.classes.contains(.conjectural) { return .conjectural }
    if word.classes.contains(.necessity) { return .necessity }
    return .future
  }

  private func auxiliaryFollows(_ index: Int, _ forms: [TaggedWord.Form]) -> Bool {
    var next = index + 1
    while next < words.count, words[next].tag == .adverb || words[next].tag == .negation {
      next += 1
    }
    guard next < words.count else { return false }
    switch words[next].tag {
    case .verb: return forms.contains(words[next].form)
    case .be: return forms.contains(.participle) || forms.contains(.base)
    case .have: return forms.contains(.participle) || forms.contains(.base)
    case .to: return words[index].tag == .be && next == index + 1
    default: return false
    }
  }

  private func finish(
    _ group: inout VerbGroup,
    _ word: TaggedWord,
    sawBe: Bool,
    sawHave: Bool,
    sawAuxiliary: Bool
  ) {
    group.isPerfect = sawHave
    switch word.form {
    case .participle:
      group.isPassive = sawBe
      group.isReduced = !sawBe && !sawHave
      group.isPassive = group.isPassive || group.isReduced
      group.isPast = true
    case .past: group.isPast = true
    case .gerund:
      group.isProgressive = sawBe
      group.isGerund = !sawBe
    case .base, .third, .none: break
    }
    if group.isReduced, let twin = twin(of: group) {
      group.isReduced = false
      group.isPassive = verbs[twin].isPassive
      group.isPerfect = verbs[twin].isPerfect
      group.modality = verbs[twin].modality
      group.isInfinitive = verbs[twin].isInfinitive
      group.isNegated = verbs[twin].isNegated
    } else if word.form == .base, !sawAuxiliary, !group.isInfinitive, let twin = twin(of: group) {
      group.modality = verbs[twin].modality
      group.isInfinitive = verbs[twin].isInfinitive
      group.isNegated = verbs[twin].isNegated
    }
  }

  /// The verb group that this one is coordinated with: "was arrested and deported", "to go and see".
  private func twin(of group: VerbGroup) -> Int? {
    guard let link = chunks.last(where: { $0.kind != .adverb }), link.kind == .coordinator else {
      return nil
    }
    guard let found = verbs.lastIndex(where: { $0.isFinite || $0.isInfinitive }) else { return nil }
    let form = words[verbs[found].head].form
    return form == words[group.words.isEmpty ? position : group.head].form ? found : nil
  }
}
