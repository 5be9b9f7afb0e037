/// The periods that features are counted by.
package enum CalendarUnit: String, CaseIterable, Sendable {
  case day
  case week
  case month
  case year

  /// The longest stretch of periods without features that is always written out: a quarter in days, a year in
  /// weeks, two years in months, a generation in years.
  var longestStretch: Int {
    switch self {
    case .day: 92
    case .week: 53
    case .month: 24
    case .year: 30
    }
  }

  /// The number of the period that holds an instant, counted without gaps.
  package func number(of microseconds: Int64) -> Int {
    let (year, month, day) = Self.civil(microseconds)
    switch self {
    case .day: return Self.days(microseconds)
    // 1970-01-01 was a Thursday; weeks begin on Monday (ISO 8601).
    case .week: return Self.floor(Self.days(microseconds) + 3, 7)
    case .month: return year * 12 + month - 1
    case .year:
      _ = day
      return year
    }
  }

  /// The period as it is written: `2017-08-16`, `2017-W33`, `2017-08`, `2017`.
  package func text(of number: Int) -> String {
    switch self {
    case .day:
      let (year, month, day) = Self.civil(Int64(number) * Self.dayLength)
      return TimeText.day(year: year, month: month, day: day)
    case .week:
      // The week belongs to the year of its Thursday.
      let thursday = Int64(number * 7) * Self.dayLength
      let (year, _, _) = Self.civil(thursday)
      let first = Self.days(FilterTime.startOfDay(year: year, month: 1, day: 1))
      let week = (number * 7 - first) / 7 + 1
      return "\(Self.padded(year, 4))-W\(Self.padded(week, 2))"
    case .month:
      let year = Self.floor(number, 12)
      return "\(Self.padded(year, 4))-\(Self.padded(number - year * 12 + 1, 2))"
    case .year: return Self.padded(number, 4)
    }
  }

  private static let dayLength: Int64 = 86_400_000_000

  private static func days(_ microseconds: Int64) -> Int {
    floor(Int(microseconds), Int(dayLength))
  }

  private static func floor(_ number: Int, _ divisor: Int) -> Int {
    number >= 0 ? number / divisor : -((-number + divisor - 1) / divisor)
  }

  /// The day of the civil calendar, by Hinnant's algorithm.
  private static func civil(_ microseconds: Int64) -> (year: Int, month: Int, day: Int) {
    let shifted = days(microseconds) + 719_468
    let era = floor(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
