import ArgumentParser
import Marz

/// `marz gazetteer`: the indexes that every other command maps.
struct GazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer",
    abstract: "Build or check the gazetteer's indexes.",
    subcommands: [Build.self]
  )

  /// `marz gazetteer build`.
  struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compile the gazetteer's tables into indexes."
    )

    @Argument(help: ArgumentHelp("The folder with tables/ and geonames/.", valueName: "folder"))
    var folder = "gazetteer"

    @Flag(help: "Stop when a row of a table is refused, instead of leaving it out.")
    var strict = false

    func run() throws {
      let location = IndexLocation(folder: folder + "/index")
      let report = try IndexBuild.run(folder: folder, location: location, isStrict: strict)
      for row in report.refused { print(row) }
      print("\(report.places) places, \(report.names) names")
    }
  }
}
