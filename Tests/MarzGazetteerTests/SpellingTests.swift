import Foundation
import MarzTestSupport
import Testing

/// The names of the tables that are kept by hand, as they are written.
struct SpellingTests {
  /// How many of the 78 crossings on a border of Iran, Iraq, Turkey or Syria have a name in a language, as
  /// gazetteer/README.md says; more is better, and then both numbers are raised.
  @Test(arguments: [("ar", 76), ("fa", 73), ("tr", 74), ("ku", 32), ("ckb", 36)])
  func `the crossings of the region keep their names`(language: String, count: Int) throws {
    let region: Set<Substring> = ["IR", "IQ", "TR", "SY"]
    let crossings = try CuratedRow.all(in: "crossings").filter { row in
      row.countries.contains { region.contains($0) }
    }
    #expect(crossings.count >= 78)
    let named = crossings.filter { $0.names.contains { $0.language == language } }
    #expect(named.count >= count, "\(named.count) of \(crossings.count)")
  }

  /// A letter that looks right and is another one is found by a person, but not by a search for it elsewhere.
  @Test(arguments: CuratedRow.tables)
  func `every name is written in the letters of its language`(table: String) throws {
    let foreign = [
      "ar": "کگپچژیەێۆڵڕڤھ", "fa": "كيىةەێۆڵڕڤھ", "ckb": "كيىةذثصضطظ", "ku": "ığüö",
    ]
    for row in try CuratedRow.all(in: table) {
      for name in row.names {
        guard let language = name.language, let letters = foreign[language] else { continue }
        let wrong = name.text.filter { letters.contains($0) }
        #expect(wrong.isEmpty, "\(row.id): \(name.text) is not \(language), for its \(wrong)")
        let isLatin = name.text.unicodeScalars.contains { (0x41...0x24F).contains($0.value) }
        let isArabic = name.text.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }
        #expect(language == "ku" ? !isArabic : isArabic || !isLatin, "\(row.id): \(name.text)")
      }
    }
  }

  @Test(arguments: CuratedRow.tables)
  func `no name stands twice in a row`(table: String) throws {
    for row in try CuratedRow.all(in: table) {
      var seen: Set<String> = []
      for name in row.names {
        let isNew = seen.insert("\(name.language ?? "") \(name.text)").inserted
        #expect(isNew, "\(row.id): \(name.text)")
      }
    }
  }
}

/// A row of a table that is kept by hand, its names as they are written.
struct CuratedRow {
  var id: Substring
  var countries: [Substring]
  var names: [(language: String?, text: Substring)]

  /// The tables whose names were written by hand.
  static let tables = [
    "crossings", "sites", "waters", "relief", "districts", "spellings", "alternate_names",
    "airports", "universities",
  ]

  static func all(in table: String) throws -> [Self] {
    let path = SourceTree.path("gazetteer/tables/\(table).tsv")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    let heads = lines.removeFirst()
    let names = try #require(heads.firstIndex(of: "names"))
    let country = heads.firstIndex(of: "country")
    return lines.map { cells in
      let parts = cells[names].components(separatedBy: " | ").filter { !$0.isEmpty }
      return Self(
        id: cells[0],
        countries: country.map { cells[$0].split(separator: ";") } ?? [],
        names: parts.map { part in
          let sides = part.split(separator: "=", maxSplits: 1)
          guard sides.count == 2 else { return (nil, Substring(part)) }
          return (sides[0].split(separator: "/").first.map(String.init), sides[1])
        }
      )
    }
  }
}
