import MarzBorders

/// Why a question about borders could not be asked.
public enum BorderQueryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A pair of countries that is not written as one.
  case badPair(String)
  /// A pair of countries that share no border in the network.
  case noBorder(String, known: [String])
  /// A distance that is not written as one.
  case badDistance(String)
  /// A table of points lacks a column.
  case missingColumn(String, header: String)
  /// A table of points is empty.
  case noHeader
  /// A record of a table does not end.
  case endlessRow(row: Int, limit: Int)

  /// What is wrong, and what to write instead.
  public var description: String {
    switch self {
    case .badPair(let text):
      "--pair \(text): not two country codes; write them such as IR-IQ"
    case .noBorder(let text, let known):
      "--pair \(text): the two share no land border"
        + (known.isEmpty ? "; check the codes" : "; known are \(known.joined(separator: ", "))")
    case .badDistance(let text):
      "--within \(text): not a distance; write it such as 25km"
    case .missingColumn(let name, let header):
      "points: no column \"\(name)\" in the header \"\(header)\"; name the columns lon and lat"
    case .noHeader:
      "points: nothing to read; begin with a header such as lon,lat"
    case .endlessRow(let row, let limit):
      "points: row \(row) is longer than \(limit) bytes; close its quotation mark"
    }
  }
}
