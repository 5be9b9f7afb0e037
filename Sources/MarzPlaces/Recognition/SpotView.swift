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
  }

  let spots: [Spot]
  let context: TextContext
  private let documentCountries: Set<CountryCode>
  private let uses: [WordHash: NameUse]

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
    var countries: Set<CountryCode> = []
    for spot in spots {
      if let facts = spot.senses.first?.facts, facts.isCountry, let country = facts.country {
        countries.insert(country)
      }
    }
    documentCountries = countries
    uses = [:]
  }

  /// The view with what the names of the document have in common counted, as recognition asks for it.
  func withNameUses() -> SpotView {
    var uses: [WordHash: NameUse] = [:]
    for (index, spot) in spots.enumerated() {
      var use = uses[key(of: spot)] ?? NameUse()
      use.count += 1
      if isLocated(index) { use.located += 1 }
      if isPerson(spot) { use.persons += 1 }
      if isBeforeOrganization(spot) { use.organizations += 1 }
      uses[key(of: spot)] = use
    }
    return SpotView(
      spots: spots,
      context: context,
      documentCountries: documentCountries,
      uses: uses
    )
  }

  private init(
    spots: [Spot],
    context: TextContext,
    documentCountries: Set<CountryCode>,
    uses: [WordHash: NameUse]
  ) {
    self.spots = spots
    self.context = context
    self.documentCountries = documentCountries
    self.uses = uses
  }

  private func key(of spot: Spot) -> WordHash { tokens[spot.core.lowerBound].hash }

  private func isLocated(_ index: Int) -> Bool {
    cuesBefore(spots[index]).contains(.locative) || containerAfter(index) != nil
  }

  /// Whether it stands inside the name of a person.
  func isPerson(_ spot: Spot) -> Bool { spot.core.contains { context.isPerson[$0] } }

  /// Whether another occurrence of the name stands after a preposition of place.
  func isLocatedElsewhere(_ index: Int) -> Bool {
    (uses[key(of: spots[index])]?.located ?? 0) > (isLocated(index) ? 1 : 0)
  }

  /// Whether another occurrence of the name stands inside the name of a person.
  func isPersonElsewhere(_ spot: Spot) -> Bool {
    (uses[key(of: spot)]?.persons ?? 0) > (isPerson(spot) ? 1 : 0)
  }

  /// Whether the head noun of an organization follows another occurrence of the name.
  func isOrganizationElsewhere(_ spot: Spot) -> Bool {
    (uses[key(of: spot)]?.organizations ?? 0) > (isBeforeOrganization(spot) ? 1 : 0)
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
      if let country = sense.facts.country, documentCountries.contains(country) {
        facts.isInCountryOfDocument = true
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

  func isRepeated(_ spot: Spot) -> Bool {
    (uses[key(of: spot)]?.count ?? 0) > 1
  }

  /// The word before a spot in its sentence, over an article, a compass word and a feature word.
  func cuesBefore(_ spot: Spot) -> CueSet {
    var index =
      min(spot.span.lowerBound, spot.feature?.tokens.lowerBound ?? spot.span.lowerBound) - 1
    let start = text.sentences[spot.sentence].tokens.lowerBound
    var found: CueSet = []
    while index >= start, tokens[index].kind == .word {
      let cues = lexicon.cues(of: tokens[index])
      found.formUnion(cues)
      guard !cues.isDisjoint(with: [.article, .compass]) else { break }
      index -= 1
    }
    return found
  }

  func cuesAfter(_ spot: Spot) -> CueSet {
    var index = spot.span.upperBound
    let end = text.sentences[spot.sentence].tokens.upperBound
    if index < end, tokens[index].kind == .clitic { index += 1 }
    guard index < end, tokens[index].kind == .word else { return [] }
    return lexicon.cues(of: tokens[index])
  }

  func isPossessive(_ spot: Spot) -> Bool {
    let next = spot.span.upperBound
    return next < text.sentences[spot.sentence].tokens.upperBound && tokens[next].kind == .clitic
      && tokens[next].hash == Self.s
  }

  /// Whether a capitalized run that goes on after the spot ends in "University", "Treaty" and the like.
  func isBeforeOrganization(_ spot: Spot) -> Bool {
    var index = spot.span.upperBound
    let end = min(text.sentences[spot.sentence].tokens.upperBound, index + 4)
    while index < end, tokens[index].kind == .word, tokens[index].gap <= .space,
      tokens[index].isCapitalized
    {
      if lexicon.cues(of: tokens[index]).contains(.organization) { return true }
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
      lexicon.cues(of: tokens[previous]).isEmpty
    else { return false }
    return !(index > 0 && spots[index - 1].span.upperBound == previous + 1)
  }

  /// The next spot, when it contains this one and only a comma stands between: "Mosul, Iraq".
  func containerAfter(_ index: Int) -> Int? {
    guard index + 1 < spots.count else { return nil }
    let (child, parent) = (spots[index], spots[index + 1])
    guard child.sentence == parent.sentence, parent.span.lowerBound == child.span.upperBound + 1,
      tokens[child.span.upperBound].hash == Self.comma
    else { return nil }
    for outer in parent.senses.prefix(8) where !outer.kind.isDemonym {
      for inner in child.senses.prefix(60)
      where outer.contains(inner) {
        return index + 1
      }
    }
    return nil
  }

  func isCoordinated(_ index: Int) -> Bool {
    joins(index) || index > 0 && joins(index - 1)
  }

  /// Whether a spot and the next are joined by "and", or by a comma in a list.
  func joins(_ index: Int) -> Bool {
    index + 1 < spots.count
      && NameSpotter.areJoined(spots[index], spots[index + 1], text, lexicon)
  }

  private static let s = WordHash("s")
  private static let comma = WordHash(",")
}
