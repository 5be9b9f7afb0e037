public import MarzGeometry

/// A piece of a border, short enough that what happens along it happens in one place.
public struct BorderPiece: Hashable, Sendable {
  /// The pair and the number with four digits: `IQ-IR:0017`.
  public var id: String
  /// The countries whose border it is.
  public var pair: CountryPair
  /// The number of the piece within its border, from 1.
  public var number: Int
  /// The piece itself, the first country of the pair on its left.
  public var line: [Coordinate]
  /// Its length.
  public var length: Distance
  /// The point halfway along it.
  public var midpoint: Coordinate

  /// Makes a piece and measures it.
  ///
  /// - Precondition: `line` has a point.
  init(pair: CountryPair, number: Int, line: [Coordinate]) {
    precondition(!line.isEmpty, "a piece of border has points")
    let digits = String(number)
    id = "\(pair):\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
    self.pair = pair
    self.number = number
    self.line = line
    length = Geodesic.length(of: line)
    midpoint = Geodesic.point(of: line, at: Distance(meters: length.meters / 2)) ?? line[0]
  }
}
