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

    @Option(
      help: ArgumentHelp(
        "A dump of GeoNames, allCountries.txt or that of a country, in place of the folder's geonames/.",
        valueName: "file"
      )
    )
    var geonames: String?

    @Option(
      help: ArgumentHelp(
        "GeoNames' alternateNamesV2.txt, for names with their languages.",
        valueName: "file"
      )
    )
    var alternateNames: String?

    @Option(
      name: .shortAndLong,
      help: ArgumentHelp(
        "Where the indexes go; by default index/ in the folder.",
        valueName: "folder"
      )
    )
    var output: String?

    @Flag(help: "Stop when a row of a table is refused, instead of leaving it out.")
    var strict = false

    func validate() throws {
      guard alternateNames == nil || geonames != nil else {
        throw ValidationError("--alternate-names needs --geonames")
      }
    }

    func run() throws {
      let location = IndexLocation(folder: output ?? folder + "/index")
      let report = try IndexBuild.run(
        folder: folder,
        geonames: geonames,
        alternateNames: alternateNames,
        location: location,
        isStrict: strict
      )
      for row in report.refused { Terminal.complain("marz: \(row)") }
      let more = report.refusedCount - report.refused.count
      if more > 0 { Terminal.complain("marz: \(more) more rows were left out") }
      Terminal.note("\(report.places) places, \(report.names) names, \(report.borders) borders")
    }
  }

  /// `marz gazetteer info`.
  struct Info: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Tell what the indexes hold.")

    @OptionGroup var options: GazetteerOptions

    func run() throws {
      for line in try options.openIndexes().summary { print(line) }
    }
  }

  /// `marz gazetteer verify`.
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Read every byte of the indexes and compare their checksums."
    )

    @OptionGroup var options: GazetteerOptions

    func run() throws {
      try options.openIndexes().verify()
      Terminal.note("the indexes are whole")
    }
  }
}
