import Marz

/// The summary of a run of `marz map`, as lines for a terminal.
struct SummaryText {
  private let summary: MapSummary

  init(_ summary: MapSummary) {
    self.summary = summary
  }

  /// The lines, in reading order.
  var lines: [String] {
    var lines = ["", counts]
    if !summary.classes.isEmpty {
      lines += ["", "Events by class"] + classLines
    }
    if !summary.nearest.isEmpty {
      lines += ["", "Nearest to a border"] + nearestLines
    }
    if !summary.rejected.isEmpty {
      lines += ["", "Not read (also in rejected.jsonl)"] + summary.rejected.map { "  \($0)" }
    }
    if !summary.ignored.isEmpty {
      lines += ["", "Ignored, no document by its name"] + summary.ignored.map { "  \($0)" }
    }
    lines += ["", "Written"] + summary.files.map { "  \($0)" }
    return summary.notes.isEmpty ? lines : lines + [""] + summary.notes
  }

  private var counts: String {
    let mentions = summary.placedMentions + summary.unresolvedMentions
    return """
      \(Self.count(summary.documents, "document")), \
      \(Self.count(mentions, "mention")) of places: \(summary.placedMentions) placed at \
      \(Self.count(summary.places, "place"))
      \(Self.count(summary.events, "event")): \(summary.placedEvents) on the map, \
      \(summary.events - summary.placedEvents) without a place
      """
  }

  private var classLines: [String] {
    let most = summary.classes.map(\.events).max() ?? 1
    return summary.classes.map { name, events in
      let width = max(1, events * 30 / most)
      let bar = String(repeating: "█", count: width)
      return "  \(Self.pad(name, 10)) \(Self.padLeft("\(events)", 5))  \(bar)"
    }
  }

  private var nearestLines: [String] {
    summary.nearest.map { event in
      let kilometers = Self.padLeft(Self.decimal(event.kilometers), 7)
      let status = Self.pad("\(event.eventClass) \(event.status)", 21)
      return "  \(kilometers) km  \(event.border)  \(status)  \(Self.cut(event.title, 90))"
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// A number with one decimal.
  private static func decimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func padLeft(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static func cut(_ text: String, _ width: Int) -> String {
    text.count <= width ? text : text.prefix(width - 1) + "…"
  }
}
