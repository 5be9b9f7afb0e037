import ArgumentParser
import Foundation
import Marz

/// `marz locate`: the places that a name may mean.
struct LocateCommand: ParsableCommand {
  /// How the places are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, geojson
  }

  static let configuration = CommandConfiguration(
    commandName: "locate",
    abstract: "List the places that a name may mean, the likeliest first, and why.",
    discussion: """
      A word for the kind of place may stand beside the name: "Khosravi crossing", "Diyala province", \
      "Lake Van". Where no place has the name, those are listed whose names begin so or are one or two \
      letters off.
      """
  )

  @Argument(
    help: ArgumentHelp("The name, in any script; several words are one name.", valueName: "name")
  )
  var name: [String]

  @Option(
    help: ArgumentHelp(
      "Only places in or on the border of a country, such as TR.",
      valueName: "code"
    )
  )
  var country: String?

  @Option(
    help: ArgumentHelp(
      "Only places of a GeoNames feature class or code, such as H or H.STM.",
      valueName: "code"
    )
  )
  var feature: String?

  @Option(help: ArgumentHelp("At most so many places.", valueName: "count"))
  var limit = 10

  @Option(help: ArgumentHelp("The output: table, json or geojson.", valueName: "format"))
  var format = Format.table

  @OptionGroup var options: GazetteerOptions

  func validate() throws {
    guard limit >= 1 else { throw ValidationError("--limit must be 1 or more") }
    guard !query.isEmpty else { throw ValidationError("the name is empty") }
    _ = try Locator.Request(name: query, countryCode: country, feature: feature, limit: limit)
  }

  func run() throws {
    let request = try Locator.Request(
      name: query,
      countryCode: country,
      feature: feature,
      limit: limit
    )
    let places = Locator(indexes: try options.openIndexes()).places(for: request)
    switch format {
    case .json: try Terminal.write(Data(places.json(query: query)))
    case .geojson: try Terminal.write(Data(places.geoJSON()))
    case .table:
      let table = PlaceTable(places, width: Terminal.query.width)
      for line in table.lines { try Terminal.write(Data("\(line)\n".utf8)) }
    }
    if let remark = LocateRemark(query: query, places: places) {
      Terminal.note(remark.description)
    }
  }

  private var query: String { name.joined(separator: " ").trimmingCharacters(in: .whitespaces) }
}
