import MarzBorders
import MarzGazetteer
import MarzGeometry
import MarzPlaces

/// Reads what of which border a mention means, by its words and the places around it.
extension BorderPlaces {
  /// How far a place may lie from a border that is said to be near it.
  private static let farthest = Distance(kilometers: 100)
  /// How far the border may lie that a place is to tell: "the Iraqi border near Diyarbakir".
  private static let farthestTold = Distance(kilometers: 300)
  /// How many words may stand between a border and the place that it is near to: "near the town of".
  private static let wordsBetween = 5
  /// How many words may stand between a place and the side of a border that it is on: ", on the".
  private static let wordsBefore = 3

  /// The countries of a border; where the phrase leaves one to the places that it names, the border of the
  /// other that lies nearest to them.
  func pair(of mention: Mention, in mentions: [Mention]) -> CountryPair? {
    if mention.border.count == 2 { return CountryPair(mention.border[0], mention.border[1]) }
    let ends = places(atEndsOf: mention, in: mentions)
    let named = ends.isEmpty ? [neighbor(of: mention, in: mentions)].compactMap(\.self) : ends
    guard let country = mention.border.first, !named.isEmpty else { return nil }
    func farthest(_ pair: CountryPair) -> Distance {
      let distances = named.map { indexes.borders.nearest(to: $0.point, pair: pair)?.distance }
      return distances.map { $0 ?? Distance(kilometers: .infinity) }.max()
        ?? Distance(kilometers: .infinity)
    }
    return indexes.borders.pairs(of: Alpha2(value: country.value))
      .map { (pair: $0, distance: farthest($0)) }
      .filter { $0.distance <= Self.farthestTold }
      .min { ($0.distance, $0.pair.description) < ($1.distance, $1.pair.description) }?.pair
  }

  func extent(
    of mention: Mention,
    _ pair: CountryPair,
    in mentions: [Mention]
  ) -> BorderExtent {
    var extent = BorderExtent(pair: pair, isAway: mention.borderPart.isAway)
    extent.part = part(of: mention, along: pair, in: mentions)
    if let side = mention.relation?.side {
      extent.land = .side(Alpha2(value: side.value))
    } else if mention.borderPart.isLand {
      extent.land = .bothSides
    } else if extent.isAway {
      extent.land = side(of: mention, extent)
    }
    if extent.land != nil || extent.isAway { extent.kilometers = mention.relation?.kilometers }
    return extent
  }

  private func part(
    of mention: Mention,
    along pair: CountryPair,
    in mentions: [Mention]
  ) -> BorderExtent.Part? {
    if let between = between(mention, along: pair, in: mentions) { return between }
    if let neighbor = neighbor(of: mention, in: mentions) {
      remember(neighbor)
      let river = BorderExtent(pair: pair, part: .along(neighbor.id))
      if Self.isRiver(neighbor), (try? line(of: river)) ?? nil != nil { return river.part }
      if !Self.isRiver(neighbor), isNear(neighbor, pair) { return .near(neighbor.id) }
    }
    let bearing = mention.borderPart.bearing
    return BorderExtent.bearings.first { $0.value == bearing }.map { .half($0.key) }
  }

  /// Whose land lies in the direction of "20 km south of the border", where that is one of the two.
  private func side(of mention: Mention, _ extent: BorderExtent) -> BorderExtent.Land? {
    guard let relation = mention.relation, let kilometers = relation.kilometers,
      relation.name.hasSuffix("_of"),
      let bearing = BorderExtent.bearings[String(relation.name.dropLast(3))],
      let middle = point(of: BorderExtent(pair: extent.pair, part: extent.part))
    else { return nil }
    let there = Geodesic.direct(
      from: middle,
      bearing: bearing,
      distance: Distance(kilometers: kilometers)
    )
    guard let country = indexes.borders.territory(at: there)?.country,
      extent.pair.contains(country)
    else { return nil }
    return .side(country)
  }

  /// The part between the two places that a phrase names as its ends, when both lie near the border.
  private func between(
    _ mention: Mention,
    along pair: CountryPair,
    in mentions: [Mention]
  ) -> BorderExtent.Part? {
    let ends = places(atEndsOf: mention, in: mentions).filter { isNear($0, pair) }
    guard ends.count == 2, ends[0].id != ends[1].id else { return nil }
    for place in ends { remember(place) }
    return .between(ends[0].id, ends[1].id)
  }

  private func places(atEndsOf mention: Mention, in mentions: [Mention]) -> [Place] {
    mention.borderPart.ends.compactMap { tokens in
      mentions.first { $0.tokens == tokens && $0.border.isEmpty }?.place
    }
  }

  private func isNear(_ place: Place, _ pair: CountryPair) -> Bool {
    guard let border = indexes.borders.nearest(to: place.point, pair: pair) else { return false }
    return border.distance <= Self.farthest
  }

  /// The place that a phrase goes on to name, "the Iran–Iraq border near Mehran", "the border along the Aras",
  /// or that it explains, "in Rabia, on the Iraqi side of the border with Syria".
  private func neighbor(of mention: Mention, in mentions: [Mention]) -> Place? {
    let tokens = mention.tokens
    let neighbor = mentions.first { other in
      guard other.border.isEmpty, other.usage == .literal else { return false }
      let isNext =
        ["near", "along"].contains(other.relation?.name)
        && other.tokens.lowerBound >= tokens.upperBound
        && other.tokens.lowerBound <= tokens.upperBound + Self.wordsBetween
      let isExplained =
        mention.relation?.side != nil && other.country == mention.relation?.side
        && other.tokens.upperBound <= tokens.lowerBound
        && other.tokens.upperBound + Self.wordsBefore >= tokens.lowerBound
      return isNext || isExplained
    }
    guard let place = neighbor?.place, ["P", "S", "T", "H"].contains(place.feature.featureClass)
    else { return nil }
    return place
  }

  /// Whether a place is a river.
  static func isRiver(_ place: Place) -> Bool { place.feature.description.hasPrefix("H.STM") }
}
