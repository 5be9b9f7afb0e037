/// Days and seconds as text in the forms that GDAL and QGIS read as `Date` and `DateTime`.
///
/// Source: ISO 8601 extended format; RFC 3339 §5.6.
package enum TimeText {
  /// A day: `2017-08-16`.
  package static func day(year: Int, month: Int, day: Int) -> String {
    padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }

  /// The first second of a day in UTC: `2017-08-16T00:00:00Z`.
  package static func startOfDay(year: Int, month: Int, day: Int) -> String {
    Self.day(year: year, month: month, day: day) + "T00:00:00Z"
  }

  /// The last second of a day in UTC: `2017-08-16T23:59:59Z`.
  package static func endOfDay(year: Int, month: Int, day: Int) -> String {
    Self.day(year: year, month: month, day: day) + "T23:59:59Z"
  }

  /// The same second as the standard of the GeoPackage writes it: `2017-08-16T00:00:00.000Z`.
  static func withMilliseconds(_ time: String) -> String {
    time.hasSuffix("Z") && !time.contains(".") ? time.dropLast() + ".000Z" : time
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
