import Foundation

/// When a day with a name falls, as `Tables/holidays.tsv` says it.
enum Holiday: Hashable, Sendable {
  /// The same day of every year.
  case fixed(month: Int, day: Int)
  /// The nth weekday of a month, and days after it.
  case nth(month: Int, number: Int, weekday: Int, offset: Int)
  /// Days from Easter Sunday.
  case easter(offset: Int, isOrthodox: Bool)
  /// A day of the Moon, counted from the last new moon in the 30 days from a date, running at an hour in
  /// India, and days after it.
  case lunar(month: Int, day: Int, number: Int, hour: Int, offset: Int)
  /// A day of another calendar; the whole month where there is no day.
  case foreign(Calendar.Identifier, month: Int, day: Int?)

  /// Reads a rule of the table.
  init?(rule: Substring) {
    let parts = rule.split(separator: " ").map(String.init)
    guard parts.count >= 2 else { return nil }
    let numbers =
      parts[1].hasPrefix("-")
      ? [Int(parts[1]) ?? 0] : parts[1].split(separator: "-").compactMap { Int($0) }
    guard let first = numbers.first else { return nil }
    switch parts[0] {
    case "fixed":
      guard numbers.count == 2 else { return nil }
      self = .fixed(month: first, day: numbers[1])
    case "nth":
      guard parts.count >= 4, let number = Int(parts[2]), let weekday = Int(parts[3]) else {
        return nil
      }
      let offset = parts.count > 4 ? Int(parts[4]) ?? 0 : 0
      self = .nth(month: first, number: number, weekday: weekday, offset: offset)
    case "tithi":
      guard numbers.count == 2, parts.count >= 4, let number = Int(parts[2]),
        let hour = Int(parts[3])
      else { return nil }
      let offset = parts.count > 4 ? Int(parts[4]) ?? 0 : 0
      self = .lunar(month: first, day: numbers[1], number: number, hour: hour, offset: offset)
    case "easter", "orthodox":
      self = .easter(offset: first, isOrthodox: parts[0] == "orthodox")
    default:
      guard let calendar = Self.calendars[parts[0]] else { return nil }
      self = .foreign(calendar, month: first, day: numbers.count > 1 ? numbers[1] : nil)
    }
  }

  private static let calendars: [String: Calendar.Identifier] = [
    "umalqura": .islamicUmmAlQura, "persian": .persian, "hebrew": .hebrew, "chinese": .chinese,
  ]

  /// When it falls in a Gregorian year: the first time, where a year of the Moon brings it twice.
  func period(in year: Int, days: Int) -> Period? {
    switch self {
    case .fixed(let month, let day):
      return Self.period(CalendarDay(year: year, month: month, day: day), days)
    case .nth(let month, let number, let weekday, let offset):
      guard let whole = Period(year: year, month: month) else { return nil }
      let ahead = (weekday - whole.start.weekday + 7) % 7
      let back = (whole.end.weekday - weekday + 7) % 7
      let day =
        number > 0
        ? whole.start.adding(days: ahead + 7 * (number - 1) + offset)
        : whole.end.adding(days: -back + offset)
      return Self.period(day, days)
    case .easter(let offset, let isOrthodox):
      let sunday = isOrthodox ? Self.orthodoxEaster(year) : Self.easter(year)
      return Self.period(sunday?.adding(days: offset), days)
    case .lunar(let month, let day, let number, let hour, let offset):
      guard let start = CalendarDay(year: year, month: month, day: day) else { return nil }
      let day = LunarDay.day(number, from: start, hour: hour)
      return Self.period(day?.adding(days: offset), days)
    case .foreign(let identifier, let month, let day):
      let foreign = ForeignCalendar(identifier)
      guard let newYear = CalendarDay(year: year, month: 1, day: 1),
        let first = foreign.year(of: newYear)
      else { return nil }
      for candidate in first...first + 2 {
        let period =
          day.map { Self.period(foreign.day(candidate, month, $0), days) }
          ?? foreign.month(candidate, month)
        if let period, period.start.year == year { return period }
      }
      return nil
    }
  }

  private static func period(_ start: CalendarDay?, _ days: Int) -> Period? {
    Period(start, start?.adding(days: days - 1), .day)
  }

  /// Easter Sunday of the Western churches.
  ///
  /// The algorithm of Meeus, "Astronomical Algorithms", chapter 8.
  private static func easter(_ year: Int) -> CalendarDay? {
    let a = year % 19
    let (b, c) = year.quotientAndRemainder(dividingBy: 100)
    let (d, e) = b.quotientAndRemainder(dividingBy: 4)
    let g = (8 * b + 13) / 25
    let h = (19 * a + b - d - g + 15) % 30
    let (i, k) = c.quotientAndRemainder(dividingBy: 4)
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 19 * l) / 433
    let month = (h + l - 7 * m + 90) / 25
    return CalendarDay(year: year, month: month, day: (h + l - 7 * m + 33 * month + 19) % 32)
  }

  /// Easter Sunday of the Eastern churches: that of the Julian calendar, as a Gregorian day.
  private static func orthodoxEaster(_ year: Int) -> CalendarDay? {
    let d = (19 * (year % 19) + 15) % 30
    let e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    let sum = d + e + 114
    let julian = CalendarDay(year: year, month: sum / 31, day: sum % 31 + 1)
    return julian?.adding(days: year / 100 - year / 400 - 2)
  }
}
