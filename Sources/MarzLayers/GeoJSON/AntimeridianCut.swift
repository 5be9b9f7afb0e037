import MarzGeometry

/// Cuts lines and polygons where they cross longitude ±180, as RFC 7946 §3.1.9 asks.
///
/// A step of more than 180° of longitude between neighboring vertices is taken to go the short way, across the
/// antimeridian. What does not cross it is returned as it was.
enum AntimeridianCut {
  /// The parts of a line, each on one side; parts without length are left out.
  static func parts(of line: [Coordinate]) -> [[Coordinate]] {
    guard crosses(line) else { return [line] }
    var parts: [[Coordinate]] = []
    var part: [Coordinate] = []
    for point in line {
      if let last = part.last, abs(point.longitude - last.longitude) > 180 {
        let edge = last.longitude > 0 ? 180.0 : -180.0
        let unwrapped = point.longitude + 2 * edge
        let share = (edge - last.longitude) / (unwrapped - last.longitude)
        let latitude = last.latitude + share * (point.latitude - last.latitude)
        append(Coordinate(longitude: edge, latitude: latitude), to: &part)
        parts.append(part)
        part = [Coordinate(longitude: -edge, latitude: latitude)]
      }
      append(point, to: &part)
    }
    parts.append(part)
    return parts.filter { $0.count > 1 }
  }

  /// The parts of a polygon, each on one side, exteriors counterclockwise and holes clockwise.
  ///
  /// A polygon around a pole cannot be cut at one meridian and is returned as it was.
  static func parts(of polygon: Polygon) -> [Polygon] {
    guard polygon.rings.contains(where: crosses) else { return [polygon.rightHanded] }
    let exterior = unwrapped(polygon.exterior)
    guard exterior.first?.longitude == exterior.last?.longitude,
      let west = exterior.map(\.longitude).min()
    else { return [polygon.rightHanded] }
    let holes = polygon.holes.map { hole in
      let ring = unwrapped(hole)
      let shift = (ring.map(\.longitude).min() ?? west) < west ? 360.0 : 0
      return shifted(ring, by: shift)
    }
    let whole = Polygon(exterior: exterior, holes: holes).rightHanded
    let edge = west < -180 ? -180.0 : 180.0
    let split = MeridianSplit(whole, at: edge)
    let eastShift = edge > 0 ? -360.0 : 0
    let westShift = edge > 0 ? 0 : 360.0
    return split.west.map { shifted($0, by: westShift) }
      + split.east.map { shifted($0, by: eastShift) }
  }

  private static func crosses(_ line: [Coordinate]) -> Bool {
    zip(line, line.dropFirst()).contains { abs($1.longitude - $0.longitude) > 180 }
  }

  private static func append(_ point: Coordinate, to part: inout [Coordinate]) {
    if part.last != point { part.append(point) }
  }

  /// The same ring with longitudes that run on beyond ±180 instead of jumping.
  private static func unwrapped(_ ring: [Coordinate]) -> [Coordinate] {
    var turn = 0.0
    var result: [Coordinate] = []
    for point in ring {
      if let last = result.last {
        let step = point.longitude + turn - last.longitude
        if step > 180 { turn -= 360 } else if step < -180 { turn += 360 }
      }
      result.append(Coordinate(longitude: point.longitude + turn, latitude: point.latitude))
    }
    return result
  }

  private static func shifted(_ ring: [Coordinate], by degrees: Double) -> [Coordinate] {
    ring.map { Coordinate(longitude: $0.longitude + degrees, latitude: $0.latitude) }
  }

  private static func shifted(_ polygon: Polygon, by degrees: Double) -> Polygon {
    Polygon(
      exterior: shifted(polygon.exterior, by: degrees),
      holes: polygon.holes.map { shifted($0, by: degrees) }
    )
  }
}
