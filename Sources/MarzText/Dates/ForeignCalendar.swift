import Foundation

/// Turns days of another calendar into Gregorian ones.
struct ForeignCalendar {
  private let calendar: Calendar
  private let gregorian: Calendar

  init(_ identifier: Calendar.Identifier) {
    calendar = Self.calendar(identifier)
    gregorian = Self.calendar(.gregorian)
  }

  private static func calendar(_ identifier: Calendar.Identifier) -> Calendar {
    var calendar = Calendar(identifier: identifier)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
    return calendar
  }

  /// The year of this calendar in which a Gregorian day lies; of the Chinese one, counted from 2000.
  func year(of day: CalendarDay) -> Int? {
    guard let date = date(of: day) else { return nil }
    if calendar.identifier == .chinese { return day.year - 2001 }
    return calendar.component(.year, from: date)
  }

  /// A day, nil where the calendar has no such day.
  func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay? {
    if calendar.identifier == .chinese { return chineseDay(year, month, day) }
    let parts = DateComponents(year: year, month: month, day: day)
    guard let date = calendar.date(from: parts) else { return nil }
    let back = calendar.dateComponents([.year, .month, .day], from: date)
    guard back.month == month, back.day == day else { return nil }
    return self.day(of: date)
  }

  /// A whole month.
  func month(_ year: Int, _ month: Int) -> Period? {
    guard let start = day(year, month, 1), let date = date(of: start),
      let length = calendar.range(of: .day, in: .month, for: date)?.count
    else { return nil }
    return Period(start, start.adding(days: length - 1), .month)
  }

  /// Chinese years come in cycles of sixty, so the day is looked for from the Gregorian new year on.
  private func chineseDay(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay? {
    guard let newYear = CalendarDay(year: year + 2001, month: 1, day: 1),
      let start = date(of: newYear)
    else { return nil }
    let parts = DateComponents(month: month, day: day)
    let found = calendar.nextDate(after: start, matching: parts, matchingPolicy: .strict)
    return found.flatMap { self.day(of: $0) }
  }

  private func date(of day: CalendarDay) -> Date? {
    gregorian.date(
      from: DateComponents(year: day.year, month: day.month, day: day.day, hour: 12)
    )
  }

  private func day(of date: Date) -> CalendarDay? {
    let parts = gregorian.dateComponents([.year, .month, .day], from: date)
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }
}
