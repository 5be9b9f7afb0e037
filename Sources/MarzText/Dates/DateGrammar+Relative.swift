import MarzWords

extension DateGrammar {
  /// `today`, `yesterday evening`, `tomorrow`.
  func relativeDay(_ index: Int) -> DateReading? {
    guard let shift = words.value(index, .day) else { return nil }
    let end = words.value(index + 1, .daypart) != nil ? index + 2 : index + 1
    let day = reference?.adding(days: shift)
    return DateReading(
      end,
      day.map { Period(day: $0) },
      else: .day,
      direction: shift < 0 ? .past : shift > 0 ? .future : .present
    )
  }

  /// `EOM`, `BOY`: the end of the month, the beginning of the year.
  func bound(_ index: Int) -> DateReading? {
    guard let entry = words.entry(index, .bound),
      words.tokens[index].shape.contains(.allCapitals)
    else { return nil }
    let parts = entry.name.split(separator: " ").map(String.init)
    guard parts.count == 2, let edge = Period.Edge(rawValue: parts[0]),
      let unit = Period.Unit(rawValue: parts[1])
    else { return nil }
    let period = reference.flatMap { Period(unit, around: $0) }
    return DateReading(
      index + 1,
      period?.part(edge, seenFrom: reference),
      else: Self.precision(of: unit)
    )
  }

  /// `last week`, `this Friday`, `next March`, `the past two weeks`, `last night`.
  func shifted(_ index: Int) -> DateReading? {
    guard let shift = words.value(index, .shift) else { return nil }
    let next = index + 1
    let direction: DateExpression.Direction =
      shift < 0 ? .past : shift > 0 ? .future : .present
    if words.isWord(next, Words.part), shift <= 0 {
      let back = shift < 0 ? -1 : 0
      let day = reference?.adding(days: back).map { Period(day: $0) }
      return DateReading(next + 1, day, else: .day, direction: direction)
    }
    if let weekday = words.value(next, .weekday) {
      let period =
        shift < 0 ? lastDay(weekday) : shift > 0 ? nextDay(weekday) : day(weekday, ofWeek: 0)
      let end = words.value(next + 1, .daypart) != nil ? next + 2 : next + 1
      return DateReading(end, period, else: .day, direction: direction)
    }
    if let (entry, end) = holidayName(next) {
      let period = comingOrGone(shift) { entry.holiday.period(in: $0, days: entry.days) }
      return DateReading(end, period, else: .day, direction: direction)
    }
    if let month = words.value(next, .month) {
      // "last Oct. 23"
      if let date = monthFirst(next), date.precision == .day {
        let period = comingOrGone(shift) { year in
          date.period.flatMap {
            Period(
              CalendarDay(year: year, month: $0.start.month, day: $0.start.day),
              CalendarDay(year: year, month: $0.end.month, day: $0.end.day),
              .day
            )
          }
        }
        return DateReading(date.end, period, else: .day, direction: direction)
      }
      let period = comingOrGone(shift) { Period(year: $0, month: month) }
      return DateReading(next + 1, period, else: .month, direction: direction)
    }
    if let season = words.value(next, .season) {
      // In January "this winter" is the one that began in the year before.
      let isUnderWay = season == 3 && shift == 0 && (reference?.month ?? 12) <= 4
      let period = comingOrGone(shift) { Period(season: season, year: isUnderWay ? $0 - 1 : $0) }
      return DateReading(next + 1, period, else: .month, direction: direction)
    }
    if let unit = unit(next) { return shiftedUnit(index, shift, unit, direction) }
    guard let (count, afterCount) = words.count(next), let unit = unit(afterCount) else {
      return nil
    }
    if words.isWord(index, Words.whole), count > 0, unit.unit != .day, unit.unit != .weekend,
      let reference, unit.unit != .hour
    {
      // "the last two months" are those of the calendar, "the past two months" reach up to today.
      let edges = [
        Period(unit.unit, around: reference, shift: shift),
        Period(unit.unit, around: reference, shift: shift * count),
      ].compactMap { $0 }
      if edges.count == 2 {
        let period = Period(
          min(edges[0].start, edges[1].start),
          max(edges[0].end, edges[1].end),
          unit.precision
        )
        return DateReading(
          unit.end,
          period,
          else: unit.precision,
          kind: .duration,
          direction: direction
        )
      }
    }
    return stretch(shift, count, unit, direction)
  }

  private func shiftedUnit(
    _ index: Int,
    _ shift: Int,
    _ unit: UnitWord,
    _ direction: DateExpression.Direction
  ) -> DateReading? {
    if unit.unit == .hour || words.isJoined(unit.end) { return nil }
    // "last week's Sunday"
    if words.bounds.contains(unit.end), words.tokens[unit.end].kind == .clitic,
      unit.unit == .week, let weekday = words.value(unit.end + 1, .weekday)
    {
      return DateReading(unit.end + 2, day(weekday, ofWeek: shift), else: .day)
    }
    if isPlural(unit.end - 1) {
      return DateReading(unit.end, nil, else: .unknown, direction: direction)
    }
    // "the last day of the talks" names no date by itself.
    if words.isWord(unit.end, Words.of), words.isWord(index, Words.last) { return nil }
    if unit.unit == .day && !words.isWord(index, Words.dayShifts) {
      return nil
    }
    if words.isWord(index, Words.past) { return stretch(shift, 1, unit, direction) }
    let isNarrative =
      words.isWord(index, Words.narrative) || words.isWord(index, Words.same) || unit.unit == .day
    let base = isNarrative ? anchor(for: unit) ?? reference : reference
    let period = base.flatMap { Period(unit.unit, around: $0, shift: shift) }
    return DateReading(unit.end, period, else: unit.precision, direction: direction)
  }

  /// "the past two weeks", "the next three months": up to the reference, or on from it.
  private func stretch(
    _ shift: Int,
    _ count: Int,
    _ unit: UnitWord,
    _ direction: DateExpression.Direction
  ) -> DateReading? {
    guard unit.unit != .hour else { return nil }
    var period: Period?
    if count > 0, let reference, shift != 0 {
      let other = moved(reference, by: shift * count, unit.unit)
      // "the past two days" leaves out today, a longer stretch reaches up to it.
      let near = unit.unit == .day ? reference.adding(days: shift) : reference
      period =
        shift < 0 ? Period(other, near, unit.precision) : Period(near, other, unit.precision)
    }
    return DateReading(
      unit.end,
      period,
      else: count > 0 ? unit.precision : .unknown,
      kind: .duration,
      direction: direction
    )
  }

  /// Of something that comes once a year: the one gone by, this year's, or the one to come.
  func comingOrGone(_ shift: Int, _ occurrence: (Int) -> Period?) -> Period? {
    guard let reference else { return nil }
    let candidates = (-2...2).compactMap { occurrence(reference.year + $0) }
    switch shift {
    case ..<0: return candidates.last { $0.end < reference }
    case 0: return occurrence(reference.year)
    default: return candidates.first { $0.start > reference }
    }
  }

  func isPlural(_ index: Int) -> Bool {
    let token = words.tokens[index]
    return words.bytes[Int(token.end) - 1] | 0x20 == UInt8(ascii: "s")
  }
}
