import MarzTestSupport
import Testing

@Suite("The examples of docs/querying.md")
struct QueryDocumentationTests {
  @Test func `each example gives an answer on the layers of the corpus`() throws {
    let folder = try TemporaryDirectory()
    let output = folder.path + "/output"
    let map = try RunningMarz.run(["map", SourceTree.path("corpus"), "--output", output])
    #expect(map.status == 0)
    let examples = try TestFile.text(SourceTree.path("docs/querying.md"))
      .split(separator: "\n").filter { $0.hasPrefix("marz query ") || $0.hasPrefix("marz index ") }
    #expect(examples.count > 15)
    for example in examples {
      let words = Self.words(example).dropFirst()
      let arguments = words.map { word in
        word == "output" || word.hasPrefix("output/") ? output + word.dropFirst(6) : word
      }
      let result = try RunningMarz.run(arguments)
      #expect(result.status == 0, "\(example)\n\(result.messages)")
      #expect(!result.messages.contains("no feature passes"), "\(example)")
      #expect(result.output.isEmpty == example.hasPrefix("marz index "), "\(example)")
    }
  }

  /// The words of a line of shell that has quotes and nothing else.
  private static func words(_ line: Substring) -> [String] {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    for letter in line {
      if letter == "\"" {
        isQuoted.toggle()
        word = word ?? ""
      } else if letter == " ", !isQuoted {
        if let whole = word { words.append(whole) }
        word = nil
      } else {
        word = (word ?? "") + String(letter)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}
