import MarzTestSupport
import Testing

@Suite("Help")
struct HelpTests {
  @Test(arguments: [
    [], ["map"], ["annotate"], ["explain"], ["evaluate"], ["train"], ["border"], ["query"],
    ["index"],
    ["locate"],
    ["gazetteer"], ["gazetteer", "build"],
  ])
  func `help is the text on file`(command: [String]) throws {
    let result = try RunningMarz.run(command + ["--help"])
    #expect(result.status == 0)
    let name = (["marz"] + command).joined(separator: "-")
    let file = "MarzCommandTests/Golden/\(name)-help.txt"
    // The number of processors is the machine's, not the command's.
    let text = result.output.replacing(#/\(default: \d+\)/#, with: "(default: N)")
    #expect(try Golden.difference(of: text, from: file) == nil)
  }
}
