import Foundation
import Marz
import MarzTestSupport
import Testing

/// What no document should be, and some are; takes half a minute without optimization.
struct LongLineTests {
  @Test func `ten megabytes in one line are read to the end`() async throws {
    let folder = try TemporaryDirectory()
    let talk = "Talks in Ankara went on as the ministers of the two sides met again. "
    let filler = String(repeating: "the talks went on without an end in sight ", count: 1000)
    var text = ""
    while text.utf8.count < 10_000_000 { text += talk + filler }
    let line = try JSONSerialization.data(withJSONObject: ["id": "long", "text": text + talk])
    let input = try folder.write("in.jsonl", Array(line) + [0x0A])
    var output = Data()
    let run = AnnotateRun(indexes: try TestIndexes.open(), workers: 1, findsEvents: false)
    let report = try await run.run(inputs: [input]) { output += $0 }
    #expect(report.documents == 1)
    let object = try JSONSerialization.jsonObject(with: output) as? [String: Any]
    let toponyms = try #require(object?["toponyms"] as? [[String: Any]])
    let ends = toponyms.compactMap { $0["end"] as? Int }
    #expect(toponyms.allSatisfy { $0["phrase"] as? String == "Ankara" })
    #expect(ends.last.map { $0 > text.utf8.count } == true)
  }
}
