import MarzGazetteer
import MarzPlaces
import MarzWords

/// How likely a place is meant by a name, and why.
///
/// The product of what the name is to the place, how near its spelling comes, whether the feature word of
/// the query fits, and how prominent the place is. It orders candidates without any context; documents
/// are resolved by MarzPlaces, which has some.
struct PlaceScore {
  let value: Double
  let reasons: [String]

  init(
    of place: Place,
    spelling: Gazetteer.Spelling,
    match: LocatedPlace.Match,
    edits: Int,
    reading: PlaceQuery.Reading,
    populationShare: Double?
  ) {
    let size = PlaceProminence(of: place)
    var value = Self.weight(of: spelling) * size.value
    var reason = Self.name(spelling)
    if match != .exact { value *= Self.familiarity(of: spelling) }
    switch match {
    case .exact: break
    case .prefix:
      value *= Self.isWhole(reading.name, in: spelling.text) ? 0.9 : 0.7
      reason += " begins so"
    case .near:
      let slip = SpellingSlip(from: reading.name, to: spelling.text, edits: edits)
      value *= slip.likelihood
      let letter = slip.isVowel ? "vowel" : "letter"
      reason += ", \(edits) \(letter)\(edits == 1 ? "" : "s") off"
    }
    var reasons = [reason]
    if let word = reading.featureText, let feature = reading.feature {
      if let rank = feature.rank(of: place.feature) {
        // A place that has the word in its name, "Kurdistan Region", was rather meant than this one.
        value *= rank == 0 ? 0.9 : 0.75
        reasons.append("\"\(word)\" fits \(place.feature)")
      } else {
        value *= 0.05
        reasons.append("\"\(word)\" does not fit \(place.feature)")
      }
    }
    let share = populationShare.flatMap { Self.share($0, of: place) }
    reasons += [size.reason, share].compactMap(\.self)
    self.value = value
    self.reasons = reasons
  }

  private static func name(_ spelling: Gazetteer.Spelling) -> String {
    let language = spelling.language.map { " (\($0))" } ?? ""
    switch spelling.kind {
    case .canonical: return "main name \(spelling.text)"
    case .variant: return "other name \(spelling.text)\(language)"
    default: return "\(spelling.kind) name \(spelling.text)\(language)"
    }
  }

  /// Whether a name goes on with another word: "Ilısu" with "Dam".
  private static func isWhole(_ beginning: String, in name: String) -> Bool {
    FoldedName(name).text.hasPrefix(FoldedName(beginning).text + " ")
  }

  /// What part of the people in places of this name live in this one; nothing where it is the only one.
  private static func share(_ share: Double, of place: Place) -> String? {
    guard place.population > 0, share < 1 else { return nil }
    let percent = Int((share * 100).rounded())
    let part =
      percent == 0 ? "less than 1 %" : percent == 100 ? "more than 99 %" : "\(percent) %"
    return "\(part) of the people in places of this name"
  }

  /// What the name is to the place.
  ///
  /// A name that is marked as English is the one English text uses; an unmarked
  /// one of GeoNames may be a transliteration of any time and language.
  private static func weight(of spelling: Gazetteer.Spelling) -> Double {
    switch spelling.kind {
    case .canonical: 1
    case .short, .official: 0.97
    case .variant where spelling.language?.description == "en": 0.97
    case .variant where spelling.language == nil: 0.88
    case .variant, .abbreviation: 0.9
    case .colloquial, .historic: 0.7
    case .adjective, .demonym: 0.5
    }
  }

  /// Whether someone who did not spell a name out meant this spelling of it: rather one of English, or one of
  /// the languages that the tables are kept in, than one of the many that GeoNames and CLDR have besides.
  private static func familiarity(of spelling: Gazetteer.Spelling) -> Double {
    switch spelling.language?.description {
    case nil, "en": 1
    case "ar", "fa", "tr", "ku", "ckb": 0.9
    default: 0.75
    }
  }
}
