@testable import MarzEvents
import Testing

/// The line that a map shows.
@Suite struct EventTitleTests {
  @Test(arguments: [
    "President Putin's visit to Turkey surprised Iraq.": "President Putin's visit to Turkey",
    "Oman urged both sides to show restraint.": "Oman urges both sides to show restraint",
    "Syria condemned the raid carried out by Turkey.":
      "Syria condemns the raid carried out by Turkey",
    "Turkey trained and equipped Syrian rebels.": "Turkey trains Syrian rebels",
    "The Turkish minister's visit was welcomed by Iraq.":
      "The Turkish minister's visit welcomed by Iraq",
  ])
  func `a title says who did what to whom`(_ row: (String, String)) throws {
    let event = try #require(ReadSentence(row.0).events.first)
    #expect(event.title == row.1)
  }
}
