import MarzGazetteer
import MarzPlaces

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
    var value = Self.weight(of: spelling.kind) * Self.prominence(of: place)
    var reasons = [Self.reason(spelling, match: match, edits: edits)]
    if edits > 0 { value *= edits == 1 ? 0.6 : 0.3 }
    if match == .prefix { value *= 0.7 }
    if let word = reading.featureText, let feature = reading.feature {
      if let rank = feature.rank(of: place.feature) {
        value *= rank == 0 ? 1 : 0.8
        reasons.append("\"\(word)\" fits \(place.feature)")
      } else {
        value *= 0.05
        reasons.append("\"\(word)\" does not fit \(place.feature)")
      }
    }
    if let share = populationShare, place.population > 0 {
      reasons.append("\(Int((share * 100).rounded())) % of the people of the places so named")
    }
    self.value = value
    self.reasons = reasons
  }

  private static func reason(
    _ spelling: Gazetteer.Spelling,
    match: LocatedPlace.Match,
    edits: Int
  ) -> String {
    let language = spelling.language.map { " (\($0))" } ?? ""
    let kind = spelling.kind == .variant ? "name" : "\(spelling.kind) name"
    switch match {
    case .exact: return "\(kind) \(spelling.text)\(language)"
    case .prefix: return "\(kind) \(spelling.text)\(language) begins so"
    case .near:
      return "\(kind) \(spelling.text)\(language), \(edits) letter\(edits == 1 ? "" : "s") off"
    }
  }

  private static func weight(of kind: NameKind) -> Double {
    switch kind {
    case .canonical: 1
    case .short, .official: 0.95
    case .variant, .abbreviation: 0.9
    case .colloquial, .historic: 0.7
    case .adjective, .demonym: 0.5
    }
  }

  /// Countries first, then by the number of digits of the population; a place that was written into the
  /// tables by hand has been in the news, so it ranks with a town of some thousands.
  private static func prominence(of place: Place) -> Double {
    if place.feature.isCountry { return 1 }
    var digits = 0.0
    var rest = Double(place.population)
    while rest >= 10 {
      digits += 1
      rest /= 10
    }
    let people = place.population > 0 ? 0.15 + 0.1 * (digits + (rest - 1) / 9) : 0.1
    let isCurated = !place.id.description.hasPrefix("gn:")
    return min(max(people, isCurated ? 0.5 : 0), 0.95)
  }
}
