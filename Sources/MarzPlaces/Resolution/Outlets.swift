import MarzGazetteer
import MarzText
import MarzWords

/// Where newspapers and stations are at home: `Tables/outlets.tsv`.
struct Outlets: Sendable {
  /// The home of an outlet.
  struct Home: Sendable {
    var place: Int
    var country: CountryCode?
    var admin1: Int?
    var vector: UnitVector
  }

  private struct Row {
    var town: String
    var division: String?
    var country: CountryCode
  }

  private let rows: [Substring: Row]
  private let gazetteer: Gazetteer

  init(table: TextTable, gazetteer: Gazetteer) {
    var rows: [Substring: Row] = [:]
    for row in table.rows {
      guard let outlet = row["outlet"], let town = row["town"],
        let country = row["country"].flatMap({ CountryCode($0) })
      else { continue }
      rows[outlet] = Row(
        town: String(town),
        division: row["division"].map(String.init),
        country: country
      )
    }
    self.rows = rows
    self.gazetteer = gazetteer
  }

  /// Whether the gazetteer knows the home of every outlet; the outlets whose home it does not know.
  var homeless: [String] {
    rows.filter { home(of: $0.value) == nil }.map { String($0.key) }.sorted()
  }

  /// The home of a document's outlet; nil where the table has none.
  func home(of document: Document) -> Home? {
    if let source = document.source, let row = rows[Self.key(source)] { return home(of: row) }
    guard let url = document.url else { return nil }
    let address = url.split(separator: "/", omittingEmptySubsequences: true)
    let host = address.dropFirst(url.contains("://") ? 1 : 0).first
    return host.flatMap { rows[Self.key($0)] }.flatMap(home)
  }

  private func home(of row: Row) -> Home? {
    let found = gazetteer.senses(of: row.town).first { sense in
      let place = PlaceFacts(of: sense.place, in: gazetteer)
      guard place.country == row.country, place.kind == .town || place.kind == .capital else {
        return false
      }
      return row.division == nil
        || place.admin1.map { gazetteer.place($0).name == row.division } ?? false
    }
    return found.map {
      Home(
        place: $0.place,
        country: row.country,
        admin1: gazetteer.admin1(of: $0.place),
        vector: UnitVector(gazetteer.point(of: $0.place))
      )
    }
  }

  /// An outlet's name as the table has it: lower case, without "www." and "the".
  private static func key(_ name: some StringProtocol) -> Substring {
    var key = name.lowercased()[...]
    for prefix in ["www.", "the "] where key.hasPrefix(prefix) {
      key = key.dropFirst(prefix.count)
    }
    return key
  }
}
