extension CalendarDay {
  /// Days since 1 January 1970, negative before it.
  ///
  /// Howard Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`.
  public var dayNumber: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day with a number, as ``dayNumber`` counts.
  ///
  /// - Returns: Nil outside the years from 1 to 9999.
  public init?(dayNumber: Int) {
    let days = dayNumber + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(year: year, month: month, day: dayOfYear - (153 * part + 2) / 5 + 1)
  }

  /// The day of the week, Monday is 1 and Sunday is 7.
  public var weekday: Int {
    let remainder = (dayNumber + 3) % 7
    return (remainder < 0 ? remainder + 7 : remainder) + 1
  }

  /// The day a number of days later.
  ///
  /// - Returns: Nil outside the years from 1 to 9999.
  public func adding(days: Int) -> CalendarDay? {
    CalendarDay(dayNumber: dayNumber + days)
  }

  /// The day a number of months later; the last of the month where that has fewer days.
  ///
  /// - Returns: Nil outside the years from 1 to 9999.
  public func adding(months: Int) -> CalendarDay? {
    let total = year * 12 + month - 1 + months
    guard total >= 12 else { return nil }
    let newMonth = total % 12 + 1
    let length = Self.length(ofMonth: newMonth, year: total / 12)
    return CalendarDay(year: total / 12, month: newMonth, day: min(day, length))
  }
}
