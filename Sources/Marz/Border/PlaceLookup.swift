import MarzGazetteer

/// Finds the place that a name most likely means when nothing else is said.
struct PlaceLookup {
  let gazetteer: Gazetteer

  /// The likeliest place of a name; of "Khosravi crossing" the crossing that is called Khosravi.
  ///
  /// - Returns: Nil for a name that the gazetteer does not have.
  func place(named name: String) -> Place? {
    if let place = likeliest(of: gazetteer.senses(of: name).map(\.place)) {
      return gazetteer.place(place)
    }
    let words = name.split(separator: " ")
    guard let last = words.last, words.count > 1, Self.crossingWords.contains(last.lowercased())
    else { return nil }
    let rest = words.dropLast(words.dropLast().last?.lowercased() == "border" ? 2 : 1)
    return gazetteer.senses(of: rest.joined(separator: " "))
      .first { gazetteer.feature(of: $0.place).isCrossing }
      .map { gazetteer.place($0.place) }
  }

  /// The first meaning; but of a province and its seat of the same name, the seat, which is a point.
  private func likeliest(of places: [Int]) -> Int? {
    guard let first = places.first else { return nil }
    let feature = gazetteer.feature(of: first)
    guard feature.featureClass == "A", !feature.isCountry else { return first }
    let seat = places.first {
      gazetteer.feature(of: $0).featureClass == "P"
        && gazetteer.country(of: $0) == gazetteer.country(of: first)
    }
    return seat ?? first
  }

  private static let crossingWords: Set<String> = ["crossing", "gate", "checkpoint", "post"]
}
