import MarzGazetteer
import MarzText
import MarzWords

/// Finds every stretch of a text that is written like a name and that the gazetteer knows.
///
/// Longest match first, from left to right, inside sentences, on word boundaries.
struct NameSpotter: Sendable {
  let gazetteer: Gazetteer
  let lexicon: Lexicon

  /// The spots of a text, ascending, not overlapping.
  func spots(in context: TextContext) -> [Spot] {
    let text = context.text
    var spots: [Spot] = []
    for (number, sentence) in text.sentences.enumerated() {
      let writing = context.writings[number]
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard
          var spot = spot(at: index, in: text, sentence: number, writing: writing)
            ?? unknown(at: index, in: text, sentence: number, writing: writing)
        else {
          index += 1
          continue
        }
        if let last = spots.last, spot.span.lowerBound < last.span.upperBound {
          // The word before belongs to the spot before: "the Tigris River Mosul lies on".
          spot.span = spot.core.lowerBound..<spot.span.upperBound
          spot.feature = nil
        }
        spots.append(spot)
        index = spot.span.upperBound
      }
    }
    shareFeatureWords(among: &spots, in: text)
    return spots
  }

  /// The longest name that begins at a token.
  private func spot(
    at index: Int,
    in text: ParsedText,
    sentence: Int,
    writing: Writing
  ) -> Spot? {
    guard canBegin(index, in: text, writing: writing) else { return nil }
    let end = text.sentences[sentence].tokens.upperBound
    for match in gazetteer.matches(at: index, in: text.tokens.span).reversed()
    where match.tokens.upperBound <= end && isWrittenAsName(match.tokens, text, writing) {
      let fitting = gazetteer.senses(ofName: match.name).filter { fits($0, match.tokens, text) }
      if fitting.isEmpty { continue }
      let senses = fitting.map { Sense($0, in: gazetteer) }
      return makeSpot(core: match.tokens, senses: senses, sentence: sentence, text: text, end: end)
    }
    return nil
  }

  /// A capitalized name that no table knows, beside a feature word that says what it is.
  private func unknown(
    at index: Int,
    in text: ParsedText,
    sentence: Int,
    writing: Writing
  ) -> Spot? {
    let tokens = text.tokens
    guard writing == .ordinary, tokens[index].kind == .word, tokens[index].isCapitalized,
      lexicon.cues(of: tokens[index]).isEmpty,
      !gazetteer.wordClass(of: tokens[index].hash).contains(.common)
    else { return nil }
    let end = text.sentences[sentence].tokens.upperBound
    var stop = index + 1
    while stop < end, stop - index < 3, tokens[stop].kind == .word, tokens[stop].isCapitalized,
      tokens[stop].gap == .space || tokens[stop].gap == .hyphen,
      lexicon.featureAfter(stop, in: tokens) == nil, lexicon.cues(of: tokens[stop]).isEmpty
    {
      stop += 1
    }
    let after = stop < end ? lexicon.featureAfter(stop, in: tokens) : nil
    let before = lexicon.featureBefore(index, in: tokens)
    guard let feature = [after, before].compactMap({ $0 }).first(where: \.namesUnknown) else {
      return nil
    }
    // A capitalized feature word makes a proper name that may be anything: "Silver Creek High".
    if feature.tokens.lowerBound >= stop, tokens[feature.tokens.lowerBound].isCapitalized,
      feature.tokens.upperBound < end, tokens[feature.tokens.upperBound].isCapitalized,
      tokens[feature.tokens.upperBound].gap == .space
    {
      return nil
    }
    return makeSpot(core: index..<stop, senses: [], sentence: sentence, text: text, end: end)
  }

  func makeSpot(
    core: Range<Int>,
    senses: [Sense],
    sentence: Int,
    text: ParsedText,
    end: Int
  ) -> Spot {
    let after = core.upperBound < end ? lexicon.featureAfter(core.upperBound, in: text.tokens) : nil
    let before = lexicon.featureBefore(core.lowerBound, in: text.tokens)
    let isDemonym = senses.first.map { $0.kind.isDemonym } ?? false
    // "Iraqi province" is no province of that name: an adjective takes no feature word.
    let feature = isDemonym ? nil : before ?? after
    var span = core
    if let feature, feature.isPartOfSpan {
      span =
        min(
          core.lowerBound,
          feature.tokens.lowerBound
        )..<max(
          core.upperBound,
          feature.tokens.upperBound
        )
    }
    return Spot(
      core: core,
      span: span,
      senses: senses,
      feature: feature,
      sentence: sentence,
      isDemonym: isDemonym
    )
  }

  private func canBegin(_ index: Int, in text: ParsedText, writing: Writing) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .word else { return false }
    if token.isCapitalized || token.shape.contains(.caseless) { return true }
    // "al-Qaim": a particle in lower case, hyphenated to a capital.
    return Self.particles.contains(token.hash) && index + 1 < text.tokens.count
      && text.tokens[index + 1].gap == .hyphen && text.tokens[index + 1].isCapitalized
  }

  private func isWrittenAsName(
    _ range: Range<Int>,
    _ text: ParsedText,
    _ writing: Writing
  ) -> Bool {
    let words = range.filter { text.tokens[$0].kind != .mark }
    if words.count == 1 {
      let token = text.tokens[range.lowerBound]
      let cues = lexicon.cues(of: token)
      return cues.isDisjoint(with: [.month, .weekday, .article, .of, .person, .auxiliary])
        || token.shape.contains(.allCapitals) && writing == .ordinary
    }
    // "The Hague" is a name; "The village of Zalan" opens with an article and a feature word.
    let opensWithArticle = lexicon.cues(of: text.tokens[range.lowerBound]).contains(.article)
    return words.allSatisfy { index in
      let token = text.tokens[index]
      return token.isCapitalized || token.kind == .number || token.shape.contains(.caseless)
        || index != range.upperBound - 1 && Self.connectors.contains(token.hash)
        || !opensWithArticle && lexicon.featureAfter(index, in: text.tokens) != nil
    }
  }

  /// Whether a sense can be meant by a name written as it is: abbreviations need their capitals.
  private func fits(_ sense: Gazetteer.Sense, _ range: Range<Int>, _ text: ParsedText) -> Bool {
    let token = text.tokens[range.lowerBound]
    let length = token.end - token.start
    if sense.kind == .abbreviation || length <= 2 && !token.shape.contains(.caseless) {
      guard range.count == 1 else { return true }
      if token.shape.contains(.allCapitals) || token.shape.contains(.pointed) { return true }
      // "Ala." with its point; two letters only after a comma: "Covington, Ky."
      let isAfterComma =
        range.lowerBound > 0 && text.tokens[range.lowerBound - 1].hash == Self.comma
      return (length > 2 || isAfterComma) && token.isCapitalized
        && range.upperBound < text.tokens.count
        && text.tokens[range.upperBound].hash == Self.point
    }
    return true
  }

  private static let point = WordHash(".")
  private static let particles = Set(
    ["al", "el", "as", "ash", "ad", "ar", "an", "at", "az"].map(WordHash.init)
  )
  private static let connectors = particles.union(
    [
      "of", "the", "and", "de", "la", "le", "les", "du", "des", "del", "do", "da", "di", "e", "i",
      "y", "bin", "ibn", "den", "der", "am", "an", "upon", "on", "sur", "ud", "ul", "az", "o", "in",
    ]
    .map(WordHash.init)
  )
}
