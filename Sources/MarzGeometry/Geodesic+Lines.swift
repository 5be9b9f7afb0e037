extension Geodesic {
  /// The point at a part of the way along the geodesic between two points.
  ///
  /// - Parameters:
  ///   - start: Where `fraction` is 0.
  ///   - end: Where `fraction` is 1.
  ///   - fraction: From 0 to 1; what lies outside counts as its nearest end.
  /// - Returns: The point, its longitude from −180 to 180.
  public static func interpolate(
    from start: Coordinate,
    to end: Coordinate,
    fraction: Double
  ) -> Coordinate {
    guard fraction > 0 else { return start }
    guard fraction < 1 else { return end }
    let way = inverse(from: start, to: end)
    return direct(
      from: start,
      bearing: way.bearing,
      distance: Distance(meters: way.distance.meters * fraction)
    )
  }

  /// The same line with points of the geodesics put in, so that none of its parts is longer than `step`.
  ///
  /// A long geodesic drawn by its two ends alone would be straight in degrees and miss its way.
  /// - Precondition: `step` is positive.
  public static func densify(_ line: [Coordinate], every step: Distance) -> [Coordinate] {
    precondition(step.meters > 0, "a line is densified by a positive step")
    guard var start = line.first else { return [] }
    var result = [start]
    for end in line.dropFirst() {
      let way = inverse(from: start, to: end)
      let parts = max(1, (way.distance.meters / step.meters).rounded(.up))
      for part in stride(from: 1, to: parts, by: 1) {
        let along = Distance(meters: way.distance.meters * part / parts)
        result.append(direct(from: start, bearing: way.bearing, distance: along))
      }
      result.append(end)
      start = end
    }
    return result
  }

  /// The length of a line, as the sum of the geodesics between its points.
  public static func length(of line: [Coordinate]) -> Distance {
    var meters = 0.0
    for (start, end) in zip(line, line.dropFirst()) {
      meters += inverse(from: start, to: end).distance.meters
    }
    return Distance(meters: meters)
  }

  /// The point of a line that lies `distance` from its start along the line.
  ///
  /// - Returns: The last point when the line is shorter, nil when it is empty.
  public static func point(of line: [Coordinate], at distance: Distance) -> Coordinate? {
    var left = distance.meters
    for (start, end) in zip(line, line.dropFirst()) {
      let way = inverse(from: start, to: end)
      if left <= way.distance.meters {
        let fraction = way.distance.meters > 0 ? left / way.distance.meters : 0
        return between(start, end, fraction)
      }
      left -= way.distance.meters
    }
    return line.last
  }

  /// The point halfway along the longest of several lines; nil when there is none.
  public static func middle(of lines: [[Coordinate]]) -> Coordinate? {
    var longest = (meters: -1.0, line: [Coordinate]())
    for line in lines {
      let meters = length(of: line).meters
      if meters > longest.meters { longest = (meters, line) }
    }
    return point(of: longest.line, at: Distance(meters: longest.meters / 2))
  }

  /// Cuts a line into parts of equal length, as many as come closest to `length` each.
  ///
  /// - Returns: The parts from start to end, each beginning where the one before ends; at least one.
  /// - Precondition: `length` is positive.
  public static func cut(_ line: [Coordinate], length: Distance) -> [[Coordinate]] {
    precondition(length.meters > 0, "a line is cut into parts of positive length")
    guard line.count > 1, let first = line.first else { return [line] }
    let total = self.length(of: line).meters
    let parts = max(1, (total / length.meters).rounded())
    let step = total / parts
    var result: [[Coordinate]] = []
    var part = [first]
    var walked = 0.0
    for (start, end) in zip(line, line.dropFirst()) {
      let meters = inverse(from: start, to: end).distance.meters
      while Double(result.count) + 1 < parts, walked + meters > step * Double(result.count + 1) {
        let within = step * Double(result.count + 1) - walked
        let point = between(start, end, within / meters)
        result.append(part + [point])
        part = [point]
      }
      if part.last != end || part.count == 1 { part.append(end) }
      walked += meters
    }
    return result + [part]
  }

  /// A point on the straight line in degrees, which is what a line on the map means.
  private static func between(
    _ start: Coordinate,
    _ end: Coordinate,
    _ fraction: Double
  ) -> Coordinate {
    var span = end.longitude - start.longitude
    if span > 180 { span -= 360 }
    if span < -180 { span += 360 }
    var longitude = start.longitude + span * fraction
    if longitude > 180 { longitude -= 360 }
    if longitude < -180 { longitude += 360 }
    return Coordinate(
      longitude: longitude,
      latitude: start.latitude + (end.latitude - start.latitude) * fraction
    )
  }
}
