import MarzEvents
import Testing

@Suite struct PatternTableTests {
  @Test func `every row of the tables can be read`() {
    #expect(EventTables.standard.problems == [])
  }

  @Test(arguments: EventTables.standard.examples)
  func `an example sentence gives the class of its row`(_ example: PatternExample) {
    let events = ReadSentence(example.sentence).events
    if example.eventClass == "NONE" {
      #expect(events.isEmpty, "line \(example.line): \(events.map(\.pattern))")
      return
    }
    #expect(
      events.contains { $0.eventClass == example.eventClass },
      "line \(example.line): \(events.map { "\($0.eventClass) by \($0.pattern)" })"
    )
  }
}
