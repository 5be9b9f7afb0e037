import MarzWords

extension DateGrammar {
  /// `Nowruz`, `Eid al-Fitr 2018`, `Thanksgiving Day of last year`, `7 Ordibehesht 1396`.
  func holiday(_ index: Int) -> DateReading? {
    if let reading = foreignDay(index) { return reading }
    guard let (entry, end) = holidayName(index) else { return nil }
    if let (year, after) = yearSuffix(end) {
      return DateReading(after, entry.holiday.period(in: year, days: entry.days), else: .day)
    }
    if let (base, after) = countedAway(end) {
      // "Christmas in two years": the first one from then on.
      let period = (0...1).lazy.compactMap {
        entry.holiday.period(in: base.year + $0, days: entry.days)
      }.first { $0.start >= base }
      return DateReading(after, period, else: .day)
    }
    let period = nearest(at: index) {
      entry.holiday.period(in: self.year($0), days: entry.days)
    }
    return DateReading(end, period, else: .day)
  }

  /// The longest name of a day that begins at a token; its first letter has to be a capital, unless
  /// the whole text is a phrase.
  func holidayName(_ index: Int) -> (entry: HolidayNames.Entry, end: Int)? {
    let names = HolidayNames.shared
    guard words.bounds.contains(index), names.opens(words.tokens[index].hash),
      words.tokens[index].isCapitalized || isBarePhrase
    else { return nil }
    var phrase = words.tokens[index].hash
    var best: (entry: HolidayNames.Entry, end: Int)?
    for end in index + 1...index + names.longest {
      if let entry = names.entry(phrase) { best = (entry, end) }
      guard words.bounds.contains(end), words.tokens[end].kind != .mark else { break }
      phrase = phrase.appending(words.tokens[end].hash)
    }
    return best
  }

  /// A day of a month of the Persian or the Islamic calendar, with its year.
  private func foreignDay(_ index: Int) -> DateReading? {
    guard let day = words.dayOfMonth(index) else { return nil }
    let next = words.isWord(day.end, Words.of) ? day.end + 1 : day.end
    guard let (entry, end) = holidayName(next),
      case .foreign(let identifier, let month, nil) = entry.holiday
    else { return nil }
    let afterComma = words.isMark(end, ",") ? end + 1 : end
    guard let (year, count) = words.digits(afterComma), count == 4, (1300...1500).contains(year)
    else { return DateReading(end, nil, else: .day) }
    let found = ForeignCalendar(identifier).day(year, month, day.value)
    return DateReading(afterComma + 1, found.map { Period(day: $0) }, else: .day)
  }
}
