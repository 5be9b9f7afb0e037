import ArgumentParser
import Foundation
import Marz

/// `marz map`: a folder of reports becomes a folder of layers.
struct MapCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Map reports: read files or folders and write layers of GeoJSON."
  )

  @Argument(
    help: ArgumentHelp(
      "Files and folders of reports: plain text, JSON or JSON lines; - is standard input.",
      valueName: "input"
    )
  )
  var inputs: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder that the layers go to.", valueName: "folder")
  )
  var output = "output"

  @Flag(help: "Exit with code 65 when an input could not be read.")
  var strict = false

  @OptionGroup var options: RunOptions

  func run() async throws {
    let indexes = try options.openIndexes()
    let run = MapRun(indexes: indexes, workers: options.workers)
    let summary = try await run.run(inputs: inputs, output: output)
    for line in SummaryText(summary).lines { Terminal.note(line) }
    if strict && !summary.rejected.isEmpty { throw ExitCode(ExitStatus.badInput.rawValue) }
  }
}
