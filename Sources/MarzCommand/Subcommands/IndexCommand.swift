import ArgumentParser
import Marz

/// `marz index`: makes indexes of GeoJSON files, so that `marz query` need not read all of them.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Index GeoJSON files once, so that queries do not read all of them.",
    discussion: """
      The index of FILE is FILE.index beside it. marz query uses it as long as the file is the one that was \
      indexed; after a change it says so and reads every feature, until the index is made anew.
      """
  )

  @Argument(
    help: ArgumentHelp("A GeoJSON file or sequence, or a folder of them.", valueName: "input")
  )
  var input: String

  func run() throws {
    try FeatureIndexRun(input).run(note: Terminal.note)
  }
}
