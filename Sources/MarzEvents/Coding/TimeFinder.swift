import MarzText

/// Finds the time of an event among the times that its sentence names.
struct TimeFinder {
  let text: ParsedText
  let dates: [DateExpression]
  let parse: SentenceParse

  /// From how many years before the publication an event is background.
  private static let historicalYears = 2

  /// The time expression of a draft's clause that is nearest to its trigger; nil for none.
  ///
  /// "Since 1979" and "until Friday" bound other things, and a promise has no date in the past.
  func date(of draft: Draft) -> DateExpression? {
    let trigger = draft.trigger + parse.tokens.lowerBound
    var best: (cost: Int, date: DateExpression)?
    for date in dates
    where date.tokens.lowerBound >= parse.tokens.lowerBound
      && date.tokens.upperBound <= parse.tokens.upperBound && fits(date, draft)
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
  func isHistorical(_ date: DateExpression) -> Bool {
    guard let day = text.document.date, let end = date.end else { return false }
    return date.kind == .point && day.year - end.year >= Self.historicalYears
  }

  /// The time that an expression means.
  static func time(_ date: DateExpression, in text: ParsedText) -> EventTime {
    EventTime(
      start: date.start,
      end: date.end,
      precision: EventTime.Precision(rawValue: date.precision.rawValue) ?? .unknown,
      text: text.text(date.range)
    )
  }

  private func fits(_ date: DateExpression, _ draft: Draft) -> Bool {
    guard date.kind == .point || date.kind == .duration else { return false }
    switch draft.status {
    case .planned: return date.direction != .past
    case .actual, .claimed: return date.direction != .future
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
