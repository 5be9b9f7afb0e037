import MarzText

/// Finds who speaks in a sentence: "X said", "said X", "quoted X as saying", "according to X".
struct SpeechFinder {
  let reader: ClauseReader
  let lexicon: Lexicon

  /// The verbs of speech outside quotations, in order.
  ///
  /// - Parameter isQuoted: Whether a position stands inside a quotation.
  /// - Returns: Only those whose speaker is named.
  func speeches(isQuoted: (Int) -> Bool) -> [SentenceParse.Speech] {
    var found: [SentenceParse.Speech] = []
    for (index, verb) in reader.verbs.enumerated() where verb.isFinite && !isQuoted(verb.head) {
      // "were reported killed" has no speaker.
      guard let kind = lexicon.speech[verb.lemma], kind.contains(.quoting) || !verb.isPassive else {
        continue
      }
      var speaker: ClauseReader.Items
      if kind.contains(.quoting), !verb.isPassive {
        speaker = reader.frame(of: index).object
      } else {
        speaker = reader.subject(of: index).filter { !isQuoted($0.lowerBound) }
        if followsQuote(verb.chunk) || speaker.isEmpty { speaker = inverted(verb) ?? speaker }
      }
      guard !speaker.isEmpty else { continue }
      let isClaim = kind.contains(.claiming)
      found.append(SentenceParse.Speech(verb: index, speaker: speaker, isClaim: isClaim))
    }
    return found
  }

  private func followsQuote(_ chunk: Int) -> Bool {
    chunk > 0 && reader.chunks[chunk - 1].kind == .quote
  }

  /// The speaker behind the verb: "..., said Erol".
  private func inverted(_ verb: VerbGroup) -> ClauseReader.Items? {
    let next = verb.chunk + 1
    guard next < reader.chunks.count, reader.chunks[next].kind == .noun else { return nil }
    return reader.items(from: next).items
  }
}
