public import MarzGeometry

extension BorderNetwork {
  /// A point on one country's side of a border, opposite a point of the border.
  ///
  /// It lies half the width away, straight across from the point rather than along the border, so that it is well
  /// inside the strip of that width; where the country is narrower there, nearer to the border.
  /// - Parameters:
  ///   - side: The country on whose side it lies, one of the pair.
  ///   - pair: The two countries.
  ///   - point: A point of their border.
  ///   - width: The width of the strip.
  /// - Returns: `point` itself when nothing around it lies in the country.
  public func point(
    on side: Alpha2,
    of pair: CountryPair,
    opposite point: Coordinate,
    within width: Distance
  ) -> Coordinate {
    for part in [2.0, 4, 8, 16, 32] {
      let away = Distance(meters: width.meters / part)
      var best: (point: Coordinate, score: Double)?
      for step in 0..<48 {
        let candidate = Geodesic.direct(from: point, bearing: Double(step) * 7.5, distance: away)
        guard territory(at: candidate)?.country == side,
          let found = nearest(to: candidate, pair: pair)
        else { continue }
        let shift = Geodesic.inverse(from: point, to: found.point).distance
        let score = found.distance.meters - shift.meters
        if score > best?.score ?? -.infinity { best = (candidate, score) }
      }
      if let best { return best.point }
    }
    return point
  }
}
