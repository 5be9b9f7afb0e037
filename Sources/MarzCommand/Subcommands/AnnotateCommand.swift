import ArgumentParser
import Foundation
import Marz

/// `marz annotate`: documents in, one line of JSON with places and events out for each.
struct AnnotateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Annotate documents: one line of JSON with places and events for each."
  )

  @Argument(
    help: ArgumentHelp(
      "Files and folders of documents; - is standard input, JSON lines or plain text.",
      valueName: "input"
    )
  )
  var inputs = ["-"]

  @Flag(help: "Exit with code 65 when an input could not be read.")
  var strict = false

  @Flag(help: "Find places only: \"events\" stays empty, and it takes a fraction of the time.")
  var noEvents = false

  @OptionGroup var options: RunOptions

  func run() async throws {
    let run = AnnotateRun(
      indexes: try options.openIndexes(),
      workers: options.workers,
      findsEvents: !noEvents
    )
    let report = try await run.run(inputs: inputs, output: Terminal.write)
    for input in report.rejected { Terminal.complain("marz: \(input)") }
    let isEmpty = report.documents == 0 && !report.rejected.isEmpty
    if isEmpty || strict && !report.rejected.isEmpty {
      throw ExitCode(ExitStatus.badInput.rawValue)
    }
  }
}
