import MarzBorders
import MarzGazetteer
import MarzGeometry
import MarzPlaces
import Synchronization

/// Joins the borders that a text speaks of with their course: gives each a name, a shape and a point on it.
final class BorderPlaces: Sendable {
  /// GeoNames has no code for a border line; this is marz's own, in the class of administrative areas.
  static let feature = FeatureCode("A.BDRY")

  /// How far a river may lie from the border that it is.
  static let beside = Distance(kilometers: 1)

  let indexes: Indexes
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
      guard !mention.border.isEmpty else { return mention }
      guard let pair = pair(of: mention, in: mentions),
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
    let first = country(of: extent).map { [$0] } ?? []
    return Place(
      id: extent.id,
      name: name(of: extent),
      feature: Self.feature,
      countries: first + extent.pair.countries.filter { !first.contains($0) },
      point: point
    )
  }

  /// The country of a side, or of the place that a part is near to.
  private func country(of extent: BorderExtent) -> CountryCode? {
    if let side = extent.side { return CountryCode(value: side.value) }
    guard case .near(let id) = extent.part, let country = anchor(id)?.country,
      extent.pair.contains(Alpha2(value: country.value))
    else { return nil }
    return country
  }

  /// The shape of an extent: lines for the border itself, polygons for land along it.
  ///
  /// - Parameters:
  ///   - extent: What of a border is meant, one that ``place(of:)`` gave a place.
  ///   - tolerance: How far a vertex left out of a whole border may lie from its line.
  /// - Returns: Nil when nothing of the border lies there, and for what is only said to be a way off.
  /// - Throws: `BorderError` when GEOS cannot draw it.
  func shape(of extent: BorderExtent, tolerance: Distance) throws -> Shape? {
    guard !extent.isAway else { return nil }
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

  // MARK: Places that parts are near to

  func remember(_ place: Place) { found.withLock { $0.anchors[place.id] = place } }

  private func anchor(_ id: PlaceID) -> Place? { found.withLock { $0.anchors[id] } }

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
    case .along(let river): name += anchor(river).map { " along \($0.name)" } ?? ""
    case nil: break
    }
    let width = extent.kilometers.map { "\(BorderAnswer.text($0)) km " } ?? ""
    if extent.isAway, extent.land == nil { return "\(name), \(width)away" }
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
  func line(of extent: BorderExtent) throws -> Shape? {
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
    case .along(let river):
      guard let number = indexes.gazetteer.outlinedPlaces()[river],
        let course = indexes.gazetteer.outline(of: number)?.shape
      else { return nil }
      return try borders.stretch(of: extent.pair, along: course, within: Self.beside)
    }
  }

  /// The point that stands for an extent: on the line, or on the side that is meant.
  func point(of extent: BorderExtent) -> Coordinate? {
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
    if extent.isAway {
      let twice = Distance(meters: extent.width.meters * 2)
      return borders.point(on: side, of: extent.pair, opposite: onLine, within: twice)
    }
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
