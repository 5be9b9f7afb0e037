import MarzBorders
import MarzGazetteer
import MarzGeometry

/// What lies around a point: the nearest border, the border of two countries, the nearest crossing.
struct Surroundings: Sendable {
  /// A crossing and how far it is.
  struct Crossing: Sendable {
    /// Its number in the gazetteer.
    var number: Int
    var name: String
    var distance: Distance
    /// The border that it lies on.
    var pair: CountryPair?
  }

  /// The gazetteer does not know the crossings of every country: one farther away says nothing.
  private static let crossingReach = Distance(kilometers: 1000)

  private let rivers: RiverSites
  private let borders: BorderNetwork
  private let gazetteer: Gazetteer
  private let crossings: [(number: Int, point: Coordinate)]

  init(indexes: Indexes) {
    rivers = RiverSites(indexes: indexes)
    borders = indexes.borders
    gazetteer = indexes.gazetteer
    crossings = indexes.gazetteer.crossings.map { ($0, indexes.gazetteer.point(of: $0)) }
  }

  /// Where an event at a place is drawn: at the place's point, on a river perhaps on its stretch along a border.
  func point(of place: Place, countries: [CountryCode]) -> Coordinate {
    rivers.point(on: place, countries: countries) ?? place.point
  }

  /// The nearest border of a place; of a place that is itself a border, that border at distance 0.
  func border(of place: Place) -> BorderProximity? {
    if let extent = BorderExtent(place.id) {
      var border = borders.nearest(to: place.point, pair: extent.pair)
      // Which side it is on is not told, so the point lies on the line; how far it is, the text says.
      if extent.isAway, extent.land == nil { border?.distance = extent.width }
      return border
    }
    return borders.nearest(to: place.point)
  }

  /// The nearest of the borders that the countries of an event share with each other.
  func dyadBorder(of place: Place, countries: [CountryCode]) -> BorderProximity? {
    borders.pairs(among: countries).compactMap { borders.nearest(to: place.point, pair: $0) }
      .min { $0.distance < $1.distance }
  }

  /// The nearest border crossing of the gazetteer; nil when it has none within 1,000 km.
  ///
  /// - Complexity: O(*n*) in the number of crossings; a latitude that is already too far is skipped.
  func crossing(of point: Coordinate) -> Crossing? {
    var best: (number: Int, distance: Distance)?
    for (number, crossing) in crossings {
      let leastMeters = abs(crossing.latitude - point.latitude) * 110_500
      if let best, leastMeters > best.distance.meters { continue }
      let distance = Geodesic.inverse(from: point, to: crossing).distance
      if distance < best?.distance ?? Distance(kilometers: .infinity) { best = (number, distance) }
    }
    guard let best, best.distance <= Self.crossingReach else { return nil }
    let place = gazetteer.place(best.number)
    return Crossing(
      number: best.number,
      name: place.name,
      distance: best.distance,
      pair: pair(of: place)
    )
  }

  /// The border that a crossing lies on: that of its own two countries, and of the nearest without them.
  private func pair(of crossing: Place) -> CountryPair? {
    if crossing.countries.count > 1,
      let own = CountryPair(crossing.countries[0], crossing.countries[1]), borders.contains(own)
    {
      return own
    }
    return borders.nearest(to: crossing.point)?.pair
  }
}
