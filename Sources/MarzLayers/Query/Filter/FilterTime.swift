/// An instant or a day that a filter compares with, as the span of microseconds that it covers.
///
/// A day is all of it: from its first to its last microsecond in UTC. So `= DATE('2017-08-16')` holds
/// for any time on that day, and `>` for what comes after it.
package struct FilterTime: Hashable, Sendable {
  /// The time as it was written.
  package let text: String
  /// Its first microsecond since 1970-01-01T00:00:00Z.
  package let lower: Int64
  /// Its last microsecond.
  package let upper: Int64
  /// Whether it is a day and not a second.
  package let isDay: Bool

  /// What an open end of an interval stands for.
  package static let distantPast = Int64.min
  /// What an open end of an interval stands for.
  package static let distantFuture = Int64.max

  private static let microsecondsPerDay: Int64 = 86_400_000_000

  /// Reads a day or a time.
  ///
  /// Days are `2017-08-16` or `2017/08/16`; a time follows after `T` or a space, with or without
  /// fraction, and with `Z`, an offset, or nothing, which is taken for UTC.
  /// - Returns: Nil for anything else, such as the 30th of February.
  package init?(_ text: String) {
    guard let span = Self.read(text.utf8Span.span) else { return nil }
    self.text = text
    (lower, upper, isDay) = span
  }

  /// The first microsecond of a day.
  package static func startOfDay(year: Int, month: Int, day: Int) -> Int64 {
    // Days of the civil calendar by H. Hinnant's algorithm: years begin in March.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int64(era * 146_097 + dayOfEra - 719_468) * microsecondsPerDay
  }

  /// How many days a month has.
  package static func days(inMonth month: Int, year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  private static func read(_ bytes: Span<UInt8>) -> (Int64, Int64, Bool)? {
    var cursor = 0
    func number(_ digits: Int) -> Int? {
      guard cursor + digits <= bytes.count else { return nil }
      var value = 0
      for offset in cursor..<cursor + digits {
        guard bytes[offset] >= 0x30, bytes[offset] <= 0x39 else { return nil }
        value = value * 10 + Int(bytes[offset] - 0x30)
      }
      cursor += digits
      return value
    }
    func take(_ options: UInt8...) -> Bool {
      guard cursor < bytes.count, options.contains(bytes[cursor]) else { return false }
      cursor += 1
      return true
    }
    guard let year = number(4), take(0x2D, 0x2F), let month = number(2), take(0x2D, 0x2F),
      let day = number(2), (1...12).contains(month), day >= 1,
      day <= days(inMonth: month, year: year)
    else { return nil }
    let start = startOfDay(year: year, month: month, day: day)
    if cursor == bytes.count { return (start, start + microsecondsPerDay - 1, true) }
    guard take(0x54, 0x74, 0x20), let hour = number(2), take(0x3A), let minute = number(2),
      hour < 24, minute < 60
    else { return nil }
    var micros: Int64 = 0
    if take(0x3A) {
      guard let second = number(2), second <= 60 else { return nil }
      micros = Int64(second) * 1_000_000
      if take(0x2E) {
        var scale: Int64 = 100_000
        guard cursor < bytes.count, number(1) != nil else { return nil }
        cursor -= 1
        while let digit = number(1) {
          micros += Int64(digit) * scale
          scale /= 10
        }
      }
    }
    micros += Int64(hour * 60 + minute) * 60_000_000
    if cursor < bytes.count, !take(0x5A, 0x7A) {
      let isEast = bytes[cursor] == 0x2B
      guard take(0x2B, 0x2D), let offsetHour = number(2) else { return nil }
      _ = take(0x3A)
      let offset = Int64(offsetHour * 60 + (number(2) ?? 0)) * 60_000_000
      micros += isEast ? -offset : offset
    }
    guard cursor == bytes.count else { return nil }
    return (start + micros, start + micros, false)
  }
}
