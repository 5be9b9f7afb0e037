import ArgumentParser
import Marz

/// `marz train`: remakes the weights from annotated documents.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Remake the weights that places are found by from annotated documents.",
    discussion: """
      Each file is a corpus, and all corpora weigh the same. Weights that were set by hand stay. \
      Use the result with --weights.
      """
  )

  @Argument(
    help: ArgumentHelp(
      "Files of JSON lines: id, text, toponyms with start, end (code points), lat and lon.",
      valueName: "gold"
    )
  )
  var files: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder that the tables go to.", valueName: "folder")
  )
  var output: String

  @Option(
    help: ArgumentHelp(
      "A feature to leave out, to see what it is worth; words for single words. Repeatable.",
      valueName: "feature"
    )
  )
  var without: [String] = []

  @OptionGroup var options: RunOptions

  func run() throws {
    let run = TrainRun(indexes: try options.openIndexes())
    let written = try run.run(
      files: files,
      output: output,
      without: without,
      progress: Terminal.note
    )
    for file in written { Terminal.note(file) }
  }
}
