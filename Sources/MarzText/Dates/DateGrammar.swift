import MarzWords

/// Reads the dates that begin at a token and resolves them against the day of publication.
///
/// The rules are in the extensions, one file a family; each looks at a bounded number of tokens.
struct DateGrammar {
  let words: DateWords
  /// The day of publication.
  let reference: CalendarDay?
  /// The time that the text spoke of last: "two days later" counts from it.
  let anchor: Period?
  /// Whether the tokens are those of a dateline.
  let isDateline: Bool
  private let tense: DateTense

  init(
    words: DateWords,
    reference: CalendarDay? = nil,
    anchor: Period? = nil,
    isDateline: Bool = false
  ) {
    self.words = words
    self.isDateline = isDateline
    self.reference = reference
    self.anchor = anchor
    tense = DateTense(tokens: words.tokens, bytes: words.bytes, lexicon: words.lexicon)
  }

  /// The longest date that begins at a token, an article before it included.
  func reading(at index: Int) -> DateReading? {
    let start = words.isWord(index, Words.the) ? index + 1 : index
    guard words.bounds.contains(start), start == index || words.mayOpen(start) else { return nil }
    return edged(start) ?? plain(start)
  }

  /// "early March", "the end of the month", "late on Tuesday".
  private func edged(_ index: Int) -> DateReading? {
    guard let entry = words.entry(index, .edge) else { return nil }
    let needsOf = entry.name == "opening" || entry.name == "closing"
    let name = needsOf ? (entry.name == "opening" ? "early" : "late") : entry.name
    guard let edge = Period.Edge(rawValue: name) else { return nil }
    var start = index + 1
    var hasOf = false
    if words.isWord(start, Words.of) {
      hasOf = true
      start += 1
    }
    if needsOf, !hasOf, !isBarePhrase { return nil }
    var isInside = false
    while words.isWord(start, Words.onOrIn), words.entry(start, .shift) == nil {
      isInside = isInside || words.isWord(start, Words.the)
      start += 1
    }
    guard words.bounds.contains(start) else { return nil }
    if hasOf || isInside, let unit = unit(start), unit.unit != .hour, !words.isJoined(unit.end) {
      // "the end of the month", "later in the day"
      let base = unit.unit == .day ? anchorDay ?? reference : reference
      let period = base.flatMap { Period(unit.unit, around: $0) }
      return DateReading(
        unit.end,
        period?.part(edge, seenFrom: reference),
        else: unit.precision
      )
    }
    if words.isWord(start, Words.past), let unit = unit(start + 1), unit.unit != .hour {
      // "the end of the past week": of that of the calendar
      let period = reference.flatMap { Period(unit.unit, around: $0, shift: -1) }
      return DateReading(
        unit.end,
        period?.part(edge, seenFrom: reference),
        else: unit.precision
      )
    }
    guard var inner = plain(start, afterPreposition: true) else { return nil }
    if let period = inner.period { inner.period = period.part(edge, seenFrom: reference) }
    return inner
  }

  /// A date without an edge; the longest of what the rules read.
  func plain(_ index: Int, afterPreposition: Bool = false) -> DateReading? {
    var best: DateReading?
    func consider(_ reading: DateReading?) {
      if let reading, reading.end > best?.end ?? index { best = reading }
    }
    consider(numeric(index))
    consider(monthFirst(index))
    consider(dayFirst(index))
    consider(weekday(index))
    consider(relativeDay(index))
    consider(shifted(index))
    consider(counted(index))
    consider(ordinal(index))
    consider(year(index, afterPreposition: afterPreposition))
    consider(decade(index))
    consider(season(index))
    consider(anaphoric(index))
    consider(bound(index))
    consider(vague(index))
    consider(holiday(index))
    return best
  }

  /// A unit of time, the token after it, and how exactly it tells a time.
  typealias UnitWord = (unit: Period.Unit, end: Int, precision: DateExpression.Precision)

  /// A unit of time at a token.
  func unit(_ index: Int) -> UnitWord? {
    guard let entry = words.entry(index, .unit), let unit = Period.Unit(rawValue: entry.name) else {
      return nil
    }
    return (unit, index + 1, Self.precision(of: unit))
  }

  static func precision(of unit: Period.Unit) -> DateExpression.Precision {
    switch unit {
    case .hour, .day, .weekend: .day
    case .week, .fortnight: .week
    case .month, .quarter: .month
    case .year, .decade, .century: .year
    }
  }

  /// The day that the text spoke of last, nil when that was not so exact.
  var anchorDay: CalendarDay? { anchor?.precision == .day ? anchor?.start : nil }

  /// The day to count units of time from; a unit finer than the last time spoken of has none.
  func anchor(for unit: UnitWord) -> CalendarDay? {
    guard let anchor, anchor.precision <= unit.precision else { return nil }
    return anchor.start
  }

  /// Where the clause points in time.
  func tense(at index: Int) -> DateExpression.Direction {
    tense.direction(at: index, in: words.bounds)
  }

  /// Whether the sentence is a bare phrase, such as a line of a program, where a date lies ahead.
  ///
  /// A dateline is none, though it has no verb: its date is near the day of publication.
  var isBarePhrase: Bool { !isDateline && words.isShort }

  /// Of the occurrences of something that comes back, the one that the clause means.
  ///
  /// - Parameters:
  ///   - index: The token it stands at, for the tense.
  ///   - occurrence: The period in a year, or in another stretch, counted from that of the reference.
  /// - Returns: Nil without a reference, or when there is no such occurrence.
  func nearest(at index: Int, _ occurrence: (Int) -> Period?) -> Period? {
    guard let reference else { return nil }
    let candidates = (-2...2).compactMap(occurrence)
    guard let last = candidates.last(where: { $0.start <= reference }),
      let next = candidates.first(where: { $0.end >= reference })
    else { return candidates.first }
    let behind = max(0, reference.dayNumber - last.end.dayNumber)
    let ahead = max(0, next.start.dayNumber - reference.dayNumber)
    if isBarePhrase, tense(at: index) == .unknown { return next }
    // One that is close by is meant whatever the verb says, where the other is most of a year away.
    let closeDays = last.precision == .day ? Self.closeDays : Self.closeDaysOfMonth
    if behind < closeDays, ahead > Self.farDays { return last }
    if ahead < closeDays, behind > Self.farDays { return next }
    switch tense(at: index) {
    case .past: return last
    case .future: return next
    default: return ahead < behind ? next : last
    }
  }

  private static let closeDays = 75
  private static let closeDaysOfMonth = 45
  private static let farDays = 200
}
