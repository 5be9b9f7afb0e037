import ArgumentParser
import Foundation
import Marz

/// The options that every command has which reads documents.
struct RunOptions: ParsableArguments {
  @OptionGroup var index: GazetteerOptions

  @Option(
    help: ArgumentHelp(
      "Borders of your own instead of those that come with marz: .geojson, a table of arcs or an index.",
      valueName: "file"
    )
  )
  var borders: String?

  @Flag(help: "Stop when a feature of --borders is wrong, instead of saying so and going on.")
  var strictBorders = false

  @Option(
    help: ArgumentHelp(
      "A folder of weights that \"marz train\" made, instead of those that come with marz.",
      valueName: "folder"
    )
  )
  var weights: String?

  @Option(
    help: ArgumentHelp(
      "A table of your own actors: name, country, sector, aliases; may be given more than once.",
      valueName: "file"
    )
  )
  var actors: [String] = []

  @Option(
    help: ArgumentHelp(
      "How many documents are read at the same time; the output is the same for any number.",
      valueName: "count"
    )
  )
  var workers = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard workers >= 1 else { throw ValidationError("--workers must be 1 or more") }
  }

  /// Opens the indexes.
  func openIndexes() throws -> Indexes {
    let userBorders = try borders.map { try UserBorders(file: $0, isStrict: strictBorders) }
    for problem in userBorders?.problems ?? [] { Terminal.complain("marz: \(problem)") }
    return try index.openIndexes(
      weightsFolder: weights,
      userBorders: userBorders,
      actorTables: actors
    )
  }
}
