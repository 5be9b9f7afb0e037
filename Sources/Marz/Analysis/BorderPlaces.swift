import MarzBorders
import MarzGazetteer
import MarzGeometry
import MarzPlaces

/// Joins the borders that a text speaks of with their course: gives each a name and a point on it.
struct BorderPlaces: Sendable {
  private let indexes: Indexes

  init(indexes: Indexes) {
    self.indexes = indexes
  }

  /// The mentions, those of borders with their place; a border that is not in the network is left out.
  func placed(_ mentions: [Mention]) -> [Mention] {
    mentions.compactMap { mention in
      guard mention.border.count == 2 else { return mention }
      guard let place = place(of: mention.border[0], mention.border[1]) else { return nil }
      var placed = mention
      placed.place = place
      return placed
    }
  }

  /// The border of two countries as a place; nil when they share none.
  func place(of one: CountryCode, _ other: CountryCode) -> Place? {
    guard let pair = CountryPair(one, other), let point = try? indexes.borders.midpoint(of: pair)
    else { return nil }
    return Place(
      id: .border(one, other),
      name: name(of: pair),
      feature: Self.feature,
      countries: pair.countries,
      point: point
    )
  }

  /// The names of both countries: `Iran–Iraq border`.
  func name(of pair: CountryPair) -> String {
    let names = pair.countries.map { code in
      indexes.gazetteer.number(of: code).map { indexes.gazetteer.place($0).name }
        ?? code.description
    }
    return names.sorted().joined(separator: "–") + " border"
  }

  /// GeoNames has no code for a border line; this is marz's own, in the class of roads and lines.
  static let feature = FeatureCode("A.BDRY")
}
