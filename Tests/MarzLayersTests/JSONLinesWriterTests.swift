import Foundation
import MarzTestSupport
import Testing

@testable import MarzLayers

struct JSONLinesWriterTests {
  @Test func `each object stands on a line of its own, also beyond the buffer`() throws {
    let temporary = try TemporaryDirectory()
    let folder = try OutputFolder(path: temporary.path)
    var writer = JSONLinesWriter(to: try folder.file("rejected.jsonl"))
    let reason = String(repeating: "line\nbreak ", count: 10)
    for number in 0..<12_000 {
      try writer.line { json in
        json.member("id", number)
        json.member("reason", reason)
      }
    }
    try writer.finish()
    try folder.commit()
    let lines = try temporary.text(of: "rejected.jsonl").split(separator: "\n")
    #expect(lines.count == 12_000)
    let escaped = String(repeating: "line\\nbreak ", count: 10)
    #expect(lines.last == "{\"id\":11999,\"reason\":\"\(escaped)\"}")
  }

  @Test func `without lines the file is there and empty`() throws {
    let temporary = try TemporaryDirectory()
    try "stale".write(
      toFile: temporary.path + "/unplaced.jsonl",
      atomically: false,
      encoding: .utf8
    )
    let folder = try OutputFolder(path: temporary.path)
    var writer = JSONLinesWriter(to: try folder.file("unplaced.jsonl"))
    try writer.finish()
    try folder.commit()
    #expect(try temporary.text(of: "unplaced.jsonl").isEmpty)
  }
}
