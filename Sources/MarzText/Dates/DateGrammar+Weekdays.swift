import MarzWords

extension DateGrammar {
  /// `Tuesday`, `Tuesday evening`, `Monday, Feb. 18`, `Wednesday next week`.
  func weekday(_ index: Int) -> DateReading? {
    guard let weekday = words.value(index, .weekday) else { return nil }
    var end = index + 1
    if words.isMark(end, "."), words.tokens[index].range.count <= 5 { end += 1 }
    let afterName = end
    if words.value(end, .daypart) != nil { end += 1 }
    var next = end
    if words.isMark(next, ",") { next += 1 }
    if words.isWord(next, Words.the) { next += 1 }
    if let date = monthFirst(next) ?? dayFirst(next) ?? numeric(next), date.precision == .day {
      return fitted(date, to: weekday)
    }
    if let day = words.dayOfMonth(afterName), day.isOrdinal, reference != nil {
      let period = dayOfMonth(day.value, weekday: weekday, at: index)
      return DateReading(day.end, period, else: .day)
    }
    next = words.isWord(end, Words.of) ? end + 1 : end
    if words.isWord(next, Words.the) { next += 1 }
    if let shift = words.value(next, .shift), unit(next + 1)?.unit == .week {
      return DateReading(next + 2, day(weekday, ofWeek: shift), else: .day)
    }
    if words.isWord(end, Words.last), unit(end + 1) == nil {
      return DateReading(end + 1, lastDay(weekday), else: .day)
    }
    return DateReading(end, meant(weekday, at: index), else: .day)
  }

  /// A date without a year, moved to the nearest year in which it falls on a day of the week.
  private func fitted(_ date: DateReading, to weekday: Int) -> DateReading {
    guard let day = date.period?.start, date.period?.end == day, day.weekday != weekday,
      words.digits(date.end - 1)?.count != 4
    else { return date }
    for distance in [1, -1, 2, -2, 3, -3] {
      let other = CalendarDay(year: day.year + distance, month: day.month, day: day.day)
      if let other, other.weekday == weekday {
        return DateReading(date.end, Period(day: other), else: .day)
      }
    }
    return date
  }

  /// The day of the week in a week counted from that of the reference.
  func day(_ weekday: Int, ofWeek shift: Int) -> Period? {
    let monday = reference.flatMap { Period(.week, around: $0, shift: shift)?.start }
    return monday?.adding(days: weekday - 1).map { Period(day: $0) }
  }

  /// The last such day before the reference.
  func lastDay(_ weekday: Int) -> Period? {
    guard let reference else { return nil }
    let back = (reference.weekday - weekday + 6) % 7 + 1
    return reference.adding(days: -back).map { Period(day: $0) }
  }

  /// The next such day after the reference.
  func nextDay(_ weekday: Int) -> Period? {
    guard let reference else { return nil }
    let ahead = (weekday - reference.weekday + 6) % 7 + 1
    return reference.adding(days: ahead).map { Period(day: $0) }
  }

  /// The day that a bare weekday means: the reference itself, or the last or next such day.
  private func meant(_ weekday: Int, at index: Int) -> Period? {
    guard let reference else { return nil }
    // "Friday's vote" is reported more often than announced.
    let isOwner =
      words.bounds.contains(index + 1) && words.tokens[index + 1].kind == .clitic
    // A term is set for what is to come, whatever the verb: "unless it was dropped by Saturday".
    let isTerm = words.isWord(index - 1, Words.until)
    switch isTerm ? .future : isOwner ? .past : tense(at: index) {
    case .future:
      return weekday == reference.weekday ? Period(day: reference) : nextDay(weekday)
    case .unknown where isBarePhrase: return nextDay(weekday)
    default:
      return weekday == reference.weekday ? Period(day: reference) : lastDay(weekday)
    }
  }

  /// `Thursday 15th`: the nearest month in which they meet.
  private func dayOfMonth(_ day: Int, weekday: Int, at index: Int) -> Period? {
    guard let reference else { return nil }
    let isPast = tense(at: index) == .past
    for distance in 0...28 {
      let month = reference.adding(months: isPast ? -distance : distance)
      guard let month,
        let found = CalendarDay(year: month.year, month: month.month, day: day),
        found.weekday == weekday, isPast ? found <= reference : found >= reference
      else { continue }
      return Period(day: found)
    }
    return nil
  }
}
