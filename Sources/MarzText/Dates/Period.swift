/// A run of days, and how exactly it was named.
struct Period: Hashable {
  /// A stretch of the calendar.
  enum Unit: String {
    case hour, day, week, fortnight, weekend, month, quarter, year, decade, century
  }

  /// The part of a period.
  enum Edge: String {
    case earlier, early, middle, late, later
  }

  var start: CalendarDay
  var end: CalendarDay
  var precision: DateExpression.Precision

  /// One day.
  init(day: CalendarDay) {
    start = day
    end = day
    precision = .day
  }

  /// From one day to another, nil when a day is missing or they are out of order.
  init?(_ start: CalendarDay?, _ end: CalendarDay?, _ precision: DateExpression.Precision) {
    guard let start, let end, start <= end else { return nil }
    self.start = start
    self.end = end
    self.precision = precision
  }

  /// The day of a month in a year.
  init?(year: Int, month: Int, day: Int) {
    guard let day = CalendarDay(year: year, month: month, day: day) else { return nil }
    self.init(day: day)
  }

  /// A run of months.
  init?(year: Int, month: Int, months: Int = 1) {
    let start = CalendarDay(year: year, month: month, day: 1)
    self.init(start, start?.adding(months: months)?.adding(days: -1), .month)
  }

  /// A run of years.
  init?(year: Int, years: Int = 1) {
    self.init(
      CalendarDay(year: year, month: 1, day: 1),
      CalendarDay(year: year + years - 1, month: 12, day: 31),
      .year
    )
  }

  /// A season of the northern half of the earth; winter begins in the December before the year's end.
  init?(season: Int, year: Int) {
    self.init(year: year, month: 3 + 3 * season, months: 3)
  }

  /// The stretch of the calendar around a day, a number of such stretches later.
  init?(_ unit: Unit, around day: CalendarDay, shift: Int = 0) {
    switch unit {
    case .hour: self.init(day: day)
    case .day:
      guard let day = day.adding(days: shift) else { return nil }
      self.init(day: day)
    case .week, .fortnight:
      let days = unit == .week ? 7 : 14
      let monday = day.adding(days: 1 - day.weekday + days * shift)
      self.init(monday, monday?.adding(days: days - 1), .week)
    case .weekend:
      let saturday = day.adding(days: 6 - day.weekday + 7 * shift)
      self.init(saturday, saturday?.adding(days: 1), .day)
    case .month:
      guard let day = day.adding(months: shift) else { return nil }
      self.init(year: day.year, month: day.month)
    case .quarter:
      guard let day = day.adding(months: 3 * shift) else { return nil }
      self.init(year: day.year, month: (day.month - 1) / 3 * 3 + 1, months: 3)
    case .year: self.init(year: day.year + shift)
    case .decade: self.init(year: (day.year / 10 + shift) * 10, years: 10)
    case .century: self.init(year: ((day.year - 1) / 100 + shift) * 100 + 1, years: 100)
    }
  }

  /// The part of the period that "early", "mid" or "late" points at.
  ///
  /// A month is cut after its 10th and 20th day, a week after Wednesday and Thursday, a year after
  /// March and August, a longer period into thirds of its years.
  func part(_ edge: Edge, seenFrom reference: CalendarDay?) -> Period {
    switch edge {
    case .earlier:
      guard let reference, start <= reference, reference < end else { return self }
      return Period(start, reference, precision) ?? self
    case .later:
      guard let reference, start < reference, reference <= end else { return self }
      return Period(reference, end, precision) ?? self
    case .early, .middle, .late: break
    }
    let days = end.dayNumber - start.dayNumber + 1
    let cuts: (Int, Int)
    switch days {
    case ...6: return self
    case 7: cuts = (3, 4)
    case ...31: cuts = (10, 20)
    case 365, 366: cuts = (days - 275, days - 122)
    default: cuts = (days / 3, days * 2 / 3)
    }
    let part: Period? =
      switch edge {
      case .early: Period(start, start.adding(days: cuts.0 - 1), precision)
      case .late: Period(start.adding(days: cuts.1), end, precision)
      default: Period(start.adding(days: cuts.0), start.adding(days: cuts.1 - 1), precision)
      }
    return part ?? self
  }
}
