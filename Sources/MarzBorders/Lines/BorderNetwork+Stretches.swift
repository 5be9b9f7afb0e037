import Foundation
public import MarzGeometry

/// Parts of a border; all run as those of ``BorderNetwork/line(of:tolerance:)``, the first country on their left.
extension BorderNetwork {
  /// The part of a border that lies within a distance of a point.
  ///
  /// - Returns: Its lines; nil when none is so near.
  /// - Throws: ``BorderError/unknownPair(_:)``, or ``BorderError/geometry(_:_:)`` when GEOS fails.
  public func stretch(
    of pair: CountryPair,
    near point: Coordinate,
    within distance: Distance
  ) throws(BorderError) -> Shape? {
    shape(try lines(of: pair), LineClip(center: point, radius: distance))
  }

  /// The part of a border between two points, from the place nearest to the one to that nearest to the other.
  ///
  /// - Returns: A line along the border; where the border has a gap between the two, what lies no farther from
  ///   either than they from each other. Nil when both have the same nearest place.
  /// - Throws: ``BorderError/unknownPair(_:)``, or ``BorderError/geometry(_:_:)`` when GEOS fails.
  public func stretch(
    of pair: CountryPair,
    from start: Coordinate,
    to end: Coordinate
  ) throws(BorderError) -> Shape? {
    let lines = try lines(of: pair)
    guard let first = nearest(to: start, pair: pair)?.point,
      let last = nearest(to: end, pair: pair)?.point, first != last
    else { return nil }
    for line in lines {
      guard let from = Self.position(of: first, on: line),
        let to = Self.position(of: last, on: line)
      else { continue }
      let (low, high) = from.order(before: to) ? (from, to) : (to, from)
      let inner = line[(low.segment + 1)..<(high.segment + 1)]
      let part = [low.point] + inner.filter { $0 != low.point && $0 != high.point } + [high.point]
      return .line(part)
    }
    let reach = Geodesic.inverse(from: first, to: last).distance
    let clip = LineClip { point in
      Geodesic.inverse(from: first, to: point).distance <= reach
        && Geodesic.inverse(from: last, to: point).distance <= reach
    }
    return shape(lines, clip)
  }

  /// The part of a border that runs along something, such as a river.
  ///
  /// - Parameters:
  ///   - pair: The two countries.
  ///   - course: What it runs along.
  ///   - distance: How far the two may lie apart.
  /// - Returns: Its lines; nil when the border lies nowhere so near.
  /// - Throws: ``BorderError/unknownPair(_:)``, or ``BorderError/geometry(_:_:)`` when GEOS fails.
  public func stretch(
    of pair: CountryPair,
    along course: Shape,
    within distance: Distance
  ) throws(BorderError) -> Shape? {
    let lines = try lines(of: pair)
    do {
      let ground = try GroundDistance([course])
      return shape(
        lines,
        LineClip { (try? ground.meters(to: $0, within: distance.meters)) ?? nil != nil }
      )
    } catch {
      throw .geometry(pair, error)
    }
  }

  /// The half of a border that lies toward a direction, such as the northern one.
  ///
  /// The border is halved across its extent in that direction, not by its length.
  /// - Parameters:
  ///   - pair: The two countries.
  ///   - bearing: Degrees clockwise from north.
  /// - Returns: Its lines; nil when nothing of it lies there.
  /// - Throws: ``BorderError/unknownPair(_:)``, or ``BorderError/geometry(_:_:)`` when GEOS fails.
  public func half(of pair: CountryPair, toward bearing: Double) throws(BorderError) -> Shape? {
    let lines = try lines(of: pair)
    guard let origin = lines.first?.first else { return nil }
    let scale = cos(origin.latitude * .pi / 180)
    let (east, north) = (sin(bearing * .pi / 180), cos(bearing * .pi / 180))
    func advance(_ point: Coordinate) -> Double {
      Densifier.span(origin, point) * scale * east + (point.latitude - origin.latitude) * north
    }
    let advances = lines.joined().map(advance)
    guard let least = advances.min(), let most = advances.max() else { return nil }
    return shape(lines, LineClip { advance($0) >= (least + most) / 2 })
  }

  // MARK: Positions on a line

  private struct Position {
    var segment: Int
    var fraction: Double
    var point: Coordinate

    func order(before other: Position) -> Bool {
      (segment, fraction) <= (other.segment, other.fraction)
    }
  }

  /// Where a point of the border lies on a line; nil when it lies on another.
  private static func position(of point: Coordinate, on line: [Coordinate]) -> Position? {
    // A foot lies on its segment to the rounding of an index, a centimeter.
    let slack = 2e-7
    var best: (gap: Double, position: Position)?
    for index in line.indices.dropLast() {
      let (start, end) = (line[index], line[index + 1])
      let along = (Densifier.span(start, end), end.latitude - start.latitude)
      let away = (Densifier.span(start, point), point.latitude - start.latitude)
      let square = along.0 * along.0 + along.1 * along.1
      let toward = square > 0 ? (away.0 * along.0 + away.1 * along.1) / square : 0
      let fraction = min(max(toward, 0), 1)
      let gap = max(abs(away.0 - fraction * along.0), abs(away.1 - fraction * along.1))
      guard gap <= slack, gap < best?.gap ?? .infinity else { continue }
      best = (gap, Position(segment: index, fraction: fraction, point: point))
    }
    return best?.position
  }

  private func shape(_ lines: [[Coordinate]], _ clip: LineClip) -> Shape? {
    let parts = lines.flatMap(clip.parts)
    return parts.isEmpty ? nil : .joined(lines: parts)
  }
}
