import ArgumentParser
import Foundation
import Marz

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
    help: .value(
      "input",
      "A folder that marz map wrote, a GeoJSON file or sequence, a GeoPackage, or - for standard input."
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
