public import MarzGeometry

extension BorderNetwork {
  /// The land along a border up to a distance from it, on both sides or on one country's.
  ///
  /// The strip ends straight at the ends of the border. Its outer edge is good to a thirtieth of its
  /// width; the edge on the border is the border itself. Land of third countries and sea within the
  /// width are not taken out.
  /// - Parameters:
  ///   - pair: The two countries.
  ///   - side: The country on whose side the strip lies; nil for both sides.
  ///   - width: How far the strip reaches from the border.
  /// - Returns: Valid polygons.
  /// - Throws: ``BorderError/unknownPair(_:)``, ``BorderError/wrongSide(_:_:)`` when `side` is not one of
  ///   the pair, ``BorderError/geometry(_:_:)`` when GEOS fails.
  public func strip(
    of pair: CountryPair,
    side: Alpha2? = nil,
    width: Distance
  ) throws(BorderError) -> Shape {
    try strip(along: try lines(of: pair), of: pair, side: side, width: width)
  }

  /// The same along parts of a border.
  ///
  /// - Parameters:
  ///   - stretch: Lines of the border as this network gives them.
  ///   - pair: The two countries.
  ///   - side: The country on whose side the strip lies; nil for both sides.
  ///   - width: How far the strip reaches from the border.
  /// - Returns: Valid polygons.
  /// - Throws: As ``strip(of:side:width:)``.
  public func strip(
    along stretch: Shape,
    of pair: CountryPair,
    side: Alpha2? = nil,
    width: Distance
  ) throws(BorderError) -> Shape {
    try strip(along: stretch.lines, of: pair, side: side, width: width)
  }

  private func strip(
    along lines: [[Coordinate]],
    of pair: CountryPair,
    side: Alpha2?,
    width: Distance
  ) throws(BorderError) -> Shape {
    if let side, !pair.contains(side) { throw .wrongSide(side, pair) }
    let strip = BorderStrip(lines: lines, width: width)
    return try drawing(pair) { () throws(GeometryError) in
      guard let side else { return try strip.bothSides() }
      return try strip.oneSide(left: side == pair.first)
    }
  }
}
