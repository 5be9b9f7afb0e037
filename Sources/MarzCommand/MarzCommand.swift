import ArgumentParser

/// The command `marz`: turns news reports into map layers.
@main
struct MarzCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "marz",
    abstract: "Turn news reports into map layers.",
    discussion: """
      marz finds the places that reports mention, decides which place on earth each one means, extracts \
      who did what to whom, when and where, measures how far each event lies from which international \
      border, and writes GeoJSON layers.
      """,
    version: "0.1.0",
    subcommands: [GazetteerCommand.self]
  )
}
