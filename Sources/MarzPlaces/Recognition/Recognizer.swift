import Foundation
import MarzGazetteer
import MarzText
import MarzWords

/// Decides which of the names in a text are toponyms.
struct Recognizer: Sendable {
  let model: LinearModel<RecognitionFeature>
  let words: WordModel

  /// The least probability at which a name is taken for a toponym.
  ///
  /// A little above one half: a name that is taken counts only when its place is right as well, which it
  /// is nine times in ten.
  static let threshold = 0.53

  /// A spot and how probable it is that it is a toponym.
  struct Judged: Sendable {
    var spot: Spot
    /// Its position among all the spots of the text.
    var index: Int
    var probability: Double
  }

  /// Judges every spot of a text.
  ///
  /// - Parameter view: All spots, with the uses of their names counted.
  /// - Returns: One for each spot, in their order.
  func judge(_ view: SpotView) -> [Judged] {
    view.spots.indices.map { index in
      var sum = EvidenceSum(model)
      addFeatures(of: index, view, to: &sum)
      let score = sum.total + words.sum(around: view.spots[index], in: view.text)
      return Judged(
        spot: view.spots[index],
        index: index,
        probability: MarzPlaces.probability(ofLogOdds: score)
      )
    }
  }

  /// What speaks for and against a spot being a toponym.
  func features(of index: Int, _ view: SpotView) -> FeatureVector<RecognitionFeature> {
    var features = FeatureVector<RecognitionFeature>()
    addFeatures(of: index, view, to: &features)
    return features
  }

  private func addFeatures(
    of index: Int,
    _ view: SpotView,
    to features: inout some EvidenceSink<RecognitionFeature>
  ) {
    addSenses(of: view.spots[index], view, to: &features)
    addWords(of: index, view, to: &features)
    addNeighbors(of: index, view, to: &features)
  }

  private func addSenses(
    of spot: Spot,
    _ view: SpotView,
    to features: inout some EvidenceSink<RecognitionFeature>
  ) {
    guard !spot.senses.isEmpty else {
      features.add(.unknownWithFeatureWord)
      return
    }
    guard !spot.isDemonym else {
      features.add(.demonym)
      return
    }
    let facts = view.facts(of: spot)
    features.add(.country, if: facts.isCountry)
    features.add(.capital, if: facts.isCapital)
    features.add(.admin1, if: facts.isAdmin1)
    features.add(.otherFeature, if: facts.isOther)
    features.add(.abbreviation, if: spot.senses[0].kind == .abbreviation)
    features.add(.population, facts.logPopulation / 3)
    features.add(.unpopulated, if: facts.logPopulation == 0)
    features.add(.large, if: facts.logPopulation >= 5)
    features.add(.veryLarge, if: facts.logPopulation >= 6)
    features.add(.namesakes, log(Double(spot.plainSenses.count)))
    if let word = spot.feature {
      let fits = view.hasFittingFeature(spot)
      features.add(.featureWord, if: fits)
      features.add(.unfitFeatureWord, if: !fits && word.namesUnknown)
    }
    features.add(.countryInDocument, if: facts.isInCountryOfDocument)
    features.add(.divisionInDocument, if: facts.isInDivisionOfDocument)
    features.add(.byname, if: !facts.isCommonName)
  }

  private func addWords(
    of index: Int,
    _ view: SpotView,
    to features: inout some EvidenceSink<RecognitionFeature>
  ) {
    let spot = view.spots[index]
    let first = view.tokens[spot.core.lowerBound]
    let isSingle = spot.core.count == 1
    let word = isSingle ? view.context.wordClass(spot.core.lowerBound) : []
    let opens = view.opensSentence(spot)
    let isHeadline = view.writing(of: spot) != .ordinary
    features.add(.severalWords, if: !isSingle)
    let isAbbreviation = view.isWrittenAsAbbreviation(spot)
    let isCommon = word.contains(.common) && !isAbbreviation
    features.add(.commonWord, if: isCommon)
    features.add(.commonWordUnmarked, if: isCommon && (opens || isHeadline))
    features.add(.headNoun, if: view.isHeadNoun(spot))
    features.add(.givenName, if: word.contains(.givenName))
    features.add(.surname, if: word.contains(.surname))
    features.add(.opensSentence, if: opens)
    features.add(.headline, if: isHeadline)
    let isAllCapitals = first.shape.contains(.allCapitals) && !isHeadline
    features.add(.allCapitals, if: isAllCapitals && !isAbbreviation)
    features.add(.short, if: isSingle && first.end - first.start <= 3 && !isAbbreviation)
    features.add(.person, if: view.isPerson(spot))
    features.add(.opensPerson, if: view.opensPerson(spot))
    features.add(.closesPerson, if: isSingle && view.closesPerson(spot))
    features.add(.besideInitial, if: view.isBesideInitial(spot))
    features.add(.boilerplate, if: view.text.sentences[spot.sentence].kind == .boilerplate)
    features.add(.dateline, if: view.isDateline(spot))
    features.add(.repeated, if: view.isRepeated(index))
    features.add(.sameNamePerson, if: view.isPersonElsewhere(index))
    features.add(.sameNameOrganization, if: view.isOrganizationElsewhere(index))
  }

  private func addNeighbors(
    of index: Int,
    _ view: SpotView,
    to features: inout some EvidenceSink<RecognitionFeature>
  ) {
    let spot = view.spots[index]
    let before = view.cuesBefore(index)
    features.add(.afterLocative, if: before.contains(.locative))
    features.add(.afterDirection, if: before.contains(.direction))
    features.add(.afterOf, if: before.contains(.of))
    features.add(.afterPartner, if: !before.isDisjoint(with: [.partner, .agent]))
    features.add(.afterArticle, if: before.contains(.article))
    features.add(.afterCompass, if: before.contains(.compass))
    features.add(.afterMotion, if: before.contains(.motion))
    features.add(.afterTitle, if: before.contains(.title))
    let after = view.cuesAfter(index)
    features.add(.beforeSaying, if: after.contains(.say))
    features.add(.beforeVerb, if: !after.isDisjoint(with: [.auxiliary, .predicate]))
    features.add(.possessive, if: view.isPossessive(spot))
    features.add(.league, if: !after.union(before).isDisjoint(with: .league))
    features.add(.beforeOrganization, if: view.isBeforeOrganization(index))
    let isBeforeCapital = view.isBeforeCapital(index)
    let isAfterCapital = view.isAfterCapital(index)
    features.add(.beforeCapital, if: isBeforeCapital)
    features.add(.afterCapital, if: isAfterCapital)
    let isCommon =
      spot.core.count == 1 && view.context.wordClass(spot.core.lowerBound).contains(.common)
    features.add(.commonInName, if: isCommon && (isBeforeCapital || isAfterCapital))
    features.add(.afterGivenName, if: view.isAfterGivenName(spot))
    features.add(.beforeSurname, if: view.isBeforeSurname(spot))
    features.add(.beforeStreet, if: view.isBeforeStreet(spot))
    features.add(.afterParty, if: view.isAfterParty(spot))
    features.add(.beforeHyphen, if: view.isBeforeHyphen(spot))
    features.add(.beforeContainer, if: view.containerAfter(index) != nil)
    features.add(.afterContained, if: index > 0 && view.containerAfter(index - 1) == index)
    features.add(.sameNameLocated, if: view.isLocatedElsewhere(index))
    features.add(.coordinated, if: view.isCoordinated(index))
  }
}
