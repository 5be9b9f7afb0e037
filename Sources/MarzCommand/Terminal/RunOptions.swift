import ArgumentParser
import Foundation
import Marz

/// The options that every command has which reads documents.
struct RunOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder with the indexes that \"marz gazetteer build\" made.",
      valueName: "folder"
    )
  )
  var gazetteer: String?

  @Option(
    help: ArgumentHelp(
      "A folder of weights that \"marz train\" made, instead of those that come with marz.",
      valueName: "folder"
    )
  )
  var weights: String?

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
    try Indexes(
      at: IndexLocation.find(named: gazetteer, executable: Self.executable),
      weightsFolder: weights
    )
  }

  /// The path of the running program.
  static var executable: String {
    let link = "/proc/self/exe"
    return (try? FileManager.default.destinationOfSymbolicLink(atPath: link))
      ?? CommandLine.arguments.first ?? "marz"
  }
}
