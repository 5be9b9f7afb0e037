import MarzEvents
import MarzGazetteer
import MarzText
import Testing

@Suite struct EventMergerTests {
  private func report(
    _ name: String,
    _ countries: String,
    at place: String?,
    on day: String?,
    in document: Int
  ) -> EventFacts {
    let date = day.flatMap { CalendarDay(iso: $0) }
    return EventFacts(
      eventClass: name,
      countries: Set(countries.split(separator: " ").compactMap { CountryCode($0) }),
      places: Set([place].compactMap { $0 }.map { PlaceID($0) }),
      start: date,
      end: date,
      document: document
    )
  }

  @Test func `the same parties, days and place in two documents are one event`() {
    let groups = EventMerger.groups(of: [
      report("CONSULT", "IQ IR", at: "gn:1", on: "2017-08-15", in: 0),
      report("CONSULT", "IR IQ", at: "gn:1", on: "2017-08-16", in: 1),
      report("CONSULT", "IQ IR", at: "gn:2", on: "2017-08-16", in: 2),
      report("ASSAULT", "IQ IR", at: "gn:1", on: "2017-08-15", in: 3),
      report("CONSULT", "IQ IR", at: "gn:1", on: "2017-11-15", in: 4),
    ])
    #expect(groups == [[0, 1], [2], [3], [4]])
  }

  @Test func `a plan and what came of it are one event where they share a place`() {
    let groups = EventMerger.groups(of: [
      report("AGREE", "IQ IR", at: "gn:1", on: "2017-08-15", in: 0),
      report("COOPERATE", "IQ IR", at: "gn:1", on: "2017-08-17", in: 1),
      report("AGREE", "IQ IR", at: nil, on: "2017-08-17", in: 2),
    ])
    #expect(groups == [[0, 1], [2]])
  }

  @Test func `what one document tells twice, and what has no date, stays apart`() {
    let groups = EventMerger.groups(of: [
      report("CONSULT", "IQ IR", at: "gn:1", on: "2017-08-15", in: 0),
      report("CONSULT", "IQ IR", at: "gn:1", on: "2017-08-15", in: 0),
      report("CONSULT", "IQ IR", at: "gn:1", on: nil, in: 1),
    ])
    #expect(groups == [[0], [1], [2]])
  }
}
