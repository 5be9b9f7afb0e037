import Foundation
import MarzEvents
import MarzGazetteer
import MarzWords

/// Reads tables of actors that a user adds: the columns of `Tables/actors.tsv`.
enum ActorTableFile {
  /// The tables of some files, in their order.
  ///
  /// - Throws: ``ActorTableError`` for a file that is missing, or a row without a name or with a
  ///   country that is no code of two letters.
  static func read(_ paths: [String]) throws(ActorTableError) -> [TextTable] {
    var tables: [TextTable] = []
    for path in paths { tables.append(try read(path)) }
    return tables
  }

  private static func read(_ path: String) throws(ActorTableError) -> TextTable {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .unreadable(path: path)
    }
    let table = TextTable(Array(data))
    guard table.columns.contains("name") else {
      throw .noNames(path: path, columns: table.columns)
    }
    for row in table.rows {
      if row["name"] == nil {
        throw .badRow(path: path, line: row.line, reason: "the name is missing")
      }
      if let country = row["country"], CountryCode(country) == nil {
        let reason = "country \"\(country)\" is no ISO 3166-1 code of two letters"
        throw .badRow(path: path, line: row.line, reason: reason)
      }
    }
    return table
  }
}

/// Why a table of actors cannot be used.
public enum ActorTableError: Error, Hashable, Sendable, CustomStringConvertible {
  /// It is not there or may not be read.
  case unreadable(path: String)
  /// Its first line names no column "name".
  case noNames(path: String, columns: [String])
  /// A row cannot be read.
  case badRow(path: String, line: Int, reason: String)

  /// The file, what is wrong, and what to do.
  public var description: String {
    switch self {
    case .unreadable(let path): "\(path): no such table of actors; check the path"
    case .noNames(let path, let columns):
      "\(path): expected the tab-separated columns name, country, sector and aliases, got "
        + "\(columns.joined(separator: ", ")); name them in the first line"
    case .badRow(let path, let line, let reason):
      "\(path):\(line): \(reason); correct the row or take it out"
    }
  }
}
