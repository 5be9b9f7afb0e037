import MarzEvents
import MarzText

/// The days from the first of some events to the last, as far as they have dates.
struct EventDays: Sendable {
  private var start: CalendarDay?
  private var end: CalendarDay?

  /// The first day, `YYYY-MM-DD`; nil when no event has a date.
  var first: String? { start?.description }
  /// The last day.
  var last: String? { end?.description }

  /// Starts without a day.
  init() {}

  /// The days of some events.
  init(_ events: some Sequence<MappedEvent>) {
    for event in events { add(event.event.best.event.time) }
  }

  /// Adds an event.
  mutating func add(_ time: EventTime) {
    guard let first = time.start else { return }
    let last = time.end ?? first
    start = start.map { min($0, first) } ?? first
    end = end.map { max($0, last) } ?? last
  }
}
