import Foundation
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
  let text: ParsedText
  let gazetteer: Gazetteer
  let lexicon: Lexicon
  let isPerson: [Bool]
  private let writings: [Writing]
  private let documentCountries: Set<CountryCode>
  private let counts: [WordHash: Int]

  var tokens: [Token] { text.tokens }

  init(spots: [Spot], text: ParsedText, gazetteer: Gazetteer, lexicon: Lexicon) {
    self.spots = spots
    self.text = text
    self.gazetteer = gazetteer
    self.lexicon = lexicon
    isPerson = PersonFinder(gazetteer: gazetteer, lexicon: lexicon).persons(in: text)
    writings = text.sentences.map { Writing(of: $0, in: text, lexicon: lexicon) }
    documentCountries = Set(
      spots.compactMap { spot in
        spot.senses.first.flatMap {
          gazetteer.feature(of: $0.place).isCountry ? gazetteer.country(of: $0.place) : nil
        }
      }
    )
    counts = Dictionary(
      spots.map { (text.tokens[$0.core.lowerBound].hash, 1) },
      uniquingKeysWith: +
    )
  }

  func facts(of spot: Spot) -> Facts {
    var facts = Facts()
    for sense in spot.senses.prefix(20) where !sense.kind.isDemonym {
      let feature = gazetteer.feature(of: sense.place)
      switch feature.featureClass {
      case "P": if feature.code == "PPLC" { facts.isCapital = true }
      case "A":
        if feature.isCountry { facts.isCountry = true }
        if feature.isAdmin1 { facts.isAdmin1 = true }
      default: facts.isOther = true
      }
      let population = gazetteer.population(of: sense.place)
      if population > 0 {
        facts.logPopulation = max(facts.logPopulation, log10(Double(population)))
      }
      if let country = gazetteer.country(of: sense.place), documentCountries.contains(country) {
        facts.isInCountryOfDocument = true
      }
    }
    return facts
  }

  func hasFittingFeature(_ spot: Spot) -> Bool {
    guard let feature = spot.feature else { return false }
    return spot.senses.contains { feature.rank(of: gazetteer.feature(of: $0.place)) != nil }
  }

  func writing(of spot: Spot) -> Writing { writings[spot.sentence] }

  func opensSentence(_ spot: Spot) -> Bool {
    spot.span.lowerBound == text.sentences[spot.sentence].tokens.lowerBound
  }

  func isDateline(_ spot: Spot) -> Bool {
    text.sentences[spot.sentence].dateline.map { $0.overlaps(spot.core) } ?? false
  }

  func isRepeated(_ spot: Spot) -> Bool {
    counts[tokens[spot.core.lowerBound].hash, default: 0] > 1
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
      where inner.place != outer.place && contains(outer.place, inner.place) {
        return index + 1
      }
    }
    return nil
  }

  /// Whether one place is the country or the division that another lies in.
  func contains(_ outer: Int, _ inner: Int) -> Bool {
    let feature = gazetteer.feature(of: outer)
    if feature.isCountry {
      return gazetteer.country(of: outer) == gazetteer.country(of: inner)
        && !gazetteer.feature(of: inner).isCountry
    }
    return feature.isAdmin1 && gazetteer.admin1(of: inner) == outer
  }

  func isCoordinated(_ index: Int) -> Bool {
    joins(index) || index > 0 && joins(index - 1)
  }

  /// Whether a spot and the next are joined by "and", or by a comma in a list.
  func joins(_ index: Int) -> Bool {
    guard index + 1 < spots.count, spots[index].sentence == spots[index + 1].sentence,
      spots[index].span.upperBound <= spots[index + 1].span.lowerBound
    else { return false }
    let between = tokens[spots[index].span.upperBound..<spots[index + 1].span.lowerBound]
    guard between.count <= 2, !between.isEmpty else { return false }
    return between.allSatisfy {
      $0.hash == Self.comma || lexicon.cues(of: $0).contains(.conjunction)
    }
  }

  private static let s = WordHash("s")
  private static let comma = WordHash(",")
}
