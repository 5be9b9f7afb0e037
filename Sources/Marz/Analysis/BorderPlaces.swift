import MarzBorders
import MarzGazetteer
import MarzGeometry
import MarzPlaces
import Synchronization

/// Joins the borders that a text speaks of with their course: gives each a name, a shape and a point on it.
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
  /// What was found so far: the same on every run, for an extent and an id always mean the same.
  private let found = Mutex<Found>(Found())

  private struct Found {
    /// The points that stand for extents, dear to find.
    var points: [BorderExtent: Coordinate] = [:]
    /// The places that parts of borders are near to.
    var anchors: [PlaceID: Place] = [:]
  }

  init(indexes: Indexes) {
    self.indexes = indexes
  }

  /// The mentions, those of borders with their place; a border that is not in the network is left out.
  func placed(_ mentions: [Mention]) -> [Mention] {
    mentions.compactMap { mention in
      guard mention.border.count == 2 else { return mention }
      guard let pair = CountryPair(mention.border[0], mention.border[1]),
        let place = place(of: extent(of: mention, pair, in: mentions))
      else { return nil }
      var placed = mention
      placed.place = place
      return placed
    }
  }

  /// What of a border is meant, as a place; nil when there is none.
  func place(of extent: BorderExtent) -> Place? {
    if let side = extent.side, !extent.pair.contains(side) { return nil }
    guard let point = point(of: extent) else { return nil }
    let first = extent.side.flatMap { CountryCode(value: $0.value) }.map { [$0] } ?? []
    return Place(
      id: extent.id,
      name: name(of: extent),
      feature: Self.feature,
      countries: first + extent.pair.countries.filter { !first.contains($0) },
      point: point
    )
  }

  /// The shape of an extent: lines for the border itself, polygons for land along it.
  ///
  /// - Parameters:
  ///   - extent: What of a border is meant, one that ``place(of:)`` gave a place.
  ///   - tolerance: How far a vertex left out of a whole border may lie from its line.
  /// - Returns: Nil when nothing of the border lies there.
  /// - Throws: `BorderError` when GEOS cannot draw it.
  func shape(of extent: BorderExtent, tolerance: Distance) throws -> Shape? {
    let borders = indexes.borders
    guard let land = extent.land else {
      guard extent.part == nil else { return try line(of: extent) }
      return .joined(
        lines: try borders.line(of: extent.pair).lines.map { line in
          // Halves, so that the point that stands for the border stays on the simpler line.
          let half = Distance(meters: Geodesic.length(of: line).meters / 2)
          let halves = Geodesic.cut(line, length: half)
          return try Shape.joined(lines: halves).simplified(tolerance: tolerance).lines
            .reduce(into: []) { $0 += $0.last == $1.first ? Array($1.dropFirst()) : $1 }
        }
      )
    }
    guard let line = try line(of: extent) else { return nil }
    var side: Alpha2?
    if case .side(let country) = land { side = country }
    return try borders.strip(along: line, of: extent.pair, side: side, width: extent.width)
  }

  // MARK: Reading mentions

  private func extent(
    of mention: Mention,
    _ pair: CountryPair,
    in mentions: [Mention]
  ) -> BorderExtent {
    var extent = BorderExtent(pair: pair)
    if let side = mention.relation?.side {
      extent.land = .side(Alpha2(value: side.value))
    } else if mention.borderPart.isLand {
      extent.land = .bothSides
    }
    // "20 km south of the border" gives land no width.
    if extent.land != nil { extent.kilometers = mention.relation?.kilometers }
    if let between = between(mention, along: pair, in: mentions) {
      extent.part = between
    } else if let neighbor = place(near: mention, along: pair, in: mentions) {
      remember(neighbor)
      extent.part = .near(neighbor.id)
    } else if let bearing = mention.borderPart.bearing {
      extent.part = BorderExtent.bearings.first { $0.value == bearing }.map { .half($0.key) }
    }
    return extent
  }

  private func remember(_ place: Place) {
    found.withLock { $0.anchors[place.id] = place }
  }

  private func anchor(_ id: PlaceID) -> Place? { found.withLock { $0.anchors[id] } }

  /// The part between the two places that a phrase names as its ends, when both lie near the border.
  private func between(
    _ mention: Mention,
    along pair: CountryPair,
    in mentions: [Mention]
  ) -> BorderExtent.Part? {
    let ends = mention.borderPart.ends.compactMap { tokens in
      mentions.first { $0.tokens == tokens && $0.border.isEmpty }?.place
    }
    .filter { isNear($0, pair) }
    guard ends.count == 2, ends[0].id != ends[1].id else { return nil }
    for place in ends { remember(place) }
    return .between(ends[0].id, ends[1].id)
  }

  private func isNear(_ place: Place, _ pair: CountryPair) -> Bool {
    guard let border = indexes.borders.nearest(to: place.point, pair: pair) else { return false }
    return border.distance <= Self.farthest
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
      isNear(place, pair)
    else { return nil }
    return place
  }

  // MARK: Names

  /// The names of both countries: `Iran–Iraq border`.
  func name(of pair: CountryPair) -> String {
    pair.countries.map { name(of: $0) }.sorted().joined(separator: "–") + " border"
  }

  private func name(of extent: BorderExtent) -> String {
    var name = name(of: extent.pair)
    switch extent.part {
    case .half(let direction): name += ", \(direction)"
    case .near(let id): name += anchor(id).map { " near \($0.name)" } ?? ""
    case .between(let start, let end):
      name += anchor(start).map { " from \($0.name)" } ?? ""
      name += anchor(end).map { " to \($0.name)" } ?? ""
    case nil: break
    }
    let width = extent.kilometers.map { "\(BorderAnswer.text($0)) km " } ?? ""
    switch extent.land {
    case .side(let country):
      let code = CountryCode(value: country.value)
      return "\(name), \(width)on the side of \(code.map { self.name(of: $0) } ?? "")"
    case .bothSides: return "\(name), \(width)on both sides"
    case nil: return name
    }
  }

  private func name(of code: CountryCode) -> String {
    indexes.gazetteer.number(of: code).map { indexes.gazetteer.place($0).name }
      ?? code.description
  }

  // MARK: Points and lines

  /// The line that an extent lies on or along.
  private func line(of extent: BorderExtent) throws -> Shape? {
    let borders = indexes.borders
    switch extent.part {
    case nil:
      return try borders.line(of: extent.pair)
    case .half(let name):
      return try BorderExtent.bearings[name].flatMap {
        try borders.half(of: extent.pair, toward: $0)
      }
    case .near(let id):
      guard let place = anchor(id),
        let middle = borders.nearest(to: place.point, pair: extent.pair)?.point
      else { return nil }
      return try borders.stretch(of: extent.pair, near: middle, within: BorderExtent.reach)
    case .between(let start, let end):
      guard let start = anchor(start), let end = anchor(end) else { return nil }
      return try borders.stretch(of: extent.pair, from: start.point, to: end.point)
    }
  }

  /// The point that stands for an extent: on the line, or on the side that is meant.
  private func point(of extent: BorderExtent) -> Coordinate? {
    if let known = found.withLock({ $0.points[extent] }) { return known }
    guard let point = find(extent) else { return nil }
    found.withLock { $0.points[extent] = point }
    return point
  }

  private func find(_ extent: BorderExtent) -> Coordinate? {
    let borders = indexes.borders
    var place: Coordinate?
    if case .near(let id) = extent.part { place = anchor(id)?.point }
    let nearest = place.flatMap { borders.nearest(to: $0, pair: extent.pair) }
    guard let onLine = nearest?.point ?? middle(of: extent) else { return nil }
    guard let side = extent.side else { return onLine }
    if let place, let nearest, nearest.distance <= extent.width,
      borders.territory(at: place)?.country == side
    {
      return place
    }
    return borders.point(on: side, of: extent.pair, opposite: onLine, within: extent.width)
  }

  /// The middle of the longest line of an extent, measured along the line.
  private func middle(of extent: BorderExtent) -> Coordinate? {
    guard extent.part != nil else { return try? indexes.borders.midpoint(of: extent.pair) }
    let lines = (try? line(of: extent))??.lines ?? []
    return Geodesic.middle(of: lines)
  }
}
