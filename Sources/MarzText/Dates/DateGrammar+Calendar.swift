import MarzWords

extension DateGrammar {
  /// `2017-09-25`, `2014-10`, `31/Oct/1974`, `15/2/1974`.
  ///
  /// Of two small numbers the first is the month, as American papers write; where that is impossible
  /// it is the day.
  func numeric(_ index: Int) -> DateReading? {
    guard let first = words.digits(index) else { return nil }
    if first.count == 4 {
      guard let month = joinedDigits(after: index + 1), month.value.count <= 2 else { return nil }
      if let day = joinedDigits(after: month.end), day.value.count <= 2 {
        guard
          let period = Period(year: first.value, month: month.value.value, day: day.value.value)
        else { return nil }
        return DateReading(day.end, period, else: .day)
      }
      guard month.value.count == 2, first.value >= 1900,
        let period = Period(year: first.value, month: month.value.value)
      else { return nil }
      return DateReading(month.end, period, else: .month)
    }
    guard first.count <= 2, let second = joinedDigits(after: index + 1), second.value.count <= 2,
      let third = joinedDigits(after: second.end), third.value.count == 4 || isBarePhrase
    else { return shortNumeric(index) }
    let written = third.value.value
    let year = third.value.count == 2 ? written + (written < 50 ? 2000 : 1900) : written
    let period =
      Period(year: year, month: first.value, day: second.value.value)
      ?? Period(year: year, month: second.value.value, day: first.value)
    return period.map { DateReading(third.end, $0, else: .day) }
  }

  /// `2/15`, `on 2/15`, `2/2013`: only after "on" or where nothing else is said, for a fraction
  /// looks the same.
  private func shortNumeric(_ index: Int) -> DateReading? {
    guard isBarePhrase || words.isWord(index - 1, Words.on), let first = words.digits(index),
      let second = joinedDigits(after: index + 1) ?? spacedDigits(after: index + 1)
    else { return nil }
    if second.value.count == 4 {
      let period = Period(year: second.value.value, month: first.value)
      return period.map { DateReading(second.end, $0, else: .month) }
    }
    guard Period(year: 2000, month: first.value, day: second.value.value) != nil else { return nil }
    let period = nearest(at: index) {
      self.days(second.value.value, second.value.value, first.value, self.year($0))
    }
    return DateReading(second.end, period, else: .day)
  }

  private func spacedDigits(after index: Int) -> (value: (value: Int, count: Int), end: Int)? {
    guard isBarePhrase, isDash(index) || words.isMark(index, "/") else { return nil }
    return words.digits(index + 1).map { ($0, index + 2) }
  }

  /// The number that a hyphen, a slash or a full stop joins to what ends at `index`.
  private func joinedDigits(after index: Int) -> (value: (value: Int, count: Int), end: Int)? {
    if words.isJoined(index), let value = words.digits(index) { return (value, index + 1) }
    guard words.isMark(index, "/") || words.isMark(index, "."),
      let value = words.digits(index + 1)
    else { return nil }
    return (value, index + 2)
  }

  /// `Sept. 25`, `July 13-15, 2017`, `March 2017`, `July of this year`, `in May`.
  func monthFirst(_ index: Int) -> DateReading? {
    guard let month = words.value(index, .month) else { return nil }
    var next = index + 1
    if words.isMark(next, ".") { next += 1 }
    if words.isWord(next, Words.the), words.dayOfMonth(next + 1)?.isOrdinal == true { next += 1 }
    if let day = words.dayOfMonth(next), !isTime(day.end) {
      let last = endOfRange(from: day.value, at: day.end)
      let end = last?.end ?? day.end
      let lastDay = last?.value ?? day.value
      if let (year, after) = yearSuffix(end) {
        let period = days(day.value, lastDay, month, year)
        return DateReading(after, period, else: .day)
      }
      let period = nearest(at: index) { shift in
        self.days(day.value, lastDay, month, self.year(shift))
      }
      return DateReading(end, period, else: .day)
    }
    if let (year, after) = yearSuffix(next) {
      return DateReading(after, Period(year: year, month: month), else: .month)
    }
    if isNameOfPerson(index) { return nil }
    if let (base, after) = countedAway(index + 1), base.year != reference?.year {
      return DateReading(after, Period(year: base.year, month: month), else: .month)
    }
    let end = words.isMark(index + 1, ".") && next < words.bounds.upperBound ? next : index + 1
    let period = nearest(at: index) { Period(year: self.year($0), month: month) }
    return DateReading(end, period, else: .month)
  }

  /// `25 September 2017`, `13 to 15 July`, `the 3rd of March`, `the 15th`.
  func dayFirst(_ index: Int) -> DateReading? {
    guard let day = words.dayOfMonth(index) else { return nil }
    let last = endOfRange(from: day.value, at: day.end)
    let lastDay = last?.value ?? day.value
    var next = last?.end ?? day.end
    if words.isWord(next, Words.day) { next += 1 }
    if words.isWord(next, Words.of) || words.isMark(next, "/") { next += 1 }
    if let month = words.value(next, .month) {
      var end = next + 1
      if words.isMark(end, ".") { end += 1 }
      if words.isMark(end, "/") { end += 1 }
      if let (year, after) = yearSuffix(end) {
        return DateReading(after, days(day.value, lastDay, month, year), else: .day)
      }
      let period = nearest(at: index) { self.days(day.value, lastDay, month, self.year($0)) }
      return DateReading(next + 1, period, else: .day)
    }
    if next > day.end, let shift = words.value(next, .shift), unit(next + 1)?.unit == .month {
      let month = reference.flatMap { Period(.month, around: $0, shift: shift) }
      let period = month.flatMap { self.days(day.value, lastDay, $0.start.month, $0.start.year) }
      return DateReading(next + 2, period, else: .day)
    }
    // "on the 15th": only where no noun follows.
    guard words.isWord(index - 1, Words.the), words.suffixed(index) != nil, next == day.end,
      !words.bounds.contains(next) || words.tokens[next].kind == .mark
    else { return nil }
    let period = nearest(at: index) { shift in
      guard let month = self.reference?.adding(months: shift) else { return nil }
      return self.days(day.value, day.value, month.month, month.year)
    }
    return DateReading(day.end, period, else: .day)
  }

  /// The year of the reference and those around it.
  func year(_ shift: Int) -> Int { (reference?.year ?? 0) + shift }

  private func days(_ first: Int, _ last: Int, _ month: Int, _ year: Int) -> Period? {
    Period(
      CalendarDay(year: year, month: month, day: first),
      CalendarDay(year: year, month: month, day: last),
      .day
    )
  }

  /// `-15`, `to the 15th`, `and 15` after a first day.
  private func endOfRange(from first: Int, at index: Int) -> (value: Int, end: Int)? {
    var next = index
    if !words.isJoined(next) {
      let isDash = words.isMark(next, "-") || isDash(next)
      guard isDash || words.isWord(next, Words.connectors) else { return nil }
      next += 1
      if words.isWord(next, Words.the) { next += 1 }
    }
    guard let last = words.dayOfMonth(next), last.value > first, !isTime(last.end) else {
      return nil
    }
    return (last.value, last.end)
  }

  /// Whether a number is the hour of a time: `3:30`.
  private func isTime(_ index: Int) -> Bool {
    words.isMark(index, ":") && words.digits(index + 1) != nil
      && words.tokens[index + 1].gap == .none
  }

  func isDash(_ index: Int) -> Bool {
    guard words.bounds.contains(index) else { return false }
    let token = words.tokens[index]
    return token.kind == .mark
      && Punctuation(token, in: words.bytes.span) == .dash
  }

  /// `, 2017`, `of 2017`, `of this year`, `last year` after a day or a month.
  func yearSuffix(_ index: Int) -> (value: Int, end: Int)? {
    var next = index
    if words.isMark(next, ",") || words.isWord(next, Words.ofOrIn) { next += 1 }
    if words.isJoined(next), words.digits(next)?.count != 4 { return nil }
    if let year = words.year(next), isYear(year.value, at: next) {
      let end = words.isWord(year.end, Words.era) ? year.end + 1 : year.end
      return (year.value, end)
    }
    if words.isWord(next, Words.the) { next += 1 }
    guard unit(next + 1)?.unit == .year else { return nil }
    if words.isWord(next, Words.that) || words.isWord(next, Words.same) {
      return anchor.map { ($0.start.year, next + 2) }
    }
    guard let shift = words.value(next, .shift), let reference else { return nil }
    return (reference.year + shift, next + 2)
  }

  /// Whether digits can be a year: written as four, not the start of a longer number.
  private func isYear(_ value: Int, at index: Int) -> Bool {
    guard let digits = words.digits(index) else { return true }
    return digits.count == 4 && (1500...2199).contains(digits.value)
      && !words.isMark(index + 1, "%")
  }

  /// `Theresa May`, `Jan Egeland`: a month that is a name.
  private func isNameOfPerson(_ index: Int) -> Bool {
    guard words.isWord(index, Words.may) else { return false }
    let tokens = words.tokens
    if index > words.bounds.lowerBound {
      let before = tokens[index - 1]
      if before.kind == .word, before.isCapitalized,
        !SentenceWords.shared.openers.contains(before.hash)
      {
        return true
      }
    }
    guard index + 1 < words.bounds.upperBound else { return false }
    let after = tokens[index + 1]
    return after.kind == .word && after.isCapitalized && after.gap == .space
  }
}
