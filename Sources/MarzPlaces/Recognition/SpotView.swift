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
  struct Neighborhood {
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
  private(set) var neighborhoods: [Neighborhood] = []
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
      if facts.kind == .admin1, let division = facts.tellingDivision { divisions.insert(division) }
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
          isBeforeOrganization: hasOrganizationAfter(spots[index]),
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
    for sense in spot.plainSenses.prefix(20) where !sense.kind.isDemonym {
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
    text.sentences[spot.sentence].dateline.map { $0.overlaps(spot.core) } ?? isBareDateline(spot)
  }

  /// Whether a name in capitals opens a sentence that goes on in ordinary writing, a dateline without
  /// its dash: "LONDON The government said".
  private func isBareDateline(_ spot: Spot) -> Bool {
    let next = spot.span.upperBound
    guard opensSentence(spot), writing(of: spot) == .ordinary,
      next < text.sentences[spot.sentence].tokens.upperBound, tokens[next].kind == .word,
      tokens[next].gap == .space, !tokens[next].shape.contains(.allCapitals),
      tokens[next].isCapitalized || tokens[next].range.count == 1
    else { return false }
    return spot.core.allSatisfy {
      tokens[$0].shape.contains(.allCapitals) && tokens[$0].range.count > 2
    } && spot.senses.first?.kind != .abbreviation
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
      guard !cues.isDisjoint(with: [.article, .compass, .distributive]) else { break }
      index -= 1
    }
    // "left Cozumel for Galveston".
    if index > start, tokens[index].hash == Self.for,
      context.cues[max(start, index - 6)..<index].contains(where: { $0.contains(.motion) })
    {
      found.insert(.direction)
    }
    // "out of Malta" is where, "of Malta" is whose.
    if found.contains(.of), index > start, context.cues[index - 1].contains(.placing) {
      found.remove(.of)
      found.insert(.direction)
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

  func isCoordinated(_ index: Int) -> Bool {
    joins(index) || index > 0 && joins(index - 1)
  }

  /// Whether a spot and the next are joined by "and", or by a comma in a list.
  func joins(_ index: Int) -> Bool { neighborhoods[index].joinsNext }

  static let s = WordHash("s")
  static let `for` = WordHash("for")
  static let comma = WordHash(",")
  static let inside = WordHash("in")
  static let point = WordHash(".")
}
