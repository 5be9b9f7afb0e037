public import ArgumentParser
import Foundation
public import Marz

/// `marz border`: how far points lie from which international land border.
struct BorderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "border",
    abstract: "Tell the country of points and the international land borders around them.",
    discussion: """
      A point is longitude,latitude in degrees, such as 45.47,34.39, or the name of a place. With - a \
      table in CSV with the columns lon and lat is read from standard input, and comes out with the \
      columns country, border, border_km, border_lon, border_lat and border_bearing added.
      """
  )

  @Argument(
    parsing: .allUnrecognized,
    help: .value("point", "longitude,latitude or the name of a place; - is a table.")
  )
  var points: [String] = []

  @Option(help: .value("IQ-IR", "Only the border of two countries."))
  var pair: String?

  @Option(help: .value("25km", "All borders within a distance, in km, m or mi."))
  var within: String?

  @Option(help: .value("count", "How many of the nearest borders; a table has one."))
  var count = 3

  @Option(help: .value("format", "How the answers are written: table, json, geojson or csv."))
  var format = BorderInquiry.Format.table

  @Flag(help: "Tell where the borders come from, how exact they are and what they leave out.")
  var explain = false

  @Flag(help: "Exit with code 65 when a point could not be read.")
  var strict = false

  @OptionGroup var options: RunOptions

  func validate() throws {
    guard explain || !points.isEmpty else {
      throw ValidationError("name a point, or - for a table")
    }
    for text in points
    where text.hasPrefix("-") && text != "-" && text.dropFirst().first?.isNumber != true {
      throw ValidationError("unknown option \(text)")
    }
    guard !points.contains("-") || points.count == 1 else {
      throw ValidationError("- stands alone: a table of points or points, not both")
    }
    guard points != ["-"] || format == .csv || format == .table else {
      throw ValidationError("a table of points is written as csv")
    }
  }

  func run() async throws {
    let indexes = try options.openIndexes()
    if explain {
      for line in BorderExplanation(indexes: indexes).lines { print(line) }
    }
    guard !points.isEmpty else { return }
    let isTable = points == ["-"]
    let inquiry = try BorderInquiry(
      indexes: indexes,
      pair: pair,
      within: within,
      count: isTable ? 1 : count
    )
    let counts = try await isTable ? table(inquiry) : list(inquiry)
    if counts.rejected > 0, strict || counts.answered == 0 {
      throw ExitCode(ExitStatus.badInput.rawValue)
    }
  }

  private func list(_ inquiry: BorderInquiry) throws -> (answered: Int, rejected: Int) {
    let report = inquiry.report(on: points, as: format)
    for problem in report.rejected { Terminal.complain("marz: \(problem)") }
    if report.answered > 0 { try Terminal.write(report.data) }
    return (report.answered, report.rejected.count)
  }

  private func table(_ inquiry: BorderInquiry) async throws -> (answered: Int, rejected: Int) {
    try await PointTableRun(inquiry, workers: options.workers).run(
      read: { try FileHandle.standardInput.read(upToCount: 1 << 18) },
      output: Terminal.write,
      complain: { Terminal.complain("marz: \($0)") }
    )
  }
}

extension BorderInquiry.Format: ExpressibleByArgument {}
