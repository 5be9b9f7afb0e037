public import ArgumentParser
public import Marz

/// The options about what is shown.
struct AnswerOptions: ParsableArguments {
  @Option(
    parsing: .unconditionalSingleValue,
    help: .value("properties", "Sort by properties; a minus before one is descending.")
  )
  var sort: [String] = []

  @Option(help: .value("count", "At most so many features."))
  var limit: Int?

  @Option(help: .value("properties", "The columns of a table or of CSV."))
  var columns: [String] = []

  @Option(help: .value("properties", "Count by properties."))
  var countBy: [String] = []

  @Option(help: .value("period", "Count by day, week, month or year, without holes."))
  var by: String?

  @Option(help: .value("50km", "Count by cells of a grid with this side."))
  var grid: String?

  @Option(help: .value("country,border", "Count in a table of two properties."))
  var matrix: [String] = []

  @Option(help: .value("properties", "Beside the counts the means of properties."))
  var mean: [String] = []

  @Option(help: .value("format", "table, geojson, geojsonseq or csv."))
  var format = QueryRequest.Format.table

  @Flag(help: "Say on standard error what was understood and how it is looked for.")
  var explain = false

  @Option(help: .value("text", "Print the whole filter as CQL2 text or json and stop."))
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
