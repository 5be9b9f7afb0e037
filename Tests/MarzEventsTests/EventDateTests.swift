import MarzText
import Testing

@testable import MarzEvents

/// When an event was, of what bounds something else too.
@Suite struct EventDateTests {
  private func time(_ sentence: String) throws -> String {
    let read = ReadSentence(sentences: [sentence], date: CalendarDay(year: 2024, month: 4, day: 17))
    let time = try #require(read.events.first).time
    return "\(time.start.map { "\($0)" } ?? "-") \(time.end.map { "\($0)" } ?? "-")"
  }

  @Test(arguments: [
    "Turkey has shelled villages in Syria since Saturday.": "2024-04-13 2024-04-17",
    "Iran will reopen the border with Iraq by Friday.": "2024-04-17 2024-04-19",
    "Turkey shelled a town held by rebels since Saturday.": "- -",
    "Iraq imposed a curfew until Friday.": "- -",
    "Iran rejected the plan and said it would vote on Friday.": "- -",
    "Turkey trained the soldiers who attacked Iraq on Monday.": "- -",
  ])
  func `since and until bound what lasts`(_ row: (String, String)) throws {
    #expect(try time(row.0) == row.1)
  }
}
