import ArgumentParser
import Foundation
import Marz
import MarzLayers

/// `marz map`: a folder of reports becomes a folder of layers.
struct MapCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Map reports: read files or folders and write layers, a QGIS project and a web map."
  )

  @Argument(
    help: ArgumentHelp(
      "Files and folders of reports: plain text, JSON or JSON lines; - is standard input.",
      valueName: "input"
    )
  )
  var inputs: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder that the layers go to.", valueName: "folder")
  )
  var output = "output"

  @Option(
    help: ArgumentHelp(
      "Which files are written, separated by commas: geojson, geojsonl, csv, gpkg, qgis, web.",
      valueName: "list"
    )
  )
  var formats = "geojson,gpkg,qgis,web"

  @Flag(help: "Give GeoJSON the colors that geojson.io and GitHub draw (simplestyle).")
  var simplestyle = false

  @Option(
    help: ArgumentHelp(
      "Also write the land within these distances of each border, separated by commas.",
      valueName: "kilometers"
    )
  )
  var buffers: String?

  @Flag(help: "Exit with code 65 when an input could not be read.")
  var strict = false

  @OptionGroup var options: RunOptions

  func validate() throws {
    guard LayerFormats(list: formats) != nil else {
      let known = LayerFormats.names.map(\.name).joined(separator: ", ")
      throw ValidationError("--formats \(formats): name one or more of \(known)")
    }
    guard buffers == nil || !widths.isEmpty else {
      throw ValidationError(
        "--buffers \(buffers ?? ""): name kilometers from 1 to 500, such as 25,50"
      )
    }
  }

  func run() async throws {
    let indexes = try options.openIndexes()
    let run = MapRun(
      indexes: indexes,
      workers: options.workers,
      options: MapOptions(
        formats: LayerFormats(list: formats) ?? .standard,
        hasSimpleStyle: simplestyle,
        buffers: widths,
        webLibrary: options.index.location.webLibrary,
        epoch: ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(Int.init)
      )
    )
    let summary = try await run.run(inputs: inputs, output: output)
    for line in SummaryText(summary).lines { Terminal.note(line) }
    if strict && !summary.rejected.isEmpty { throw ExitCode(ExitStatus.badInput.rawValue) }
  }

  /// The distances of `--buffers`; empty when one of them is no width from 1 to 500 km.
  private var widths: [Double] {
    let parts = (buffers ?? "").split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Double($0) }.filter { (1...500).contains($0) }
    return numbers.count == parts.count ? numbers : []
  }
}
