import Testing

@testable import MarzLayers

struct TimeTextTests {
  @Test func `a day runs from its first to its last second in UTC`() {
    #expect(TimeText.day(year: 2017, month: 8, day: 6) == "2017-08-06")
    #expect(TimeText.startOfDay(year: 2017, month: 8, day: 16) == "2017-08-16T00:00:00Z")
    #expect(TimeText.endOfDay(year: 2016, month: 2, day: 29) == "2016-02-29T23:59:59Z")
    #expect(TimeText.day(year: 955, month: 12, day: 31) == "0955-12-31")
  }
}
