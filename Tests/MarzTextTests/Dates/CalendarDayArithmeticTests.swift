import MarzText
import Testing

struct CalendarDayArithmeticTests {
  @Test(arguments: [
    ("1970-01-01", 0, 4), ("2000-02-29", 11_016, 2), ("2017-08-16", 17_394, 3),
    ("1969-12-31", -1, 3), ("1600-01-01", -135_140, 6), ("9999-12-31", 2_932_896, 5),
  ])
  func `a day has a number and a day of the week`(iso: String, number: Int, weekday: Int) throws {
    let day = try #require(CalendarDay(iso: iso))
    #expect(day.dayNumber == number)
    #expect(day.weekday == weekday)
    #expect(CalendarDay(dayNumber: number) == day)
  }

  @Test func `every day of four centuries comes back from its number`() throws {
    let first = try #require(CalendarDay(year: 1800, month: 1, day: 1))
    var previous = first
    for number in first.dayNumber + 1...first.dayNumber + 146_097 {
      let day = try #require(CalendarDay(dayNumber: number))
      guard day > previous, day.dayNumber == number, day.weekday == previous.weekday % 7 + 1 else {
        Issue.record("\(previous) is followed by \(day)")
        return
      }
      previous = day
    }
    #expect(previous.description == "2200-01-01")
  }

  @Test func `months are added without leaving them`() throws {
    let day = try #require(CalendarDay(year: 2017, month: 1, day: 31))
    #expect(day.adding(months: 1)?.description == "2017-02-28")
    #expect(day.adding(months: -11)?.description == "2016-02-29")
    #expect(day.adding(months: 12)?.description == "2018-01-31")
    #expect(day.adding(days: 1)?.description == "2017-02-01")
  }

  @Test func `the calendar of the type has an end`() throws {
    let last = try #require(CalendarDay(year: 9999, month: 12, day: 31))
    let first = try #require(CalendarDay(year: 1, month: 1, day: 1))
    #expect(last.adding(days: 1) == nil)
    #expect(last.adding(months: 1) == nil)
    #expect(first.adding(days: -1) == nil)
    #expect(first.adding(months: -1) == nil)
  }
}
