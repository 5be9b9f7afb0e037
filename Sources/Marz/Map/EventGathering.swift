/// Gathers what the documents of a run report into events.
enum EventGathering {
  /// The events in the order of their first report; the same event in several documents once.
  static func merge(_ reports: [ReportedEvent]) -> [MergedEvent] {
    reports.map { MergedEvent(best: $0, documents: 1, sites: $0.sites) }
  }
}
