import ArgumentParser
import Foundation
import Marz

/// The command `marz`: turns news reports into map layers.
@main
struct MarzCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "marz",
    abstract: "Turn news reports into map layers.",
    discussion: """
      marz finds the places that reports mention, decides which place on earth each one means, \
      extracts who did what to whom, when and where, measures how far each event lies from which \
      international border, and writes GeoJSON layers.
      """,
    version: "marz \(MarzVersion.current)",
    subcommands: [
      MapCommand.self, AnnotateCommand.self, ExplainCommand.self, LocateCommand.self,
      BorderCommand.self, QueryCommand.self, IndexCommand.self, GazetteerCommand.self,
      EvaluateCommand.self, TrainCommand.self,
    ]
  )

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      Failure(error).exit(from: self)
    }
  }
}
