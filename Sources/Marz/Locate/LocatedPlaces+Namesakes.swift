import MarzGazetteer
import MarzGeometry
import MarzWords

extension Array<LocatedPlace> {
  /// Ranks divisions and border crossings below the town that they share the name with, as they are mostly named
  /// for it, and the bare name then means the town: "Baghdad", "Jolfa".
  ///
  /// A word for the kind of place decides otherwise: it leaves the town a fraction of the score.
  mutating func putTownsBeforeNamesakes() {
    for index in indices {
      let namesake = self[index]
      let towns = filter { town in
        town.place.feature.featureClass == "P" && town.score * 2 >= namesake.score
          && (namesake.isDivision(namedFor: town) || namesake.isCrossing(namedFor: town))
      }
      guard let best = towns.map(\.score).max(), best <= namesake.score else { continue }
      self[index].score = best * 0.99
      self[index].reasons.append("shares the name of its town")
    }
  }
}

extension LocatedPlace {
  /// How far from its town a crossing may lie that has the town's name.
  private static let nearby = Distance(kilometers: 15)

  /// Whether this is a division, and the town is one in it that it may be named for.
  ///
  /// That is no hamlet: the town has a tenth of the division's people, which "Quebec" has not. And the name is
  /// not the division's own and only a byname of the town: "Hatay" of Antakya, "Gaza" of the Gaza Strip.
  fileprivate func isDivision(namedFor town: LocatedPlace) -> Bool {
    guard place.feature.description.hasPrefix("A.ADM"), spelling.kind != .short,
      spelling.kind != .official
    else { return false }
    return town.place.countries == place.countries
      && town.place.admin1Code == place.admin1Code
      && town.place.population * 10 >= place.population
      && (spelling.kind != .canonical || town.isNamedLike(self))
  }

  fileprivate func isCrossing(namedFor town: LocatedPlace) -> Bool {
    place.feature.isCrossing
      && Geodesic.inverse(from: place.point, to: town.place.point).distance <= Self.nearby
  }

  /// Whether the main names of two places are one, but for the article and the vowels: "Ar Raqqah" and "Raqqa".
  private func isNamedLike(_ other: LocatedPlace) -> Bool {
    let own = SpellingSlip.consonants(FoldedName(place.name).text)
    let others = SpellingSlip.consonants(FoldedName(other.place.name).text)
    return own.hasSuffix(others) || others.hasSuffix(own) || own.hasPrefix(others)
      || own.dropLast().hasSuffix(others)
  }
}
