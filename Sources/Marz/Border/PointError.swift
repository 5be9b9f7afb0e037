/// What is wrong with a point that someone asked about.
public enum PointError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Neither a coordinate nor a name that the gazetteer has.
  case unknown(String)
  /// A coordinate whose numbers are not numbers.
  case notNumber(column: String, value: String)
  /// A number outside of its range; `swapped` is the point as it reads the other way round, if that fits.
  case outOfRange(column: String, value: String, swapped: String?)

  /// A row with more or fewer cells than the header.
  case width(expected: Int, found: Int)

  /// What is wrong, and what to write instead.
  public var description: String {
    switch self {
    case .unknown(let name):
      "\(name): no place of this name in the gazetteer; write longitude,latitude or another name"
    case .notNumber(let column, let value):
      "\(column) \"\(value)\": not a number; write degrees such as 45.47"
    case .width(let expected, let found):
      "\(found) cells where the header has \(expected); put quotation marks around commas"
    case .outOfRange(let column, let value, let swapped):
      "\(column) \"\(value)\": outside \(column == "lat" ? "-90 to 90" : "-180 to 180") degrees"
        + (swapped.map { "; longitude comes first: \($0)" } ?? "; correct the number")
    }
  }
}
