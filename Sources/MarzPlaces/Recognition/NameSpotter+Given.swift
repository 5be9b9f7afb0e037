import MarzGazetteer
import MarzText
import MarzWords

extension NameSpotter {
  /// The spots for ranges that the caller gives, whatever stands there.
  ///
  /// - Parameters:
  ///   - spans: Ranges of code points.
  ///   - context: The text.
  /// - Returns: One spot for each range that holds a token, in the order of the text.
  func spots(for spans: [Range<Int>], in context: TextContext) -> [Spot] {
    let offsets = CodePointOffsets(context.text.document.text)
    var spots = spans.compactMap { span -> Spot? in
      guard let bytes = offsets.bytes(of: span), !bytes.isEmpty else { return nil }
      let first = firstToken(endingAfter: bytes.lowerBound, in: context.text.tokens)
      var stop = first
      while stop < context.text.tokens.count, context.text.tokens[stop].start < bytes.upperBound {
        stop += 1
      }
      return first < stop ? given(first..<stop, in: context) : nil
    }
    spots.sort {
      ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound)
    }
    shareFeatureWords(among: &spots, in: context)
    return spots
  }

  private func firstToken(endingAfter byte: Int, in tokens: [Token]) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].end) <= byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A spot for given tokens: the whole as a name, else what is left without feature words and "the",
  /// else the longest name inside.
  private func given(
    _ tokens: Range<Int>,
    in context: TextContext
  ) -> Spot {
    let text = context.text
    let sentence = context.sentence(of: tokens.lowerBound)
    let end = max(tokens.upperBound, text.sentences[sentence].tokens.upperBound)
    var best: Spot?
    let whole = withoutArticle(tokens, context)
    for core in [tokens, whole] + withoutFeatureWords(whole, text) {
      let senses = senses(of: core, in: text)
      if senses.isEmpty { continue }
      best = makeSpot(core: core, senses: senses, sentence: sentence, text: text, end: end)
      break
    }
    var spot =
      best ?? inside(tokens, sentence: sentence, text: text, end: end)
      ?? makeSpot(core: tokens, senses: [], sentence: sentence, text: text, end: end)
    spot.span = tokens
    return spot
  }

  private func senses(
    of core: Range<Int>,
    in text: ParsedText
  ) -> [Sense] {
    guard !core.isEmpty, let name = gazetteer.name(of: text.text(ofTokens: core)) else { return [] }
    let found = cache.senses(ofName: name)
    let token = text.tokens[core.lowerBound]
    // "IN" is Indiana, "in" is not; a given span is a place all the same, so this only orders.
    let isCapital = token.shape.contains(.allCapitals) || token.shape.contains(.pointed)
    guard core.count == 1, found.contains(where: { $0.kind == .abbreviation }) else { return found }
    let abbreviations = found.filter { $0.kind == .abbreviation }
    let others = found.filter { $0.kind != .abbreviation }
    return isCapital ? abbreviations + others : others + abbreviations
  }

  private func withoutArticle(_ tokens: Range<Int>, _ context: TextContext) -> Range<Int> {
    var core = tokens
    if core.count > 1, context.cues[core.lowerBound].contains(.article) {
      core = core.lowerBound + 1..<core.upperBound
    }
    if core.count > 1, context.text.tokens[core.upperBound - 1].kind == .clitic {
      core = core.lowerBound..<core.upperBound - 1
    }
    return core
  }

  private func withoutFeatureWords(_ whole: Range<Int>, _ text: ParsedText) -> [Range<Int>] {
    var cores: [Range<Int>] = []
    for start in whole.dropFirst() {
      if let after = lexicon.featureAfter(start, in: text.tokens),
        after.tokens.upperBound == whole.upperBound
      {
        cores.append(whole.lowerBound..<start)
      }
      if let before = lexicon.featureBefore(start, in: text.tokens),
        before.tokens.lowerBound == whole.lowerBound
      {
        cores.append(start..<whole.upperBound)
      }
    }
    return cores
  }

  /// The longest name inside a span that as a whole is in no table: "Sussex" in "University of
  /// Sussex".
  private func inside(
    _ tokens: Range<Int>,
    sentence: Int,
    text: ParsedText,
    end: Int
  ) -> Spot? {
    var best: NameMatch?
    for start in tokens where text.tokens[start].isCapitalized {
      for match in gazetteer.matches(at: start, in: text.tokens.span)
      where match.tokens.upperBound <= tokens.upperBound
        && match.tokens.count >= best?.tokens.count ?? 1
        && !gazetteer.wordClass(of: text.tokens[start].hash).contains(.common)
      {
        best = match
      }
    }
    guard let best else { return nil }
    let senses = cache.senses(ofName: best.name)
    var spot = makeSpot(core: best.tokens, senses: senses, sentence: sentence, text: text, end: end)
    spot.isInside = true
    return spot
  }
}
