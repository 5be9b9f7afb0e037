import Testing

@testable import MarzEvents

@Suite struct PatternTableTests {
  @Test func `every row of the tables can be read`() {
    #expect(EventTables.standard.problems == [])
  }

  @Test(arguments: EventTables.standard.examples)
  func `an example sentence gives the class of its row`(_ example: PatternExample) {
    // By patterns alone: the linear model was also taught by sentences that see it otherwise.
    let tables = EventTables.standard.replacing(classes: ClassModel()).keepingAll()
    let events = ReadSentence(example.sentence, tables: tables).events
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
