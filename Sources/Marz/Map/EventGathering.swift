import MarzEvents
import MarzGazetteer

/// Gathers what the documents of a run report into events.
enum EventGathering {
  /// The events in the order of their first report; the same event in several documents once.
  ///
  /// The report that tells most is shown: what happened before what was planned or claimed, then the
  /// surest. Its places come first, then those that only other reports name.
  static func merge(_ reports: [ReportedEvent]) -> [MergedEvent] {
    var numbers: [String: Int] = [:]
    for report in reports where numbers[report.document] == nil {
      numbers[report.document] = numbers.count
    }
    let compared = reports.map { facts(of: $0, document: numbers[$0.document] ?? 0) }
    return EventMerger.groups(of: compared).map { group in
      merged(group.map { reports[$0] })
    }
  }

  private static func merged(_ reports: [ReportedEvent]) -> MergedEvent {
    let ranked = reports.enumerated().sorted { one, other in
      let first = (rank(one.element.event.status), -one.element.event.confidence, one.offset)
      let second = (rank(other.element.event.status), -other.element.event.confidence, other.offset)
      return first < second
    }
    var seen: Set<PlaceID> = []
    let sites = ranked.flatMap(\.element.sites).filter { seen.insert($0.place.id).inserted }
    return MergedEvent(
      best: ranked[0].element,
      documents: Set(reports.map(\.document)).count,
      sites: sites
    )
  }

  private static func rank(_ status: CodedEvent.Status) -> Int {
    CodedEvent.Status.allCases.firstIndex(of: status) ?? 0
  }

  private static func facts(of report: ReportedEvent, document: Int) -> EventFacts {
    let event = report.event
    let located = report.sites.filter { $0.role == .event || $0.role == .object }
    // An event without a word of time is as old as its report, as far as comparing goes.
    let published = event.time.text == nil ? report.publicationDay : nil
    return EventFacts(
      eventClass: event.eventClass,
      countries: Set((event.actors + event.recipients).compactMap(\.country)),
      places: Set(located.map(\.place.id)),
      start: event.time.start ?? published,
      end: event.time.end ?? published,
      document: document
    )
  }
}
