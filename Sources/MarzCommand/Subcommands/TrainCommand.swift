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

  @Flag(
    help: """
      Train the classes of events: of JSON lines with id, text and events with plover; lines without \
      events are plain text, whose sentences without a pattern teach what is no event.
      """
  )
  var events = false

  @Option(
    help: ArgumentHelp(
      "With --events: how many parts cross-validation makes of the sentences; 0 for none.",
      valueName: "count"
    )
  )
  var folds = 5

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
    if events {
      let run = EventTrainRun(indexes: try options.openIndexes())
      let file = try run.run(
        files: files,
        folds: folds,
        output: output,
        progress: Terminal.note
      )
      return Terminal.note(file)
    }
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
