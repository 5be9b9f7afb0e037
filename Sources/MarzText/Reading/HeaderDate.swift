/// Reads the day of publication from the header of a text file.
enum HeaderDate {
  /// The day that a header gives as `2017-08-16`, or in words: `16 August 2017`, `Aug. 16, 2017`.
  ///
  /// - Returns: Nil for anything less than one full day, and for numbers such as `7/8/2017`, in which
  ///   the day and the month cannot be told apart.
  static func day(_ value: String) -> CalendarDay? {
    if let day = CalendarDay(iso: value) { return day }
    guard value.utf8.count <= 80, value.contains(where: \.isLetter) else { return nil }
    let parsed = TextParser.parse(Document(id: "", text: value))
    let dates = DateFinder.expressions(in: parsed)
    guard let date = dates.first, dates.count == 1, date.start == date.end else { return nil }
    return date.start
  }
}
