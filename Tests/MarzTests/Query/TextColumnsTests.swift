import Testing

@testable import Marz

@Suite("Tables on a terminal")
struct TextColumnsTests {
  private static let rows = [
    [
      "2024-04-01", "COERCE", "Bashmaq border crossing", "0.082",
      "Iran closes its Bashmaq crossing",
    ],
    ["2024-03-09", "ASSAULT", "Trebil", "116.500", "The engineers abducted on March 9 are free"],
  ]

  private func table(width: Int?) -> [String] {
    let table = TextColumns(
      heads: ["event_start", "event_class", "place", "border_km", "title"],
      numbers: [3],
      rows: Self.rows,
      width: width,
      isColored: false
    )
    return [table.heads] + Self.rows.map { table.line($0, colors: [:]) }
  }

  @Test func `without a width nothing is cut`() {
    #expect(table(width: nil)[1].hasSuffix("  Iran closes its Bashmaq crossing"))
  }

  @Test(arguments: [120, 100, 80, 70])
  func `titles and places make room, days and classes do not`(width: Int) {
    for line in table(width: width) { #expect(TextColumns.width(of: line) <= width, "\(line)") }
    #expect(table(width: width)[1].hasPrefix("2024-04-01   COERCE       Bashmaq"))
    #expect(table(width: width)[2].contains(" 116.500 "))
  }

  @Test func `numbers are never cut`() {
    #expect(table(width: 40)[2].contains("116.500"))
  }

  @Test
  func `a narrow terminal has fewer columns of events, and those of places without what repeats`() {
    let names = [
      "id", "title", "event_class", "status", "place", "border", "border_km", "event_start",
    ]
    let all = TableColumns.usual(of: names, width: nil, hasDistance: false)
    #expect(all.count == 7)
    #expect(!TableColumns.usual(of: names, width: 80, hasDistance: false).contains("status"))
    let near = TableColumns.usual(of: names, width: 80, hasDistance: true)
    #expect(!near.contains("border_km"))
    #expect(near.contains("title"))
    let places = ["id", "title", "name", "feature", "country", "admin1", "mentions", "place_id"]
    let usual = TableColumns.usual(of: places, width: 80, hasDistance: false)
    #expect(usual == ["name", "feature", "country", "admin1", "mentions"])
  }
}
