import ArgumentParser
import Foundation
import Marz

/// `marz explain`: for each name of a text, the evidence and the choice.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show for each name of a text what was weighed and what it was taken for."
  )

  @Argument(
    help: ArgumentHelp(
      "A file of text or JSON, or a folder; - is standard input.",
      valueName: "input"
    )
  )
  var inputs: [String]

  @Option(
    help: ArgumentHelp("How many candidates of a name are shown.", valueName: "count")
  )
  var candidates = 3

  @Flag(help: "Show also the names that were not taken for places.")
  var refused = false

  @Flag(help: "Explain the events: pattern, parties, place, time, and what was joined.")
  var events = false

  @OptionGroup var options: RunOptions

  func run() throws {
    let run = ExplainRun(
      indexes: try options.openIndexes(),
      candidates: candidates,
      showsRefused: refused,
      showsEvents: events
    )
    let rejected = try run.run(inputs: inputs) { line in
      try Terminal.write(Data("\(line)\n".utf8))
    }
    for input in rejected { Terminal.complain("marz: \(input)") }
    if !rejected.isEmpty { throw ExitCode(ExitStatus.badInput.rawValue) }
  }
}
