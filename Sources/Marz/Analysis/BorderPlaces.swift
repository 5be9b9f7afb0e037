import MarzBorders
import MarzGazetteer
import MarzGeometry
import MarzPlaces
import Synchronization

/// Joins the borders that a text speaks of with their course: gives each a name and a point on it.
final class BorderPlaces: Sendable {
  /// GeoNames has no code for a border line; this is marz's own, in the class of administrative areas.
  static let feature = FeatureCode("A.BDRY")

  /// How far a place may lie from a border that is said to be near it.
  private static let farthest = Distance(kilometers: 100)
  /// How many words may stand between a border and the place that it is near to: "near the town of".
  private static let wordsBetween = 5
  /// How many words may stand between a place and the side of a border that it is on: ", on the".
  private static let wordsBefore = 3

  private let indexes: Indexes
  /// The points found so far: the same on every run, and dear to find.
  private let points = Mutex<[BorderExtent: Coordinate]>([:])

  init(indexes: Indexes) {
    self.indexes = indexes
  }

  /// The mentions, those of borders with their place; a border that is not in the network is left out.
  func placed(_ mentions: [Mention]) -> [Mention] {
    mentions.compactMap { mention in
      guard mention.border.count == 2 else { return mention }
      guard let pair = CountryPair(mention.border[0], mention.border[1]) else { return nil }
      let neighbor = place(near: mention, along: pair, in: mentions)
      guard let place = place(of: pair, side: mention.relation?.side, near: neighbor) else {
        return nil
      }
      var placed = mention
      placed.place = place
      return placed
    }
  }

  /// A border as a place, or one side of it, or its part near a place; nil when there is none.
  func place(of pair: CountryPair, side: CountryCode? = nil, near: Place? = nil) -> Place? {
    let country = side.map { Alpha2(value: $0.value) }
    if let country, !pair.contains(country) { return nil }
    let extent = BorderExtent(pair: pair, side: country, near: near?.id)
    guard let point = point(of: extent, near: near?.point) else { return nil }
    let first = side.map { [$0] } ?? []
    return Place(
      id: extent.id,
      name: name(of: extent, near: near),
      feature: Self.feature,
      countries: first + pair.countries.filter { !first.contains($0) },
      point: point
    )
  }

  /// The names of both countries: `Iran–Iraq border`.
  func name(of pair: CountryPair) -> String {
    pair.countries.map { name(of: $0) }.sorted().joined(separator: "–") + " border"
  }

  private func name(of extent: BorderExtent, near place: Place?) -> String {
    var name = name(of: extent.pair)
    if let side = extent.side.flatMap({ CountryCode(value: $0.value) }) {
      name += ", side of \(self.name(of: side))"
    }
    return place.map { "\(name) near \($0.name)" } ?? name
  }

  private func name(of code: CountryCode) -> String {
    indexes.gazetteer.number(of: code).map { indexes.gazetteer.place($0).name }
      ?? code.description
  }

  /// The place that a phrase goes on to name, "the Iran–Iraq border near Mehran", or that it explains, "in
  /// Rabia, on the Iraqi side of the border with Syria".
  private func place(
    near mention: Mention,
    along pair: CountryPair,
    in mentions: [Mention]
  ) -> Place? {
    let tokens = mention.tokens
    let neighbor = mentions.first { other in
      guard other.border.isEmpty, other.usage == .literal else { return false }
      let isNext =
        other.relation?.name == "near" && other.tokens.lowerBound >= tokens.upperBound
        && other.tokens.lowerBound <= tokens.upperBound + Self.wordsBetween
      let isExplained =
        mention.relation?.side != nil && other.country == mention.relation?.side
        && other.tokens.upperBound <= tokens.lowerBound
        && other.tokens.upperBound + Self.wordsBefore >= tokens.lowerBound
      return isNext || isExplained
    }
    guard let place = neighbor?.place, ["P", "S", "T", "H"].contains(place.feature.featureClass),
      let border = indexes.borders.nearest(to: place.point, pair: pair),
      border.distance <= Self.farthest
    else { return nil }
    return place
  }

  /// The point that stands for an extent: on the line, or on the side that is meant.
  private func point(of extent: BorderExtent, near place: Coordinate?) -> Coordinate? {
    if let known = points.withLock({ $0[extent] }) { return known }
    guard let point = find(extent, near: place) else { return nil }
    points.withLock { $0[extent] = point }
    return point
  }

  private func find(_ extent: BorderExtent, near place: Coordinate?) -> Coordinate? {
    let borders = indexes.borders
    let nearest = place.flatMap { borders.nearest(to: $0, pair: extent.pair) }
    guard let onLine = nearest?.point ?? (try? borders.midpoint(of: extent.pair)) else {
      return nil
    }
    guard let side = extent.side else { return onLine }
    if let place, let nearest, nearest.distance <= BorderExtent.reach,
      borders.territory(at: place)?.country == side
    {
      return place
    }
    return borders.point(on: side, of: extent.pair, opposite: onLine, within: BorderExtent.reach)
  }
}
