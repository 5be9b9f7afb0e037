import MarzGazetteer

/// How often a place is talked of, as far as its row tells.
struct PlaceProminence {
  /// From 0 to 1.
  let value: Double
  /// What it rests on, where the population does not say it.
  let reason: String?

  /// Countries first, then seas and regions of many countries, then by the number of digits of the population;
  /// a place that was written into the tables by hand has been in the news, so it ranks with a town of some ten
  /// thousands, and a town of unknown size just below those of some hundreds.
  init(of place: Place) {
    if place.feature.isCountry {
      (value, reason) = (1, "a country or dependency")
      return
    }
    let people = place.population > 0 ? Self.value(ofPeople: place.population) : 0
    let isCurated = !place.id.description.hasPrefix("gn:")
    if isCurated, place.countries.isEmpty, people < 0.8 {
      (value, reason) = (0.8, "a sea or a region of several countries")
    } else if isCurated, people < 0.55 {
      (value, reason) = (0.55, "kept by hand, so known from news")
    } else if place.population > 0 {
      (value, reason) = (min(people, 0.95), nil)
    } else if place.feature.featureClass == "P" {
      (value, reason) = (0.35, "population unknown")
    } else {
      (value, reason) = (0.1, nil)
    }
  }

  private static func value(ofPeople population: Int) -> Double {
    var digits = 0.0
    var rest = Double(population)
    while rest >= 10 {
      digits += 1
      rest /= 10
    }
    return 0.15 + 0.1 * (digits + (rest - 1) / 9)
  }
}
