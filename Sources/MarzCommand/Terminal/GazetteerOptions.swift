import ArgumentParser
import Foundation
import Marz

/// The options of every command that looks places up.
struct GazetteerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder with the indexes that \"marz gazetteer build\" made.",
      valueName: "folder"
    )
  )
  var gazetteer: String?

  @Option(
    help: ArgumentHelp(
      "A table of your own places to lay over the gazetteer: .csv, .tsv or .geojson.",
      valueName: "file"
    )
  )
  var places: String?

  @Flag(help: "Stop when a row of --places is refused, instead of leaving it out.")
  var strictPlaces = false

  /// Where the indexes are.
  var location: IndexLocation {
    IndexLocation.find(named: gazetteer, executable: Self.executable)
  }

  /// Opens the indexes, with trained weights from a folder where one is given.
  func openIndexes(weightsFolder: String? = nil) throws -> Indexes {
    guard let places else {
      return try Indexes(at: location, weightsFolder: weightsFolder)
    }
    let overlay = try PlacesOverlay(file: places, isStrict: strictPlaces)
    for row in overlay.refused { Terminal.complain("marz: \(row)") }
    return try Indexes(at: location, overlay: overlay, weightsFolder: weightsFolder)
  }

  /// The path of the running program.
  static var executable: String {
    let link = "/proc/self/exe"
    return (try? FileManager.default.destinationOfSymbolicLink(atPath: link))
      ?? CommandLine.arguments.first ?? "marz"
  }
}
