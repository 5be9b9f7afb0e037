import Foundation
import MarzEvents
import MarzLayers
import MarzText

/// The times of a run: what its files state as their own time, and which days its events span.
///
/// A run never asks the clock, so that the same input gives the same bytes: its time is `SOURCE_DATE_EPOCH` where that is
/// set, else the day of the newest report, else the beginning of 1970.
struct RunClock {
  /// The time that files state, `YYYY-MM-DDTHH:MM:SSZ`.
  let stamp: String
  /// The newest day of publication.
  let newest: CalendarDay?
  /// The first second of the first event and the first second after the last; nil when no event has a date.
  let span: (start: String, end: String)?

  init(_ contents: Publisher.Contents, epoch: Int?) {
    let reports = contents.events.map(\.event.best) + contents.unplaced.map(\.best)
    newest = reports.compactMap(\.publicationDay).max()
    if let epoch {
      stamp = Self.text(secondsSince1970: epoch)
    } else {
      stamp = newest.map(TimeText.start) ?? "1970-01-01T00:00:00Z"
    }
    span = Self.span(of: contents.events.map(\.event.best.event.time))
  }

  /// The days that most events span.
  ///
  /// A few events of long ago would stretch an animation over decades, so the days reach as far from the middle half of
  /// the events as ten times its width, and a year at least.
  private static func span(of times: [EventTime]) -> (start: String, end: String)? {
    let starts = times.compactMap(\.start).sorted()
    let ends = times.compactMap { $0.end ?? $0.start }
    guard !starts.isEmpty else { return nil }
    let (low, high) = (starts[(starts.count - 1) / 4], starts[(starts.count - 1) * 3 / 4])
    let reach = max(365, 10 * (high.dayNumber - low.dayNumber))
    let first = starts.first { $0.dayNumber >= low.dayNumber - reach } ?? low
    let last = ends.filter { $0.dayNumber <= high.dayNumber + reach }.max() ?? high
    // QGIS leaves out what begins at the end of the range (issue 41074), so the range ends a day later.
    guard let after = max(last, high).adding(days: 1) else { return nil }
    return (TimeText.start(of: first), TimeText.start(of: after))
  }

  private static func text(secondsSince1970 seconds: Int) -> String {
    Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
  }
}
