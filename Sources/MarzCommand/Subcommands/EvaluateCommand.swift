import ArgumentParser
import Foundation
import Marz

/// `marz evaluate`: scores places against annotated documents.
struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score the places found against annotated documents, with 95 % intervals."
  )

  /// How the figures are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(
    help: ArgumentHelp(
      "Files of JSON lines: id, text, toponyms with start, end (code points), lat and lon.",
      valueName: "gold"
    )
  )
  var files: [String]

  @Flag(help: "Give the annotated spans, so that only the choice of places is scored.")
  var goldSpans = false

  @Flag(
    help: "Leave out adjectives and peoples (\"Iraqi\", \"Turks\"), which some corpora do not mark."
  )
  var noDemonyms = false

  @Flag(help: "Break the toponyms down by their field \"kind\".")
  var byKind = false

  @Flag(
    help: "Print only the share of toponyms of which the gazetteer has a place of that name near."
  )
  var ceiling = false

  @Option(
    help: ArgumentHelp(
      "How many resamples of the documents the intervals rest on; 0 for none.",
      valueName: "count"
    )
  )
  var resamples = 1000

  @Option(help: "How the figures are written.")
  var format = Format.text

  @OptionGroup var options: RunOptions

  func run() async throws {
    guard !ceiling else {
      let ceiling = try Ceiling(files: files, indexes: try options.openIndexes())
      return try write(ceiling.lines, json: Data(ceiling.json))
    }
    let run = EvaluationRun(
      indexes: try options.openIndexes(),
      isGiven: goldSpans,
      resamples: resamples,
      workers: options.workers,
      countsDemonyms: !noDemonyms
    )
    let report = try await run.run(files: files)
    try write(report.lines(byKind: byKind), json: report.json)
  }

  private func write(_ lines: [String], json: Data) throws {
    switch format {
    case .json: try Terminal.write(json)
    case .text: for line in lines { try Terminal.write(Data("\(line)\n".utf8)) }
    }
  }
}
