import MarzGazetteer
import MarzTestSupport
import Testing

/// Names that begin with a text, or are one or two letters off.
struct NearNamesTests {
  /// The distance by the full table: the naive way.
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var table = [[Int]](
      repeating: [Int](repeating: 0, count: other.count + 1),
      count: one.count + 1
    )
    for row in 0...one.count { table[row][0] = row }
    for column in 0...other.count { table[0][column] = column }
    for row in one.indices {
      for column in other.indices {
        let change = table[row][column] + (one[row] == other[column] ? 0 : 1)
        var best = min(table[row][column + 1] + 1, table[row + 1][column] + 1, change)
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          best = min(best, table[row - 1][column - 1] + 1)
        }
        table[row + 1][column + 1] = best
      }
    }
    return table[one.count][other.count]
  }

  @Test(arguments: 1...12)
  func `the walk finds what measuring every name finds`(seed: Int) throws {
    var random = SplitMix(seed: seed)
    let letters = Array("abcdк ك世")
    func word(_ lengths: ClosedRange<Int>) -> String {
      let count = Int.random(in: lengths, using: &random)
      let text = (0..<count).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }
      return String(text).split(separator: " ").joined(separator: " ")
    }
    let names = Set((0..<400).map { _ in word(2...8) }).filter { !$0.isEmpty }.sorted()
    let rows = names.enumerated().map {
      "marz:\($0.offset);;\($0.element);;P.PPL;;IQ;;;;1;;2;;\($0.offset);;"
    }
    let (_, gazetteer, _) = try Scratch.gazetteer(rows)
    for _ in 0..<40 {
      let query = word(3...8)
      guard query.count >= 3 else { continue }
      let limit = query.count < 5 ? 1 : 2
      let naive = names.filter { Self.distance(Array(query), Array($0)) <= limit }
      let found = gazetteer.names(near: query, limit: 1_000)
      let texts = found.compactMap { gazetteer.spellings(ofName: $0.name).first?.text }
      #expect(texts.sorted() == naive.sorted(), "\(query)")
      for (text, near) in zip(texts, found) {
        #expect(near.edits == Self.distance(Array(query), Array(text)), "\(query) \(text)")
      }
    }
  }

  @Test(arguments: [
    ("Khanqain", "Khanaqin", 1), ("Baghdat", "Baghdad", 1), ("Khanakin", "Khanaqin", 1),
    ("بغدا", "بغداد", 1), ("Persai", "Persia", 1), ("Sain Luis", "St. Louis", 2),
  ])
  func `a slip of the pen is found`(query: String, name: String, edits: Int) throws {
    let gazetteer = try SmallGazetteer().gazetteer
    let found = try #require(gazetteer.names(near: query, limit: 5).first)
    #expect(found.edits == edits)
    #expect(gazetteer.spellings(ofName: found.name).contains { $0.text == name })
  }

  @Test(
    arguments: [
      ("Kha", ["Khanaqin", "Khanikin", "Khosravi"]), ("new york c", ["New York City"]),
      ("Zz", []), ("shatt", ["Shatt al-Arab"]), ("", []),
    ] as [(String, [String])]
  )
  func `names that begin so are found`(prefix: String, names: [String]) throws {
    let gazetteer = try SmallGazetteer().gazetteer
    let found = gazetteer.names(beginning: prefix, limit: 10)
      .compactMap { gazetteer.spellings(ofName: $0.name).first?.text }
    let expected = names.filter { $0.lowercased().hasPrefix(prefix.lowercased()) }
    #expect(found.sorted() == expected.sorted())
  }

  @Test
  func `a spelling keeps its language and kind`() throws {
    let small = try SmallGazetteer()
    let name = try #require(small.gazetteer.name(of: "wan"))
    let spelling = try #require(small.gazetteer.spellings(ofName: name).first)
    #expect(spelling.text == "Wan" && spelling.language?.description == "ku")
    #expect(spelling.kind == .variant)
  }
}
