import MarzWords

extension DateGrammar {
  /// `that day`, `the day before yesterday`, `the next day`, `the weekend`, `the week of March 3`.
  func anaphoric(_ index: Int) -> DateReading? {
    if words.isWord(index, Words.that), let unit = unit(index + 1), unit.unit != .hour,
      !isPlural(index + 1)
    {
      let period = anchor(for: unit).flatMap { Period(unit.unit, around: $0) }
      return DateReading(unit.end, period, else: unit.precision)
    }
    if let unit = unit(index), unit.unit == .year, words.isWord(unit.end, Words.end) {
      // "by year-end"
      let period = nearest(at: index) { Period(year: self.year($0), month: 12, day: 31) }
      return DateReading(unit.end + 1, period, else: .day)
    }
    guard let unit = unit(index), words.isWord(index - 1, Words.the), !words.isJoined(unit.end)
    else { return nil }
    switch unit.unit {
    case .day:
      guard let side = words.entry(index + 1, .anaphora) else { return nil }
      if let other = words.value(index + 2, .day) {
        let day = reference?.adding(days: other + side.value).map { Period(day: $0) }
        return DateReading(index + 3, day, else: .day)
      }
      if governs(index + 1) { return nil }
      let day = anchorDay?.adding(days: side.value).map { Period(day: $0) }
      return DateReading(index + 2, day, else: .day)
    case .weekend:
      if isPlural(index) { return nil }
      let period = nearest(at: index) { shift in
        self.reference.flatMap { Period(.weekend, around: $0, shift: shift) }
      }
      return DateReading(unit.end, period, else: .day)
    case .week:
      guard words.isWord(unit.end, Words.of), let date = monthFirst(unit.end + 1),
        date.precision == .day
      else { return nil }
      let week = date.period.flatMap { Period(.week, around: $0.start) }
      return DateReading(date.end, week, else: .week)
    default: return nil
    }
  }

  /// `in recent days`, `in the near future`, `soon`.
  func vague(_ index: Int) -> DateReading? {
    if let entry = words.entry(index, .vague), !words.isWord(index + 1, Words.beforeOrAfter) {
      let direction: DateExpression.Direction =
        entry.value < 0 ? .past : entry.value > 0 ? .future : .present
      return DateReading(index + 1, nil, else: .unknown, direction: direction)
    }
    guard let entry = words.entry(index, .recent) else { return nil }
    let isUnit = unit(index + 1) != nil && isPlural(index + 1)
    guard isUnit || words.isWord(index + 1, Words.future) else { return nil }
    return DateReading(
      index + 2,
      nil,
      else: .unknown,
      direction: entry.value < 0 ? .past : .future
    )
  }
}
