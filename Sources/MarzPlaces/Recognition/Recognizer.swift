import Foundation
import MarzGazetteer
import MarzText
import MarzWords

/// Decides which of the names in a text are toponyms.
struct Recognizer: Sendable {
  let model: LinearModel<RecognitionFeature>
  let words: WordModel

  /// The least probability at which a name is taken for a toponym.
  static let threshold = 0.5

  /// A spot and how probable it is that it is a toponym.
  struct Judged: Sendable {
    var spot: Spot
    var features: FeatureVector<RecognitionFeature>
    var words: [WordModel.Evidence] = []
    var probability: Double
  }

  /// Judges every spot of a text.
  func judge(_ view: SpotView) -> [Judged] {
    let view = view.withNameUses()
    return view.spots.indices.map { index in
      let features = features(of: index, view)
      let found = words.evidence(around: view.spots[index], in: view.text)
      let score = found.reduce(model.score(features)) { $0 + $1.weight }
      return Judged(
        spot: view.spots[index],
        features: features,
        words: found,
        probability: MarzPlaces.probability(ofLogOdds: score)
      )
    }
  }

  func features(of index: Int, _ view: SpotView) -> FeatureVector<RecognitionFeature> {
    var features = FeatureVector<RecognitionFeature>()
    addSenses(of: view.spots[index], view, to: &features)
    addWords(of: view.spots[index], view, to: &features)
    addNeighbors(of: index, view, to: &features)
    return features
  }

  private func addSenses(
    of spot: Spot,
    _ view: SpotView,
    to features: inout FeatureVector<RecognitionFeature>
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
    features.add(.namesakes, log(Double(spot.senses.count)))
    if let word = spot.feature {
      let fits = view.hasFittingFeature(spot)
      features.add(.featureWord, if: fits)
      features.add(.unfitFeatureWord, if: !fits && word.namesUnknown)
    }
    features.add(.countryInDocument, if: facts.isInCountryOfDocument)
  }

  private func addWords(
    of spot: Spot,
    _ view: SpotView,
    to features: inout FeatureVector<RecognitionFeature>
  ) {
    let first = view.tokens[spot.core.lowerBound]
    let isSingle = spot.core.count == 1
    let word = isSingle ? view.context.gazetteer.wordClass(of: first.hash) : []
    let opens = view.opensSentence(spot)
    let isHeadline = view.writing(of: spot) != .ordinary
    features.add(.severalWords, if: !isSingle)
    features.add(.commonWord, if: word.contains(.common))
    features.add(.commonWordUnmarked, if: word.contains(.common) && (opens || isHeadline))
    features.add(.givenName, if: word.contains(.givenName))
    features.add(.surname, if: word.contains(.surname))
    features.add(.opensSentence, if: opens)
    features.add(.headline, if: isHeadline)
    features.add(.allCapitals, if: first.shape.contains(.allCapitals) && !isHeadline)
    features.add(.short, if: isSingle && first.end - first.start <= 3)
    features.add(.person, if: view.isPerson(spot))
    features.add(.boilerplate, if: view.text.sentences[spot.sentence].kind == .boilerplate)
    features.add(.dateline, if: view.isDateline(spot))
    features.add(.repeated, if: view.isRepeated(spot))
    features.add(.sameNamePerson, if: view.isPersonElsewhere(spot))
    features.add(.sameNameOrganization, if: view.isOrganizationElsewhere(spot))
  }

  private func addNeighbors(
    of index: Int,
    _ view: SpotView,
    to features: inout FeatureVector<RecognitionFeature>
  ) {
    let spot = view.spots[index]
    let before = view.cuesBefore(spot)
    features.add(.afterLocative, if: before.contains(.locative))
    features.add(.afterDirection, if: before.contains(.direction))
    features.add(.afterOf, if: before.contains(.of))
    features.add(.afterPartner, if: !before.isDisjoint(with: [.partner, .agent]))
    features.add(.afterArticle, if: before.contains(.article))
    features.add(.afterCompass, if: before.contains(.compass))
    features.add(.afterMotion, if: before.contains(.motion))
    features.add(.afterTitle, if: before.contains(.title))
    let after = view.cuesAfter(spot)
    features.add(.beforeSaying, if: after.contains(.say))
    features.add(.beforeVerb, if: !after.isDisjoint(with: [.auxiliary, .predicate]))
    features.add(.possessive, if: view.isPossessive(spot))
    features.add(.league, if: !after.union(before).isDisjoint(with: .league))
    features.add(.beforeOrganization, if: view.isBeforeOrganization(spot))
    features.add(.beforeCapital, if: view.isBeforeCapital(index))
    features.add(.afterCapital, if: view.isAfterCapital(index))
    features.add(.beforeContainer, if: view.containerAfter(index) != nil)
    features.add(.afterContained, if: index > 0 && view.containerAfter(index - 1) == index)
    features.add(.sameNameLocated, if: view.isLocatedElsewhere(index))
    features.add(.coordinated, if: view.isCoordinated(index))
  }
}
