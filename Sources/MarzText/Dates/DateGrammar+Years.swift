import MarzWords

extension DateGrammar {
  /// `1979` where it is a year: after "in", "since", "of" and the like, or alone between commas.
  func year(_ index: Int, afterPreposition: Bool) -> DateReading? {
    guard let year = words.year(index), !isTimePart(index) else { return nil }
    if let quarter = position(year.end), unit(quarter.end)?.unit == .quarter,
      (1...4).contains(quarter.value)
    {
      let period = Period(year: year.value, month: quarter.value * 3 - 2, months: 3)
      return DateReading(quarter.end + 1, period, else: .month)
    }
    if words.digits(index) != nil {
      guard afterPreposition || isYear(index) else { return nil }
    } else if year.value < 1900 || year.value > 2040 {
      return nil
    }
    let end = words.isWord(year.end, Words.era) ? year.end + 1 : year.end
    return DateReading(end, Period(year: year.value), else: .year)
  }

  /// Whether digits are part of a time or a number: `0735 GMT`, `12:2000`.
  private func isTimePart(_ index: Int) -> Bool {
    words.isMark(index - 1, ":") && words.tokens[index].gap == .none
  }

  private func isYear(_ index: Int) -> Bool {
    guard let (value, count) = words.digits(index), count == 4, (1500...2099).contains(value),
      !words.isMark(index - 1, "$"), !words.isMark(index + 1, "%"), !words.isMark(index + 1, ":")
    else { return false }
    if words.isWord(index - 1, Words.beforeYear) { return !isCounting(index) }
    // Alone, as in "the 1990 invasion", only what is not far from our time.
    return (1800...2040).contains(value) && !isCounting(index)
      && !words.isWord(index - 1, Words.beforeCount)
  }

  /// `2000 troops`, `1,990 km`: a number that counts what follows.
  private func isCounting(_ index: Int) -> Bool {
    let tokens = words.tokens
    guard index + 1 < words.bounds.upperBound, tokens[index + 1].kind == .word,
      tokens[index + 1].gap == .space || tokens[index + 1].gap == .hyphen
    else { return false }
    if tokens[index + 1].gap == .hyphen { return words.year(index + 1) == nil }
    if words.isWord(index + 1, Words.measures) { return true }
    let isOlder = (words.digits(index)?.value ?? 0) < 2000
    return !tokens[index + 1].isCapitalized && endsInPlural(index + 1)
      && !(isOlder && words.isWord(index - 1, Words.the))
  }

  private func endsInPlural(_ index: Int) -> Bool {
    let token = words.tokens[index]
    guard token.range.count > 3 else { return false }
    return words.bytes[Int(token.end) - 1] == UInt8(ascii: "s")
  }

  /// `the 1990s`, `the '80s`, `the eighties`, `2018Q4`.
  func decade(_ index: Int) -> DateReading? {
    if let (value, count, suffix) = words.suffixed(index) {
      if suffix == "s", count == 4, value % 10 == 0 {
        return DateReading(index + 1, Period(year: value, years: 10), else: .year)
      }
      if count == 4, suffix.count == 2, suffix.hasPrefix("q"),
        let quarter = Int(suffix.dropFirst()),
        (1...4).contains(quarter)
      {
        let period = Period(year: value, month: quarter * 3 - 2, months: 3)
        return DateReading(index + 1, period, else: .month)
      }
      guard suffix == "s", count == 2, value % 10 == 0 else { return nil }
      return DateReading(index + 1, Period(year: 1900 + value, years: 10), else: .year)
    }
    if words.isMark(index, "'"), let (value, count, suffix) = words.suffixed(index + 1),
      suffix == "s", count == 2, value % 10 == 0
    {
      return DateReading(index + 2, Period(year: 1900 + value, years: 10), else: .year)
    }
    guard let value = words.value(index, .decade), words.isWord(index - 1, Words.the) else {
      return nil
    }
    return DateReading(index + 1, Period(year: 1900 + value, years: 10), else: .year)
  }

  /// `the summer of 2021`, `autumn 2017`, `in the spring`.
  func season(_ index: Int) -> DateReading? {
    guard let season = words.value(index, .season) else { return nil }
    if let (year, end) = yearSuffix(index + 1) {
      return DateReading(end, Period(season: season, year: year), else: .month)
    }
    let hasArticle =
      words.isWord(index - 1, Words.the) && words.isWord(index - 2, Words.seasonPrepositions)
    guard hasArticle, !words.isWord(index + 1, Words.of) else { return nil }
    let period = nearest(at: index) { Period(season: season, year: self.year($0)) }
    return DateReading(index + 1, period, else: .month)
  }

  /// `the third quarter of 2018`, `the first week of October`, `the last Monday of March`,
  /// `the 20th century`, `the first half of 2017`.
  func ordinal(_ index: Int) -> DateReading? {
    guard let (number, next) = position(index) else { return nil }
    if let unit = unit(next) {
      if unit.unit == .century, number > 0 {
        let period = Period(year: number * 100 - 99, years: 100)
        return DateReading(next + 1, period, else: .year)
      }
      if unit.unit == .quarter, (1...4).contains(number) {
        let month = number * 3 - 2
        if let (year, end) = yearSuffix(next + 1) {
          return DateReading(end, Period(year: year, month: month, months: 3), else: .month)
        }
        let period = nearest(at: index) {
          Period(year: self.year($0), month: month, months: 3)
        }
        return DateReading(next + 1, period, else: .month)
      }
      guard unit.unit == .day || unit.unit == .week, let whole = whole(after: next + 1) else {
        return nil
      }
      return DateReading(whole.end, nth(number, unit.unit, in: whole.period), else: unit.precision)
    }
    if let weekday = words.value(next, .weekday), let whole = whole(after: next + 1) {
      return DateReading(whole.end, nth(number, weekday: weekday, in: whole.period), else: .day)
    }
    guard words.isWord(next, Words.half), (1...2).contains(number),
      let (year, end) = yearSuffix(next + 1)
    else { return nil }
    return DateReading(end, Period(year: year, month: number * 6 - 5, months: 6), else: .month)
  }

  private func position(_ index: Int) -> (value: Int, end: Int)? {
    if words.isWord(index, Words.last) { return (-1, index + 1) }
    guard let (value, end) = words.ordinal(index) else { return nil }
    // "the third last week"
    return words.isWord(end, Words.last) && value > 0 ? (-value, end + 1) : (value, end)
  }

  /// `of October 2014`, `of 2018`, `of this month`, `in March`.
  private func whole(after index: Int) -> (period: Period?, end: Int)? {
    guard words.isWord(index, Words.ofOrIn) else { return nil }
    var next = index + 1
    if words.isWord(next, Words.the) { next += 1 }
    if let month = monthFirst(next), month.precision == .month { return (month.period, month.end) }
    if let year = words.year(next) { return (Period(year: year.value), year.end) }
    if let shift = words.value(next, .shift), let unit = unit(next + 1),
      unit.unit == .month || unit.unit == .year || unit.unit == .week
    {
      return (reference.flatMap { Period(unit.unit, around: $0, shift: shift) }, unit.end)
    }
    guard let unit = unit(next), unit.unit == .month || unit.unit == .year,
      words.isWord(next - 1, Words.the)
    else { return nil }
    return (reference.flatMap { Period(unit.unit, around: $0) }, unit.end)
  }

  /// The nth week or day of a period; the last one for −1.
  private func nth(_ number: Int, _ unit: Period.Unit, in whole: Period?) -> Period? {
    guard let whole, number != 0 else { return nil }
    switch unit {
    case .day:
      let day =
        number > 0 ? whole.start.adding(days: number - 1) : whole.end.adding(days: number + 1)
      return day.map { Period(day: $0) }
    case .week:
      // The week belongs to the month or year that its Thursday lies in, as in ISO 8601.
      let edge = number > 0 ? whole.start : whole.end
      guard let first = Period(.week, around: edge), let thursday = first.start.adding(days: 3)
      else { return nil }
      let inside = (whole.start...whole.end).contains(thursday)
      let skip = number > 0 ? number - (inside ? 1 : 0) : number + (inside ? 1 : 0)
      return Period(.week, around: edge, shift: skip)
    default: return nil
    }
  }

  private func nth(_ number: Int, weekday: Int, in whole: Period?) -> Period? {
    guard let whole, number != 0 else { return nil }
    let day: CalendarDay?
    if number > 0 {
      let ahead = (weekday - whole.start.weekday + 7) % 7
      day = whole.start.adding(days: ahead + 7 * (number - 1))
    } else {
      let back = (whole.end.weekday - weekday + 7) % 7
      day = whole.end.adding(days: -back + 7 * (number + 1))
    }
    return day.map { Period(day: $0) }
  }
}
