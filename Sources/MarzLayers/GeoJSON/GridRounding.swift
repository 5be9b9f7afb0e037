import MarzGeometry

/// Rounds coordinates to the six decimals in which they are written.
///
/// Neighboring vertices can fall together by that, so it is done before lines are found to have no length and rings
/// no area.
enum GridRounding {
  /// The point on the grid.
  static func point(_ point: Coordinate) -> Coordinate {
    Coordinate(longitude: rounded(point.longitude), latitude: rounded(point.latitude))
  }

  /// The line with its repeated vertices dropped.
  static func line(_ line: [Coordinate]) -> [Coordinate] {
    var result: [Coordinate] = []
    result.reserveCapacity(line.count)
    for point in line {
      let rounded = Self.point(point)
      if result.last != rounded { result.append(rounded) }
    }
    return result
  }

  /// The polygon with its repeated vertices dropped, nil when no area is left.
  static func polygon(_ polygon: Polygon) -> Polygon? {
    guard let exterior = ring(polygon.exterior) else { return nil }
    return Polygon(exterior: exterior, holes: polygon.holes.compactMap(ring)).rightHanded
  }

  /// A closed ring with area, or nil.
  private static func ring(_ ring: [Coordinate]) -> [Coordinate]? {
    var result = line(ring)
    if let first = result.first, result.last != first { result.append(first) }
    return result.count > 3 && MeridianSplit.doubledArea(of: result) != 0 ? result : nil
  }

  private static func rounded(_ degrees: Double) -> Double {
    (degrees * 1e6).rounded(.toNearestOrAwayFromZero) / 1e6
  }
}
