import MarzGazetteer
import MarzWords

/// People whom news names without saying whose leaders they are, from `Tables/leaders.tsv`.
struct LeaderTable: Sendable {
  /// One leader.
  struct Row: Sendable {
    var name: String
    var country: CountryCode?
    var sector: String?
  }

  private(set) var rows: [Row] = []
  private var byName: [WordHash: Int] = [:]

  /// Reads a table with the columns `name country sector aliases`.
  init(_ table: TextTable) {
    for row in table.rows {
      guard let name = row["name"] else { continue }
      let country = row["country"].flatMap { CountryCode($0) }
      for alias in [name] + (row["aliases"] ?? "").split(separator: "|") {
        let bytes = Array(alias.trimmed.utf8)
        let words = Tokenizer.tokens(in: bytes.span).filter { $0.kind != .mark }.map(\.hash)
        if let phrase = Self.phrase(words) { byName[phrase] = byName[phrase] ?? rows.count }
      }
      rows.append(Row(name: String(name), country: country, sector: row["sector"].map(String.init)))
    }
  }

  /// The leader whose name ends a run of words, nil for nobody known.
  func leader(endingAt words: [WordHash]) -> Row? {
    for start in words.indices {
      guard let phrase = Self.phrase(Array(words[start...])) else { continue }
      if let row = byName[phrase] { return rows[row] }
    }
    return nil
  }

  private static func phrase(_ words: [WordHash]) -> WordHash? {
    guard let first = words.first else { return nil }
    return words.dropFirst().reduce(first) { $0.appending($1) }
  }
}
