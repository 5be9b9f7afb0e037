import MarzGazetteer
import MarzWords

/// Organizations, armed groups and alliances by name, from `Tables/actors.tsv` and tables a user adds.
struct ActorTable: Sendable {
  /// One organization.
  struct Row: Sendable {
    var name: String
    var country: CountryCode?
    var sector: String?
  }

  private(set) var rows: [Row] = []

  /// Reads tables with the columns `name country sector aliases`; a later row wins over an earlier one.
  init(_ tables: [TextTable], lexicon: inout Lexicon) {
    for row in tables.reversed().flatMap(\.rows) {
      guard let name = row["name"] else { continue }
      let country = row["country"].flatMap { CountryCode($0) }
      let number = Int32(rows.count)
      rows.append(Row(name: String(name), country: country, sector: row["sector"].map(String.init)))
      lexicon.addPhrase(String(name), .actor(number))
      for alias in (row["aliases"] ?? "").split(separator: "|") {
        lexicon.addPhrase(String(alias.trimmed), .actor(number))
        guard let bare = alias.trimmed.withoutArticle else { continue }
        lexicon.addPhrase(String(bare), .actor(number))
      }
    }
  }
}

extension Substring {
  /// "The Shire" without its article, which a sentence writes small; nil for a name without one.
  fileprivate var withoutArticle: Substring? {
    guard lowercased().hasPrefix("the ") else { return nil }
    return dropFirst(4).trimmed
  }

  /// Without spaces at its ends.
  var trimmed: Substring {
    var part = self
    while part.first == " " { part.removeFirst() }
    while part.last == " " { part.removeLast() }
    return part
  }
}
