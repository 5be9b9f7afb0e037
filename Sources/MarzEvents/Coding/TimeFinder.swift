import MarzText

/// Finds the time of an event among the times that its sentence names.
struct TimeFinder {
  /// The day of publication.
  let published: CalendarDay?
  /// The times that the sentence names.
  let dates: ArraySlice<EventDate>
  let parse: SentenceParse

  /// From how many years before the publication an event is background.
  private static let historicalYears = 2

  /// The time expression of a draft's clause that is nearest to its trigger; nil for none.
  ///
  /// A promise has no date in the past, a deed none in the future.
  func date(of draft: Draft) -> EventDate? {
    let trigger = draft.trigger + parse.tokens.lowerBound
    var best: (cost: Int, date: EventDate)?
    for date in dates
    where date.tokens.upperBound <= parse.tokens.upperBound && fits(date, draft)
      && !isOfAnother(date, draft) && !isReported(date, draft)
    {
      let distance = abs(date.tokens.lowerBound - trigger)
      let position = date.tokens.lowerBound - parse.tokens.lowerBound
      let cost = distance + 20 * verbs(between: draft.trigger, and: position)
      if best.map({ cost < $0.cost }) ?? true { best = (cost, date) }
    }
    guard let best, best.cost < 60 else { return nil }
    return best.date
  }

  /// Whether the time lies so far back that the event is background.
  func isHistorical(_ date: EventDate) -> Bool {
    guard let day = published, let end = date.time.end else { return false }
    return day.year - end.year >= Self.historicalYears
  }

  /// Whether a year belongs to a noun that is not the event: "under a 1973 treaty" beside "the 2003
  /// invasion".
  private func isOfAnother(_ date: EventDate, _ draft: Draft) -> Bool {
    guard date.time.precision == .year || date.time.precision == .month else { return false }
    let start = date.tokens.lowerBound - parse.tokens.lowerBound
    let end = date.tokens.upperBound - parse.tokens.lowerBound
    guard start > 0, end < parse.words.count, parse.words[end].isNominal else { return false }
    let opener = parse.words[start].tag == .determiner ? start : start - 1
    switch parse.words[opener].tag {
    case .determiner, .possessive, .genitive: return !(end..<end + 3).contains(draft.trigger)
    default: return false
    }
  }

  /// Whether a verb of speech after the event reports something else of that time: "rejected the plan and
  /// said it would vote on Monday".
  private func isReported(_ date: EventDate, _ draft: Draft) -> Bool {
    let position = date.tokens.lowerBound - parse.tokens.lowerBound
    let verbs = parse.reader.verbs
    if isInRelativeClause(position, after: draft.trigger)
      || position < draft.trigger
        && parse.reader.isInRelativeClause(max(0, position), before: draft.trigger)
    {
      return true
    }
    return parse.speech.contains { speech in
      let head = verbs[speech.verb].head
      return draft.trigger < head
        && verbs.contains { $0.isFinite && $0.head > head && $0.head < position }
    }
  }

  /// "trained the soldiers who took the town in July": a relative clause that no comma has closed.
  private func isInRelativeClause(_ position: Int, after trigger: Int) -> Bool {
    guard let own = parse.reader.chunk(at: trigger),
      let end = parse.reader.chunk(at: min(position, parse.words.count - 1)), own < end
    else { return false }
    let between = parse.reader.chunks[own + 1..<end]
    guard let relative = between.lastIndex(where: { $0.kind == .relative }) else { return false }
    let rest = between[relative...]
    return rest.contains { $0.kind == .verb } && !rest.contains { $0.kind == .comma }
  }

  private func fits(_ date: EventDate, _ draft: Draft) -> Bool {
    switch date.kind {
    case .point, .duration: break
    // "has shelled villages since Saturday", "will reopen it by Friday": other things are only bounded.
    case .since:
      guard let lead = draft.lead, parse.reader.verbs[lead].isPerfect else { return false }
    case .until:
      guard draft.status == .planned else { return false }
    }
    guard let published, let start = date.time.start, let end = date.time.end
    else { return true }
    switch draft.status {
    case .planned: return end >= published
    case .actual, .claimed: return start <= published
    default: return true
    }
  }

  /// How many finite verbs stand between two positions, those of speech left out.
  private func verbs(between one: Int, and other: Int) -> Int {
    let range = min(one, other)..<max(one, other)
    let speech = Set(parse.speech.map(\.verb))
    return parse.reader.verbs.enumerated().filter { item in
      item.element.isFinite && range.contains(item.element.head) && item.element.head != one
        && !speech.contains(item.offset)
    }.count
  }
}
