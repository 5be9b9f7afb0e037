public import MarzGeometry
public import MarzMapping

/// Why borders could not be read, compiled or drawn.
public enum BorderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A file that was named is not there.
  case missing(path: String)
  /// A table could not be read; `reason` is the system's own word.
  case unreadable(path: String, reason: String)
  /// A row of a table is wrong.
  case badRow(path: String, line: Int, expected: String, found: String)
  /// A table has no border in it.
  case noBorders(path: String)
  /// The index file could not be opened or written.
  case index(MappingError)
  /// The columns of an index do not fit together.
  case inconsistent(path: String, reason: String)
  /// No border between two countries is known.
  case unknownPair(CountryPair)
  /// A country was named that has no part in the border.
  case wrongSide(Alpha2, CountryPair)
  /// GEOS could not do what was asked with the border of a pair.
  case geometry(CountryPair, GeometryError)

  /// What happened, to which file and line, and what to do about it.
  public var description: String {
    switch self {
    case .missing(let path):
      "\(path): no such file; name a file of borders"
    case .unreadable(let path, let reason):
      "\(path): \(reason); name a table of borders"
    case .badRow(let path, let line, let expected, let found):
      "\(path):\(line): expected \(expected), found \(found); correct the row"
    case .noBorders(let path):
      "\(path): no border in the table; name a table of borders"
    case .index(let error):
      error.description
    case .inconsistent(let path, let reason):
      "\(path): \(reason); run marz gazetteer build again"
    case .unknownPair(let pair):
      "\(pair): no land border between the two is known; check the codes"
    case .wrongSide(let country, let pair):
      "\(country): not a side of the border \(pair); name \(pair.first) or \(pair.second)"
    case .geometry(let pair, let error):
      "border \(pair): \(error)"
    }
  }
}
