import MarzGazetteer
import MarzText
import MarzWords

/// What can be seen from a spot: its senses at a glance, the words and the spots around it.
struct SpotView: Sendable {
  /// The senses of a spot at a glance.
  struct Facts: Sendable {
    var isCountry = false
    var isCapital = false
    var isAdmin1 = false
    var isOther = false
    var logPopulation = 0.0
    var isInCountryOfDocument = false
    var isInDivisionOfDocument = false
    /// Whether some place goes by this name, rather than only has it among its other names.
    var isCommonName = false
  }

  /// What stands around a spot, worked out once.
  private struct Neighborhood {
    /// The cues of the words before, over an article, a compass word and a feature word.
    var before: CueSet
    /// The cues of the word after.
    var after: CueSet
    /// Whether the next spot contains this one, and only a comma stands between.
    var isContained: Bool
    /// Whether "and", "or" or a comma joins this spot to the next.
    var joinsNext: Bool
    /// Whether a capitalized run that goes on after the spot ends in "University" and the like.
    var isBeforeOrganization: Bool
    /// The spot that the words say this one lies in: "Mosul in northern Iraq", "Iraq's Mosul".
    var statedContainer: Int?
  }

  let spots: [Spot]
  let context: TextContext
  private var neighborhoods: [Neighborhood] = []
  private var countries = CountryWeights()
  private var divisions: Set<Int> = []
  /// For each name, by its first word, what its occurrences have in common.
  private var uses: [NameUse] = []
  /// For each spot the position of its name among `uses`; empty where they were not counted.
  private var useOfSpot: [Int] = []

  /// What all the occurrences of a name in a document have between them.
  private struct NameUse {
    var count = 0
    var located = 0
    var persons = 0
    var organizations = 0
  }

  var text: ParsedText { context.text }
  var lexicon: Lexicon { context.lexicon }
  var tokens: [Token] { context.text.tokens }

  init(spots: [Spot], context: TextContext) {
    self.spots = spots
    self.context = context
    for spot in spots {
      guard let facts = spot.senses.first?.facts else { continue }
      if facts.isCountry, let country = facts.country { countries[country] = 1 }
      if facts.kind == .admin1, let division = facts.admin1 { divisions.insert(division) }
    }
    neighborhoods.reserveCapacity(spots.count)
    for index in spots.indices {
      neighborhoods.append(
        Neighborhood(
          before: cues(before: spots[index]),
          after: cues(after: spots[index]),
          isContained: nextContains(index),
          joinsNext: index + 1 < spots.count
            && NameSpotter.areJoined(spots[index], spots[index + 1], context),
          isBeforeOrganization: isBeforeOrganization(spots[index]),
          statedContainer: statedContainer(of: index)
        )
      )
    }
  }

  /// The view with what the names of the document have in common counted, as recognition asks for it.
  func withNameUses() -> SpotView {
    var view = self
    var known: [WordHash: Int] = [:]
    view.useOfSpot.reserveCapacity(spots.count)
    for (index, spot) in spots.enumerated() {
      let key = tokens[spot.core.lowerBound].hash
      let use = known[key] ?? view.uses.count
      if use == view.uses.count {
        known[key] = use
        view.uses.append(NameUse())
      }
      view.useOfSpot.append(use)
      view.uses[use].count += 1
      if isLocated(index) { view.uses[use].located += 1 }
      if isPerson(spot) { view.uses[use].persons += 1 }
      if isBeforeOrganization(index) { view.uses[use].organizations += 1 }
    }
    return view
  }

  private func use(_ index: Int) -> NameUse {
    useOfSpot.isEmpty ? NameUse() : uses[useOfSpot[index]]
  }

  private func isLocated(_ index: Int) -> Bool {
    neighborhoods[index].before.contains(.locative) || neighborhoods[index].isContained
  }

  /// Whether it stands inside the name of a person.
  func isPerson(_ spot: Spot) -> Bool { spot.core.contains { context.isPerson[$0] } }

  /// Whether another occurrence of the name stands after a preposition of place.
  func isLocatedElsewhere(_ index: Int) -> Bool {
    use(index).located > (isLocated(index) ? 1 : 0)
  }

  /// Whether another occurrence of the name stands inside the name of a person.
  func isPersonElsewhere(_ index: Int) -> Bool {
    use(index).persons > (isPerson(spots[index]) ? 1 : 0)
  }

  /// Whether the head noun of an organization follows another occurrence of the name.
  func isOrganizationElsewhere(_ index: Int) -> Bool {
    use(index).organizations > (isBeforeOrganization(index) ? 1 : 0)
  }

  func facts(of spot: Spot) -> Facts {
    var facts = Facts()
    for sense in spot.senses.prefix(20) where !sense.kind.isDemonym {
      switch sense.facts.kind {
      case .capital: facts.isCapital = true
      case .country: facts.isCountry = true
      case .admin1: facts.isAdmin1 = true
      case .admin2, .town: break
      case .wideArea, .natural, .site: facts.isOther = true
      }
      facts.logPopulation = max(facts.logPopulation, sense.facts.logPopulation)
      if sense.isCommonName { facts.isCommonName = true }
      guard let country = sense.facts.country, countries[country] > 0 else { continue }
      facts.isInCountryOfDocument = true
      if let division = sense.facts.admin1, division != sense.place, divisions.contains(division) {
        facts.isInDivisionOfDocument = true
      }
    }
    return facts
  }

  func hasFittingFeature(_ spot: Spot) -> Bool {
    guard let feature = spot.feature else { return false }
    return spot.senses.contains { feature.rank(of: $0.facts.feature) != nil }
  }

  func writing(of spot: Spot) -> Writing { context.writings[spot.sentence] }

  func opensSentence(_ spot: Spot) -> Bool {
    spot.span.lowerBound == text.sentences[spot.sentence].tokens.lowerBound
  }

  func isDateline(_ spot: Spot) -> Bool {
    text.sentences[spot.sentence].dateline.map { $0.overlaps(spot.core) } ?? false
  }

  func isRepeated(_ index: Int) -> Bool { use(index).count > 1 }

  /// The cues of the word before a spot in its sentence, over an article, a compass word and a
  /// feature word.
  func cuesBefore(_ index: Int) -> CueSet { neighborhoods[index].before }

  /// The cues of the word after a spot in its sentence.
  func cuesAfter(_ index: Int) -> CueSet { neighborhoods[index].after }

  private func cues(before spot: Spot) -> CueSet {
    var index =
      min(spot.span.lowerBound, spot.feature?.tokens.lowerBound ?? spot.span.lowerBound) - 1
    let start = text.sentences[spot.sentence].tokens.lowerBound
    var found: CueSet = []
    // "Mr. London": the title stands before its point.
    let isPoint = index > start && tokens[index].hash == Self.point && tokens[index].gap == .none
    if isPoint, context.cues[index - 1].contains(.title) { index -= 1 }
    while index >= start, tokens[index].kind == .word {
      let cues = context.cues[index]
      found.formUnion(cues)
      guard !cues.isDisjoint(with: [.article, .compass]) else { break }
      index -= 1
    }
    return found
  }

  private func cues(after spot: Spot) -> CueSet {
    var index = spot.span.upperBound
    let end = text.sentences[spot.sentence].tokens.upperBound
    if index < end, tokens[index].kind == .clitic { index += 1 }
    guard index < end, tokens[index].kind == .word else { return [] }
    return context.cues[index]
  }

  func isPossessive(_ spot: Spot) -> Bool {
    let next = spot.span.upperBound
    return next < text.sentences[spot.sentence].tokens.upperBound && tokens[next].kind == .clitic
      && tokens[next].hash == Self.s
  }

  /// Whether a capitalized run that goes on after the spot ends in "University", "Treaty" and the like.
  func isBeforeOrganization(_ index: Int) -> Bool { neighborhoods[index].isBeforeOrganization }

  private func isBeforeOrganization(_ spot: Spot) -> Bool {
    var index = spot.span.upperBound
    let end = min(text.sentences[spot.sentence].tokens.upperBound, index + 4)
    while index < end, tokens[index].kind == .word, tokens[index].gap <= .space,
      tokens[index].isCapitalized
    {
      if context.cues[index].contains(.organization) { return true }
      index += 1
    }
    return false
  }

  func isBeforeCapital(_ index: Int) -> Bool {
    let next = spots[index].span.upperBound
    guard next < text.sentences[spots[index].sentence].tokens.upperBound,
      tokens[next].kind == .word, tokens[next].isCapitalized, tokens[next].gap <= .space,
      writing(of: spots[index]) == .ordinary
    else { return false }
    return !(index + 1 < spots.count && spots[index + 1].span.lowerBound == next)
  }

  func isAfterCapital(_ index: Int) -> Bool {
    let spot = spots[index]
    let previous = spot.span.lowerBound - 1
    guard previous > text.sentences[spot.sentence].tokens.lowerBound,
      tokens[previous].kind == .word, tokens[previous].isCapitalized,
      tokens[spot.span.lowerBound].gap <= .space, writing(of: spot) == .ordinary,
      context.cues[previous].isEmpty
    else { return false }
    return !(index > 0 && spots[index - 1].span.upperBound == previous + 1)
  }

  /// The next spot, when it contains this one and only a comma stands between: "Mosul, Iraq".
  func containerAfter(_ index: Int) -> Int? {
    neighborhoods[index].isContained ? index + 1 : nil
  }

  private func nextContains(_ index: Int) -> Bool {
    guard index + 1 < spots.count else { return false }
    let (child, parent) = (spots[index], spots[index + 1])
    guard child.sentence == parent.sentence, parent.span.lowerBound == child.span.upperBound + 1,
      tokens[child.span.upperBound].hash == Self.comma
    else { return false }
    return contains(parent, child)
  }

  private func contains(_ parent: Spot, _ child: Spot) -> Bool {
    for outer in parent.senses.prefix(8) where !outer.kind.isDemonym {
      for inner in child.senses.prefix(60) where outer.contains(inner) { return true }
    }
    return false
  }

  /// The spot that contains this one by the words between: "in" and the container after it, or the
  /// container with a possessive before it.
  func statedContainerOf(_ index: Int) -> Int? { neighborhoods[index].statedContainer }

  private func statedContainer(of index: Int) -> Int? {
    let child = spots[index]
    guard !child.isDemonym else { return nil }
    if index + 1 < spots.count {
      let parent = spots[index + 1]
      let start = min(parent.span.lowerBound, parent.feature?.tokens.lowerBound ?? Int.max)
      if parent.sentence == child.sentence, child.span.upperBound < start,
        start - child.span.upperBound <= 4, isLocation(child.span.upperBound..<start),
        contains(parent, child)
      {
        return index + 1
      }
    }
    guard index > 0 else { return nil }
    let parent = spots[index - 1]
    let between = parent.span.upperBound..<max(parent.span.upperBound, child.span.lowerBound)
    guard parent.sentence == child.sentence, (1...5).contains(between.count), isPossessive(parent),
      between.dropFirst().allSatisfy({ tokens[$0].kind == .word && !tokens[$0].isCapitalized }),
      contains(parent, child)
    else { return nil }
    return index - 1
  }

  /// Whether tokens read ", in the northern" or the like: a preposition of place, and at most a comma
  /// before it, an article and compass words after it.
  private func isLocation(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    if tokens[index].hash == Self.comma { index += 1 }
    guard index < range.upperBound, tokens[index].hash == Self.inside else { return false }
    return context.cues[index + 1..<range.upperBound].allSatisfy {
      !$0.isDisjoint(with: [.article, .compass])
    }
  }

  func isCoordinated(_ index: Int) -> Bool {
    joins(index) || index > 0 && joins(index - 1)
  }

  /// Whether a spot and the next are joined by "and", or by a comma in a list.
  func joins(_ index: Int) -> Bool { neighborhoods[index].joinsNext }

  /// Whether the name is a single word that is itself the head noun of organizations or places:
  /// "University", "Park".
  func isHeadNoun(_ spot: Spot) -> Bool {
    guard spot.core.count == 1 else { return false }
    return !context.cues[spot.core.lowerBound].isDisjoint(with: [.organization, .street, .title])
      || lexicon.featureAfter(spot.core.lowerBound, in: tokens) != nil
  }

  /// Whether a given name, or the point of an initial, stands just before: "Bill Holland".
  func isAfterGivenName(_ spot: Spot) -> Bool {
    let previous = spot.core.lowerBound - 1
    guard previous >= text.sentences[spot.sentence].tokens.lowerBound,
      tokens[spot.core.lowerBound].gap <= .space
    else { return false }
    if tokens[previous].hash == Self.point {
      return previous > 0 && tokens[previous].gap == .none && tokens[previous - 1].isCapitalized
        && tokens[previous - 1].range.count == 1
    }
    return tokens[previous].kind == .word && tokens[previous].isCapitalized
      && writing(of: spot) == .ordinary
      && context.wordClass(previous).contains(.givenName)
  }

  /// Whether it is a given name, and a capitalized word follows that is no ordinary one and no head
  /// noun: "Victoria Derbyshire", but not "Victoria Station" or "Jordan Defense Forces".
  func isBeforeSurname(_ spot: Spot) -> Bool {
    let next = spot.span.upperBound
    guard spot.core.count == 1, spot.feature == nil,
      next < text.sentences[spot.sentence].tokens.upperBound,
      tokens[next].kind == .word, tokens[next].isCapitalized, tokens[next].gap == .space,
      !tokens[next].shape.contains(.allCapitals), writing(of: spot) == .ordinary,
      context.wordClass(spot.core.lowerBound).contains(.givenName)
    else { return false }
    return context.cues[next].isEmpty
      && !context.wordClass(next).contains(.common)
      && lexicon.featureAfter(next, in: tokens) == nil
  }

  /// Whether the word for a street follows: "6016 Dublin Road".
  func isBeforeStreet(_ spot: Spot) -> Bool {
    let next = spot.span.upperBound
    return next < text.sentences[spot.sentence].tokens.upperBound
      && context.cues[next].contains(.street) && tokens[next].isCapitalized
  }

  /// Whether a party and a hyphen stand before: "D-Conn.", "R-Marshall".
  func isAfterParty(_ spot: Spot) -> Bool {
    let previous = spot.core.lowerBound - 1
    return previous >= 0 && tokens[spot.core.lowerBound].gap == .hyphen
      && tokens[previous].kind == .word && tokens[previous].range.count <= 3
      && (tokens[previous].shape.contains(.allCapitals) || tokens[previous].range.count == 1)
      && tokens[previous].isCapitalized
  }

  /// Whether the word after hangs on the name by a hyphen: "Britain-based".
  func isBeforeHyphen(_ spot: Spot) -> Bool {
    let next = spot.span.upperBound
    return next < tokens.count && tokens[next].gap == .hyphen && tokens[next].kind == .word
  }

  /// Whether an office and "of" stand before: "president of", "University of".
  func isAfterOffice(_ spot: Spot) -> Bool {
    let start = text.sentences[spot.sentence].tokens.lowerBound
    var index = spot.span.lowerBound - 1
    if index > start, context.cues[index].contains(.article) { index -= 1 }
    guard index > start, context.cues[index].contains(.of) else { return false }
    return !context.cues[index - 1].isDisjoint(with: [.title, .office, .organization])
  }

  /// Whether a capitalized word and "of" stand before, inside the sentence: "the Star of Honolulu".
  func isAfterNamedOf(_ spot: Spot) -> Bool {
    let of = spot.span.lowerBound - 1
    return of - 1 > text.sentences[spot.sentence].tokens.lowerBound
      && context.cues[of].contains(.of) && tokens[of - 1].isCapitalized
      && writing(of: spot) == .ordinary
  }

  /// Whether marks stand on both sides, as in lists, addresses and schedules.
  func isBetweenMarks(_ spot: Spot) -> Bool {
    let range = text.sentences[spot.sentence].tokens
    let (before, after) = (spot.span.lowerBound - 1, spot.span.upperBound)
    return before > range.lowerBound && tokens[before].kind == .mark
      && (after >= range.upperBound || tokens[after].kind == .mark)
  }

  /// Whether an abbreviation stands written as one, so that the common word is not meant: "US".
  func isWrittenAsAbbreviation(_ spot: Spot) -> Bool {
    guard spot.senses.first?.kind == .abbreviation, writing(of: spot) != .allCapitals else {
      return false
    }
    return !tokens[spot.core.lowerBound].shape.isDisjoint(with: [.allCapitals, .pointed])
  }

  private static let s = WordHash("s")
  private static let comma = WordHash(",")
  private static let inside = WordHash("in")
  private static let point = WordHash(".")
}
