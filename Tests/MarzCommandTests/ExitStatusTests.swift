import Foundation
import MarzTestSupport
import Testing

@Suite("Exit codes and messages")
struct ExitStatusTests {
  @Test func `an input that does not exist is 66 and named`() throws {
    let result = try RunningMarz.run(["map", "no-such-folder"])
    #expect(result.status == 66)
    #expect(result.messages.contains("no-such-folder: no such file or folder"))
    #expect(result.output.isEmpty)
  }

  @Test func `a folder without a document is 65 and told what a document is`() throws {
    let folder = try TemporaryDirectory()
    let result = try RunningMarz.run(["map", folder.path, "--output", folder.path + "/output"])
    #expect(result.status == 65)
    #expect(result.messages.contains(".jsonl"))
  }

  @Test func `a wrong option is 64`() throws {
    #expect(try RunningMarz.run(["map", ".", "--no-such-option"]).status == 64)
    #expect(try RunningMarz.run(["map"]).status == 64)
    #expect(try RunningMarz.run(["annotate", "--workers", "0"]).status == 64)
  }

  @Test func `an output that cannot be written is 73 and named`() throws {
    let folder = try TemporaryDirectory()
    let input = try folder.write("a.txt", "Talks were held in Ankara.")
    let file = try folder.write("file", "")
    let result = try RunningMarz.run(["map", input, "--output", file])
    #expect(result.status == 73)
    #expect(result.messages.contains("\(file): is a file, not a folder"))
  }

  @Test func `a missing index is 66 and says how it is made`() throws {
    let folder = try TemporaryDirectory()
    let input = try folder.write("a.txt", "Talks were held in Ankara.")
    let result = try RunningMarz.run(["annotate", input, "--gazetteer", folder.path])
    #expect(result.status == 66)
    #expect(result.messages.contains("run marz gazetteer build"))
  }

  @Test func `a damaged index is 65 and says what to do`() throws {
    let folder = try TemporaryDirectory()
    let input = try folder.write("a.txt", "Talks were held in Ankara.")
    try folder.write("marz.gazetteer", "not an index, but long enough to hold a header")
    let result = try RunningMarz.run(["annotate", input, "--gazetteer", folder.path])
    #expect(result.status == 65)
    #expect(result.messages.contains("not a gazetteer index"))
  }

  @Test func `a broken line costs itself alone, and 65 only when strict`() throws {
    let lines = "{\"id\":\"a\",\"text\":\"Talks in Ankara.\"}\n{\"id\":\"b\"\n"
    let tolerant = try RunningMarz.run(["annotate"], input: lines)
    #expect(tolerant.status == 0)
    #expect(tolerant.output.split(separator: "\n").count == 1)
    #expect(tolerant.messages.contains("-:2:"))
    #expect(try RunningMarz.run(["annotate", "--strict"], input: lines).status == 65)
  }

  @Test func `standard output carries data only`() throws {
    let folder = try TemporaryDirectory()
    let input = try folder.write("a.txt", "Iran and Turkey held talks in Ankara.")
    let result = try RunningMarz.run(["map", input, "--output", folder.path + "/output"])
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(result.messages.contains("1 document"))
  }
}
