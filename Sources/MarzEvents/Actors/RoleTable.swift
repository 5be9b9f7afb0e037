import MarzWords

/// Words for what people are or do, and the sector that follows from it, from `Tables/roles.tsv`.
struct RoleTable: Sendable {
  /// What sort of word a role is.
  enum Kind: String, Sendable {
    /// One person, who may be named beside it: "foreign minister".
    case title
    /// Several people or a body: "troops", "parliament".
    case group
    /// Things that act for their owner: "warplanes", "embassy".
    case instrument
  }

  /// One role.
  struct Row: Sendable {
    var name: String
    var sector: String
    var kind: Kind
  }

  private(set) var rows: [Row] = []

  /// Reads a table with the columns `sector kind roles`.
  init(_ table: TextTable, lexicon: inout Lexicon) {
    for row in table.rows {
      guard let sector = row["sector"],
        let kind = row["kind"].flatMap({ Kind(rawValue: String($0)) })
      else { continue }
      for name in (row["roles"] ?? "").split(separator: "|") {
        let number = Int32(rows.count)
        let text = String(name.trimmed)
        rows.append(Row(name: text, sector: String(sector), kind: kind))
        lexicon.addPhrase(text, .role(number))
        if !text.hasSuffix("s") || text.hasSuffix("ss") {
          lexicon.addPhrase(Inflection.plural(of: text), .role(number))
        }
      }
    }
  }
}
