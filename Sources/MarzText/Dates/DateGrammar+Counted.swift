import MarzWords

extension DateGrammar {
  /// `three days ago`, `in two weeks`, `a month earlier`, `within several days`, `for a year`.
  func counted(_ index: Int) -> DateReading? {
    if let reading = countedWeekdays(index) { return reading }
    guard let (count, next) = words.count(index), let unit = unit(next), unit.unit != .hour,
      !words.isJoined(next), !words.isJoined(unit.end)
    else { return nil }
    let end = unit.end
    if let ago = words.entry(end, .ago) {
      return away(ago.value * count, unit, end + 1, from: reference, isVague: count == 0)
    }
    if words.isWord(end, Words.hence) {
      return away(count, unit, end + 1, from: reference, isVague: count == 0)
    }
    if words.isWord(end, Words.from), words.isWord(end + 1, Words.now) {
      return away(count, unit, end + 2, from: reference, isVague: count == 0)
    }
    if let later = words.entry(end, .anaphora), !governs(end) {
      return away(later.value * count, unit, end + 1, from: anchor(for: unit), isVague: count == 0)
    }
    let isFuture = tense(at: index) == .future
    if words.isWord(index - 1, Words.within) {
      guard count > 0, isFuture, let reference else {
        return DateReading(
          end,
          nil,
          else: .unknown,
          kind: .duration,
          direction: isFuture ? .future : .unknown
        )
      }
      let period = Period(reference, moved(reference, by: count, unit.unit), unit.precision)
      return DateReading(end, period, else: unit.precision, kind: .duration, direction: .future)
    }
    if words.isWord(index - 1, Words.in_), isFuture || isBarePhrase, count > 0 {
      return away(count, unit, end, from: reference, isVague: false)
    }
    guard words.isWord(index - 1, Words.throughout) || words.isWord(index - 1, Words.in_) else {
      return nil
    }
    return DateReading(end, nil, else: .unknown, kind: .duration)
  }

  /// The day that "in two years", "3 months ago" or "9 months from now" points at, seen from the reference.
  func countedAway(_ index: Int) -> (day: CalendarDay, end: Int)? {
    let isAhead = words.isWord(index, Words.in_)
    guard let reference, let (count, next) = words.count(isAhead ? index + 1 : index), count > 0,
      let unit = unit(next), unit.unit != .hour
    else { return nil }
    if isAhead { return moved(reference, by: count, unit.unit).map { ($0, unit.end) } }
    if let ago = words.entry(unit.end, .ago) {
      return moved(reference, by: ago.value * count, unit.unit).map { ($0, unit.end + 1) }
    }
    guard words.isWord(unit.end, Words.from), words.isWord(unit.end + 1, Words.now) else {
      return nil
    }
    return moved(reference, by: count, unit.unit).map { ($0, unit.end + 2) }
  }

  /// `two Fridays ago`, `three Tuesdays from now`.
  private func countedWeekdays(_ index: Int) -> DateReading? {
    guard let (count, next) = words.count(index), count > 0,
      let weekday = words.value(next, .weekday) ?? words.value(next, .weekdays)
    else { return nil }
    if words.entry(next + 1, .ago) != nil {
      let day = lastDay(weekday)?.start.adding(days: -7 * (count - 1))
      return DateReading(next + 2, day.map { Period(day: $0) }, else: .day)
    }
    guard words.isWord(next + 1, Words.from), words.isWord(next + 2, Words.now) else { return nil }
    let day = nextDay(weekday)?.start.adding(days: 7 * (count - 1))
    return DateReading(next + 3, day.map { Period(day: $0) }, else: .day)
  }

  /// Whether "before" or "after" has an object of its own, so that it counts from something else.
  func governs(_ index: Int) -> Bool {
    guard words.isWord(index, Words.beforeOrAfter) else { return false }
    return words.bounds.contains(index + 1) && words.tokens[index + 1].kind != .mark
  }

  private func away(
    _ count: Int,
    _ unit: UnitWord,
    _ end: Int,
    from base: CalendarDay?,
    isVague: Bool
  ) -> DateReading {
    let direction: DateExpression.Direction = count < 0 ? .past : count > 0 ? .future : .unknown
    guard !isVague, let base, let day = moved(base, by: count, unit.unit) else {
      return DateReading(end, nil, else: .unknown, direction: direction)
    }
    // "two weeks ago" points at a day, if not exactly.
    let period =
      unit.precision == .week ? Period(day, day, .week) : Period(unit.unit, around: day)
    return DateReading(end, period, else: unit.precision)
  }

  func moved(_ day: CalendarDay, by count: Int, _ unit: Period.Unit) -> CalendarDay? {
    switch unit {
    case .hour: day
    case .day: day.adding(days: count)
    case .week, .weekend: day.adding(days: 7 * count)
    case .fortnight: day.adding(days: 14 * count)
    case .month: day.adding(months: count)
    case .quarter: day.adding(months: 3 * count)
    case .year: day.adding(months: 12 * count)
    case .decade: day.adding(months: 120 * count)
    case .century: day.adding(months: 1_200 * count)
    }
  }
}
