import MarzGazetteer
import MarzText
import MarzWords

/// Finds every stretch of a text that is written like a name and that the gazetteer knows.
///
/// Longest match first, from left to right, inside sentences, on word boundaries.
struct NameSpotter: Sendable {
  let gazetteer: Gazetteer
  let lexicon: Lexicon
  let cache: SenseCache

  init(gazetteer: Gazetteer, lexicon: Lexicon) {
    self.gazetteer = gazetteer
    self.lexicon = lexicon
    cache = SenseCache(gazetteer)
  }

  /// The spots of a text, ascending, not overlapping.
  func spots(in context: TextContext) -> [Spot] {
    let text = context.text
    var spots: [Spot] = []
    for (number, sentence) in text.sentences.enumerated() {
      let writing = context.writings[number]
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard
          var spot = spot(at: index, in: context, sentence: number, writing: writing)
            ?? unknown(at: index, in: context, sentence: number, writing: writing)
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
    joinFederalDistricts(among: &spots, in: context)
    shareFeatureWords(among: &spots, in: context)
    return withoutUncalledDivisions(spots, in: context)
  }

  /// The longest name that begins at a token.
  private func spot(
    at index: Int,
    in context: TextContext,
    sentence: Int,
    writing: Writing
  ) -> Spot? {
    let text = context.text
    guard canBegin(index, in: text) || writing == .lowerCase && text.tokens[index].kind == .word
    else { return nil }
    let end = text.sentences[sentence].tokens.upperBound
    for match in gazetteer.matches(at: index, in: text.tokens.span).reversed()
    where match.tokens.upperBound <= end {
      guard
        writing == .lowerCase
          ? mayBeSmall(match.tokens, context) : isWrittenAsName(match.tokens, context, writing)
      else { continue }
      let senses = fitting(cache.senses(ofName: match.name), match.tokens, text, writing)
      if senses.isEmpty || writing == .lowerCase && !isWellKnown(senses) { continue }
      if isBetterWithoutArticle(match, senses: senses, context) { return nil }
      // "Pan-American" is of all of them, "Trans-Canada" the name of a road.
      if index > 0, text.tokens[index].gap == .hyphen,
        Self.wideners.position(of: text.tokens[index - 1].hash) != nil
      {
        return nil
      }
      return makeSpot(core: match.tokens, senses: senses, sentence: sentence, text: text, end: end)
    }
    return nil
  }

  /// Whether a name that begins with "the" goes by another without it that reaches as far: "the Nile",
  /// but not "The Hague".
  private func isBetterWithoutArticle(
    _ match: NameMatch,
    senses: [Sense],
    _ context: TextContext
  ) -> Bool {
    let first = match.tokens.lowerBound
    guard match.tokens.count > 1, context.cues[first].contains(.article),
      context.text.tokens[first + 1].gap == .space,
      let inner = gazetteer.matches(at: first + 1, in: context.text.tokens.span).last,
      inner.tokens.upperBound >= match.tokens.upperBound
    else { return false }
    return senses[0].kind != .canonical || inner.tokens.upperBound > match.tokens.upperBound
  }

  /// Whether a name in a sentence without capitals can be one: no ordinary word, no cue.
  private func mayBeSmall(_ range: Range<Int>, _ context: TextContext) -> Bool {
    let first = context.text.tokens[range.lowerBound]
    guard context.cues[range.lowerBound].subtracting(.usage).isEmpty else { return false }
    return range.count > 1 || first.range.count > 3 && context.wordClass(range.lowerBound).isEmpty
  }

  /// Whether a name has a meaning that a reader takes it for without a capital.
  private func isWellKnown(_ senses: [Sense]) -> Bool {
    senses.contains { sense in
      guard sense.isCommonName || sense.kind.isDemonym else { return false }
      switch sense.facts.kind {
      case .country, .capital: return true
      case .admin1, .town: return sense.facts.logPopulation >= 5.3
      default: return false
      }
    }
  }

  /// A capitalized name that no table knows, beside a feature word that says what it is.
  private func unknown(
    at index: Int,
    in context: TextContext,
    sentence: Int,
    writing: Writing
  ) -> Spot? {
    let text = context.text
    let tokens = text.tokens
    guard writing == .ordinary, tokens[index].kind == .word, tokens[index].isCapitalized,
      context.cues[index].subtracting(.usage).isEmpty,
      !context.wordClass(index).contains(.common)
    else { return nil }
    let end = text.sentences[sentence].tokens.upperBound
    var stop = index + 1
    while stop < end, stop - index < 3, tokens[stop].kind == .word, tokens[stop].isCapitalized,
      tokens[stop].gap == .space || tokens[stop].gap == .hyphen,
      context.cues[stop].subtracting(.usage).isEmpty, lexicon.featureAfter(stop, in: tokens) == nil
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
    // "Hall County town" is no town named Hall County: the name has its feature word already.
    let hasOwn =
      core.count > 1 && core.upperBound < end
      && lexicon.featureAfter(core.upperBound - 1, in: text.tokens)?.tokens.upperBound
        == core.upperBound
    let after =
      core.upperBound < end && !hasOwn
      ? lexicon.featureAfter(core.upperBound, in: text.tokens) : nil
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

  private func canBegin(_ index: Int, in text: ParsedText) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .word else { return false }
    if token.isCapitalized || token.shape.contains(.caseless) { return true }
    // "al-Qaim": a particle in lower case, hyphenated to a capital.
    return Self.particles.position(of: token.hash) != nil && index + 1 < text.tokens.count
      && text.tokens[index + 1].gap == .hyphen && text.tokens[index + 1].isCapitalized
  }

  private func isWrittenAsName(
    _ range: Range<Int>,
    _ context: TextContext,
    _ writing: Writing
  ) -> Bool {
    let tokens = context.text.tokens
    let words = range.count(where: { tokens[$0].kind != .mark })
    guard words > 1 else {
      let cues = context.cues[range.lowerBound]
      if !cues.isDisjoint(with: [.organization, .street]),
        !standsAlone(range.lowerBound, in: context)
      {
        return false
      }
      return cues.isDisjoint(with: [.month, .weekday, .article, .of, .person, .auxiliary])
        || tokens[range.lowerBound].shape.contains(.allCapitals) && writing == .ordinary
    }
    // "The Hague" is a name; "The village of Zalan" opens with an article and a feature word.
    let opensWithArticle = context.cues[range.lowerBound].contains(.article)
    return range.allSatisfy { index in
      let token = tokens[index]
      // "Cox's Bazar".
      return token.kind == .mark || token.kind == .clitic || token.isCapitalized
        || token.kind == .number
        || token.shape.contains(.caseless)
        || index != range.upperBound - 1 && Self.connectors.position(of: token.hash) != nil
        || !opensWithArticle && lexicon.featureAfter(index, in: tokens) != nil
    }
  }

  /// Whether the head noun of an organization or street is a name by itself: "in Union", "Union, N.J.",
  /// and no capitalized word stands before it.
  private func standsAlone(_ index: Int, in context: TextContext) -> Bool {
    let tokens = context.text.tokens
    guard index > 0 else { return false }
    if tokens[index - 1].isCapitalized, tokens[index].gap <= .space { return false }
    let isBeforeComma = index + 1 < tokens.count && tokens[index + 1].hash == Self.comma
    return isBeforeComma || context.cues[index - 1].contains(.locative)
  }

  /// The senses that can be meant by a name written as it is; abbreviations come first where it is
  /// written as one.
  private func fitting(
    _ senses: [Sense],
    _ range: Range<Int>,
    _ text: ParsedText,
    _ writing: Writing
  ) -> [Sense] {
    let token = text.tokens[range.lowerBound]
    let isShort = token.range.count <= 2 && !token.shape.contains(.caseless)
    let hasAbbreviation = senses.contains { $0.kind == .abbreviation }
    guard range.count == 1, hasAbbreviation || isShort else { return senses }
    let isPointed = token.shape.contains(.pointed)
    if isPointed || token.shape.contains(.allCapitals) {
      guard hasAbbreviation else { return senses }
      let abbreviations = senses.filter {
        // Points part the initials of several words: "M.D." is no Maryland.
        $0.kind == .abbreviation && (!isPointed || hasSeveralWords($0.place))
      }
      let others = senses.filter { $0.kind != .abbreviation }
      return writing == .allCapitals ? others + abbreviations : abbreviations + others
    }
    // "Ala." with its point; two letters only after a comma: "Covington, Ky."
    let isAfterComma = range.lowerBound > 0 && text.tokens[range.lowerBound - 1].hash == Self.comma
    let isAbbreviated =
      (token.range.count > 2 || isAfterComma) && token.isCapitalized
      && range.upperBound < text.tokens.count && text.tokens[range.upperBound].hash == Self.point
    if isAbbreviated { return senses }
    return isShort ? [] : senses.filter { $0.kind != .abbreviation }
  }

  private func hasSeveralWords(_ place: Int) -> Bool {
    gazetteer.place(place).name.utf8.contains { $0 == UInt8(ascii: " ") }
  }

  private static let point = WordHash(".")
  private static let wideners = WordIndex(["pan", "trans", "inter"].map { WordHash($0) })
  private static let particleWords = ["al", "el", "as", "ash", "ad", "ar", "an", "at", "az"]
  private static let particles = WordIndex(particleWords.map { WordHash($0) })
  private static let connectors = WordIndex(
    Set(
      (particleWords + [
        "of", "the", "and", "de", "la", "le", "les", "du", "des", "del", "do", "da", "di", "e", "i",
        "y", "bin", "ibn", "den", "der", "am", "an", "upon", "on", "sur", "ud", "ul", "az", "o",
        "in",
      ]).map { WordHash($0) }
    )
  )
}
