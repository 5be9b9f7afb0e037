import MarzBorders
import MarzEvents
import MarzGeometry
import MarzLayers
import MarzText

/// What a run found, as a page of Markdown for people.
struct RunReport {
  private static let bands = ["0-5", "5-25", "25-50", "50-100", "100-250", "250+"]
  /// How many events without a place and rejected inputs are listed; the files beside it have all.
  private static let listed = 20

  private let contents: Publisher.Contents
  private let clock: RunClock

  init(_ contents: Publisher.Contents, clock: RunClock) {
    self.contents = contents
    self.clock = clock
  }

  /// The page.
  var text: String {
    [
      "# Events and the nearest borders", read, "![The map of the run](map.svg)", borders, nearest,
      classes, unplaced, rejected, sources,
    ]
    .compactMap { $0 }
    .joined(separator: "\n\n") + "\n"
  }

  private var read: String {
    let summary = contents.summary
    let mentions = summary.placedMentions + summary.unresolvedMentions
    let span = clock.span.map {
      "\n- days of most events: \($0.start.prefix(10)) until before \($0.end.prefix(10))"
    }
    return """
      ## What was read

      - \(summary.documents) documents\(clock.newest.map { ", the newest of \($0)" } ?? "")
      - \(mentions) mentions of places, \(summary.placedMentions) of them placed, at \
      \(summary.places) places
      - \(summary.events) events, \(summary.placedEvents) of them on the map at \
      \(contents.events.count) points, \(contents.unplaced.count) without a place
      - \(contents.rejected.count) inputs that could not be read\(span ?? "")
      """
  }

  /// Points by border and distance band; what is exact only to a country is not counted.
  private var borders: String? {
    var counts: [String: [Int]] = [:]
    for event in contents.events where event.precision != "country" {
      guard let border = event.border,
        let band = Self.bands.firstIndex(of: MappedEvent.band(border.distance.kilometers))
      else { continue }
      counts[border.pair.description, default: Self.bands.map { _ in 0 }][band] += 1
    }
    guard !counts.isEmpty else { return nil }
    var table = MarkdownTable(
      ["Border"] + Self.bands.map { "\($0) km" } + ["all"],
      numbers: Set(1...Self.bands.count + 1)
    )
    for (border, row) in counts.sorted(by: { $0.key < $1.key }) {
      table.row([border] + row.map { $0 == 0 ? "" : "\($0)" } + ["\(row.reduce(0, +))"])
    }
    return """
      ## Events by border and distance

      Points whose nearest border it is, by their distance to it. Events that are placed only in a country are left out.

      \(table.text.dropLast())
      """
  }

  private var nearest: String? {
    guard !contents.summary.nearest.isEmpty else { return nil }
    var table = MarkdownTable(["km", "Border", "Class", "Status", "Event", "Place"], numbers: [0])
    for event in contents.summary.nearest {
      table.row([
        String(decoding: Self.decimal(event.kilometers), as: UTF8.self), event.border,
        event.eventClass, event.status, event.title, event.place,
      ])
    }
    return "## Nearest to a border\n\n\(table.text.dropLast())"
  }

  private var classes: String? {
    guard !contents.summary.classes.isEmpty else { return nil }
    var table = MarkdownTable(["Class", "Events"], numbers: [1])
    for (name, events) in contents.summary.classes { table.row([name, "\(events)"]) }
    return "## Events by class\n\n\(table.text.dropLast())"
  }

  private var unplaced: String? {
    guard !contents.unplaced.isEmpty else { return nil }
    var table = MarkdownTable(["Class", "Status", "Event", "Report"])
    for event in contents.unplaced.prefix(Self.listed) {
      let report = event.best
      table.row([
        report.event.eventClass, report.event.status.rawValue, report.event.title, report.document,
      ])
    }
    return """
      ## Without a place

      \(contents.unplaced.count) events; `unplaced.jsonl` has them all.

      \(table.text.dropLast())
      """
  }

  private var rejected: String? {
    guard !contents.rejected.isEmpty else { return nil }
    var table = MarkdownTable(["Input", "Line", "Reason", "What to do"], numbers: [1])
    for input in contents.rejected.prefix(Self.listed) {
      table.row([input.path, input.line.map(String.init) ?? "", input.reason, input.advice])
    }
    return """
      ## Not read

      \(contents.rejected.count) inputs; `rejected.jsonl` has them all.

      \(table.text.dropLast())
      """
  }

  private var sources: String {
    """
    ## Sources

    \(Attribution.both). Event classes: PLOVER (CC BY-SA 4.0). Made by marz \
    \(MarzVersion.current); time of the run: \(clock.stamp).
    """
  }

  /// A number with one decimal.
  private static func decimal(_ number: Double) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.appendDecimal(number, decimals: 1, keepsZeros: true)
    return bytes
  }
}
