public import MarzGeometry
import Synchronization

extension BorderNetwork {
  /// A whole border as lines, as few as it has gaps and knots.
  ///
  /// The lines run with the first country of the pair on their left and come ordered by their first
  /// point. Long straight parts keep the points the index has put into them, so that they look the same
  /// to those who draw geodesics.
  /// - Parameters:
  ///   - pair: The two countries.
  ///   - tolerance: How far a vertex that is left out for drawing may lie from the line; 0 keeps all.
  /// - Returns: A line or a multi line.
  /// - Throws: ``BorderError/unknownPair(_:)``, or ``BorderError/geometry(_:_:)`` when GEOS fails.
  public func line(
    of pair: CountryPair,
    tolerance: Distance = Distance(meters: 0)
  ) throws(BorderError) -> Shape {
    let whole = Shape.joined(lines: try lines(of: pair))
    return try drawing(pair) { () throws(GeometryError) in
      try whole.simplified(tolerance: tolerance)
    }
  }

  /// The point that stands for a border: the middle of its longest line, measured along the line.
  ///
  /// - Throws: ``BorderError/unknownPair(_:)``, or ``BorderError/geometry(_:_:)`` when GEOS fails.
  public func midpoint(of pair: CountryPair) throws(BorderError) -> Coordinate {
    guard let middle = Geodesic.middle(of: try lines(of: pair)) else { throw .unknownPair(pair) }
    return middle
  }

  /// A border cut into pieces of nearly equal length, such as for counting what happens along it.
  ///
  /// Each line is cut by itself, so a line much shorter than `length` is one piece.
  /// - Parameters:
  ///   - pair: The two countries.
  ///   - length: The length that the pieces of each line come closest to.
  /// - Returns: The pieces in the order of the lines, numbered from 1.
  /// - Throws: ``BorderError/unknownPair(_:)``, or ``BorderError/geometry(_:_:)`` when GEOS fails.
  public func pieces(
    of pair: CountryPair,
    length: Distance = Distance(kilometers: 25)
  ) throws(BorderError) -> [BorderPiece] {
    var pieces: [BorderPiece] = []
    for line in try lines(of: pair) {
      for part in Geodesic.cut(line, length: length) {
        pieces.append(BorderPiece(pair: pair, number: pieces.count + 1, line: part))
      }
    }
    return pieces
  }

  /// The merged lines of a border, the first country on their left, ordered by their first point.
  ///
  /// Merged when first asked for, and kept.
  func lines(of pair: CountryPair) throws(BorderError) -> [[Coordinate]] {
    if let known = merged.withLock({ $0[pair] }) { return known }
    let directed = try arcs(of: pair).map { arc in
      let runsRight = arc.left.contains(pair.first) && arc.right.contains(pair.second)
      return runsRight ? arc.points : arc.points.reversed()
    }
    let lines = try drawing(pair) { () throws(GeometryError) in
      try Shape.merging(directed: directed).lines
    }
    .sorted { one, other in
      for (mine, theirs) in zip(one, other) where mine != theirs {
        guard mine.longitude == theirs.longitude else { return mine.longitude < theirs.longitude }
        return mine.latitude < theirs.latitude
      }
      return one.count < other.count
    }
    merged.withLock { $0[pair] = lines }
    return lines
  }

  /// Runs a GEOS operation and says whose border it was when it fails.
  func drawing<Result>(
    _ pair: CountryPair,
    _ work: () throws(GeometryError) -> Result
  ) throws(BorderError) -> Result {
    do {
      return try work()
    } catch {
      throw .geometry(pair, error)
    }
  }
}
