import ArgumentParser
import Marz

/// `marz gazetteer`: the indexes that every other command maps.
struct GazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer",
    abstract: "Build, describe or check the indexes of places and borders.",
    subcommands: [Build.self, Info.self, Verify.self]
  )

  /// `marz gazetteer build`.
  struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compile the tables of a gazetteer folder into its indexes."
    )

    @Argument(
      help: ArgumentHelp("The folder with tables/, geonames/ and borders/.", valueName: "folder")
    )
    var folder = "gazetteer"

    @Flag(help: "Stop when a row of a table is refused, instead of leaving it out.")
    var strict = false

    func run() throws {
      let location = IndexLocation(folder: folder + "/index")
      let report = try IndexBuild.run(folder: folder, location: location, isStrict: strict)
      for row in report.refused { Terminal.complain("marz: \(row)") }
      Terminal.note("\(report.places) places, \(report.names) names, \(report.borders) borders")
    }
  }

  /// `marz gazetteer info`.
  struct Info: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Tell what the indexes hold.")

    @OptionGroup var options: RunOptions

    func run() throws {
      for line in try options.openIndexes().summary { print(line) }
    }
  }

  /// `marz gazetteer verify`.
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Read every byte of the indexes and compare their checksums."
    )

    @OptionGroup var options: RunOptions

    func run() throws {
      try options.openIndexes().verify()
      Terminal.note("the indexes are whole")
    }
  }
}
