public import ArgumentParser
import Foundation
public import Marz

/// `marz query`: asks the layers of a run, or any GeoJSON, for features.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Find, list and count features of a layer by place, border, time and kind.",
    discussion: """
      All options and filters have to hold. docs/querying.md has examples and the filter language, which is \
      the OGC's CQL2.
      """
  )

  @Argument(
    help: ArgumentHelp(
      "A folder that marz map wrote, a GeoJSON file or sequence, a GeoPackage, or - for standard input.",
      valueName: "input"
    )
  )
  var input = "output"

  @OptionGroup(title: "Which features") var features: FeatureOptions
  @OptionGroup(title: "Where") var places: PlaceOptions
  @OptionGroup(title: "The answer") var answer: AnswerOptions
  @OptionGroup(title: "Names of places") var options: GazetteerOptions

  func validate() throws {
    guard answer.limit.map({ $0 >= 0 }) ?? true else {
      throw ValidationError("--limit must be 0 or more")
    }
    guard places.nearest.map({ $0 >= 1 }) ?? true else {
      throw ValidationError("--nearest must be 1 or more")
    }
    guard places.radius == nil || places.near != nil else {
      throw ValidationError("--radius needs --near")
    }
  }

  func run() throws {
    let run = try QueryRun(
      request,
      terminal: Terminal.query,
      indexes: { try options.openIndexes() },
      note: Terminal.note
    )
    if let format = answer.printFilter { return print(run.filter(format) ?? "") }
    if answer.explain { run.explanation.forEach(Terminal.note) }
    try run.run(output: Terminal.write)
  }

  private var request: QueryRequest {
    var request = QueryRequest(input: input)
    features.fill(&request)
    places.fill(&request)
    answer.fill(&request)
    return request
  }
}

/// The options about what a feature says.
struct FeatureOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A filter in CQL2 text or JSON; may be repeated.", valueName: "filter")
  )
  var filter: [String] = []

  @Option(
    help: ArgumentHelp("The layer of a folder or GeoPackage (default: events).", valueName: "name")
  )
  var layer: String?

  @Option(
    name: .customLong("class"),
    help: ArgumentHelp(
      "Only events of PLOVER classes, such as COERCE,ASSAULT.",
      valueName: "classes"
    )
  )
  var classes: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only events that are actual, planned, claimed, requested, hypothetical or negated.",
      valueName: "statuses"
    )
  )
  var status: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only events by a country or an actor with this in the name.",
      valueName: "name"
    )
  )
  var actor: String?

  @Option(
    help: ArgumentHelp("Only events between two countries that share a border.", valueName: "IQ-IR")
  )
  var dyad: String?

  @Option(
    help: ArgumentHelp(
      "Only what happened on or after a day, a month or a year.",
      valueName: "2017-08"
    )
  )
  var from: String?

  @Option(
    help: ArgumentHelp(
      "Only what happened on or before a day, a month or a year; with --nearest also the point or place.",
      valueName: "2017-10"
    )
  )
  var to: [String] = []

  @Option(
    help: ArgumentHelp("The property with the time (default: event_start).", valueName: "property")
  )
  var timeField: String?

  func fill(_ request: inout QueryRequest) {
    request.filters = filter
    request.layer = layer
    request.classes = classes
    request.statuses = status
    request.actor = actor
    request.dyad = dyad
    request.from = from
    request.to = to
    request.timeField = timeField
  }
}

/// The options about where a feature is.
struct PlaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only what is nearest to the border of two countries.", valueName: "IQ-IR")
  )
  var border: String?

  @Option(
    help: ArgumentHelp(
      "Only within a distance of the border, or of what --along, --dyad or --crossing names.",
      valueName: "25km"
    )
  )
  var within: String?

  @Option(
    help: ArgumentHelp(
      "Only along a border, or the lines of a GeoJSON file.",
      valueName: "border:IR-TR"
    )
  )
  var along: String?

  @Option(
    help: ArgumentHelp("Only where the nearest crossing has this in its name.", valueName: "name")
  )
  var crossing: String?

  @Option(
    help: ArgumentHelp("Only near a point, longitude,latitude, or a place.", valueName: "place")
  )
  var near: String?

  @Option(help: ArgumentHelp("How near (default: 25km).", valueName: "50km"))
  var radius: String?

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("Only in a country, a province or another area.", valueName: "place")
  )
  var inPlace: String?

  @Option(help: ArgumentHelp("The nearest so many to the point of --to.", valueName: "count"))
  var nearest: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only in a box of degrees.", valueName: "west,south,east,north")
  )
  var bbox: String?

  @Option(help: ArgumentHelp("Only in the areas of a GeoJSON file.", valueName: "file"))
  var polygon: String?

  func fill(_ request: inout QueryRequest) {
    request.border = border
    request.within = within
    request.along = along
    request.crossing = crossing
    request.near = near
    request.radius = radius
    request.inPlace = inPlace
    request.nearest = nearest
    request.bbox = bbox
    request.polygon = polygon
  }
}

/// The options about what is shown.
struct AnswerOptions: ParsableArguments {
  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Sort by properties; a minus before one is descending.",
      valueName: "properties"
    )
  )
  var sort: [String] = []

  @Option(help: ArgumentHelp("At most so many features.", valueName: "count"))
  var limit: Int?

  @Option(help: ArgumentHelp("The columns of a table or of CSV.", valueName: "properties"))
  var columns: [String] = []

  @Option(help: ArgumentHelp("Count by properties.", valueName: "properties"))
  var countBy: [String] = []

  @Option(
    help: ArgumentHelp("Count by day, week, month or year, without holes.", valueName: "period")
  )
  var by: String?

  @Option(help: ArgumentHelp("Count by cells of a grid with this side.", valueName: "50km"))
  var grid: String?

  @Option(help: ArgumentHelp("Count in a table of two properties.", valueName: "country,border"))
  var matrix: [String] = []

  @Option(help: ArgumentHelp("Beside the counts the means of properties.", valueName: "properties"))
  var mean: [String] = []

  @Option(help: ArgumentHelp("table, geojson, geojsonseq or csv.", valueName: "format"))
  var format = QueryRequest.Format.table

  @Flag(help: "Say on standard error what was understood and how it is looked for.")
  var explain = false

  @Option(
    help: ArgumentHelp("Print the whole filter as CQL2 text or json and stop.", valueName: "text")
  )
  var printFilter: QueryRequest.FilterFormat?

  func fill(_ request: inout QueryRequest) {
    request.sort = sort
    request.limit = limit
    request.columns = columns
    request.countBy = countBy
    request.period = by
    request.grid = grid
    request.matrix = matrix
    request.means = mean
    request.format = format
  }
}

extension QueryRequest.Format: ExpressibleByArgument {}
extension QueryRequest.FilterFormat: ExpressibleByArgument {}
