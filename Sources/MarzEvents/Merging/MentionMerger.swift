import MarzGazetteer
import MarzPlaces

/// Joins what one document tells of one event in several words and sentences.
struct MentionMerger {
  let mentions: [Mention]
  let work: CodingWork?

  /// The events of a document with repetitions joined and the places of earlier mentions carried on.
  ///
  /// - Complexity: O(*n* · *w*), where *w* is the number of events looked back at, at most 40.
  func merged(_ events: [CodedEvent]) -> [CodedEvent] {
    var result: [CodedEvent] = []
    for event in events {
      var event = event
      inheritPlace(&event, from: result)
      turnToHost(&event)
      let window = result.indices.suffix(Self.window)
      if let twin = window.last(where: { isSame(result[$0], event) }) {
        result[twin] = joined(result[twin], event)
      } else {
        result.append(event)
      }
    }
    return result
  }

  /// Of each event, an earlier one of which it tells again; nil for what is told first.
  func twins(of events: [CodedEvent]) -> [Int?] {
    events.indices.map { index in
      (max(0, index - Self.window)..<index).last { isSame(events[$0], events[index]) }
    }
  }

  private static let window = 40

  private func countries(_ event: CodedEvent) -> Set<CountryCode> {
    Set((event.actors + event.recipients).compactMap(\.country))
  }

  private func located(_ event: CodedEvent) -> [EventPlace] {
    event.places.filter { $0.role == .event || $0.role == .object }
  }

  private func placeIDs(_ event: CodedEvent) -> Set<String> {
    Set(
      located(event).compactMap {
        mentions[$0.mention].place.map { "\($0.id) \($0.name)" }
          ?? mentions[$0.mention].border.map(\.description).joined(separator: "-")
      }
    )
  }

  /// A meeting that was placed one or more sentences before is still there.
  private func inheritPlace(_ event: inout CodedEvent, from before: [CodedEvent]) {
    guard event.eventClass == EventClass.consult.rawValue, located(event).isEmpty else { return }
    let own = countries(event)
    guard own.count > 1 else { return }
    let source = before.suffix(Self.window).last { other in
      other.eventClass == event.eventClass && !other.places.filter { $0.role == .event }.isEmpty
        && own == countries(other)
    }
    event.places += source?.places.filter { $0.role == .event } ?? []
  }

  /// Two sides that meet in the country of one of them are a guest and a host.
  private func turnToHost(_ event: inout CodedEvent) {
    guard event.eventClass == EventClass.consult.rawValue, event.recipients.isEmpty,
      event.mode == nil, countries(event).count == 2,
      let place = event.places.first(where: { $0.role == .event }),
      let country = mentions[place.mention].country, countries(event).contains(country)
    else { return }
    event.recipients = event.actors.filter { $0.country == country }
    event.actors = event.actors.filter { $0.country != country }
    event.mode = "visit"
  }

  private func isSame(_ one: CodedEvent, _ other: CodedEvent) -> Bool {
    work?.steps += 1
    guard one.eventClass == other.eventClass, one.isHistorical == other.isHistorical else {
      return false
    }
    let left = countries(one)
    let right = countries(other)
    if one.sentence == other.sentence, one.eventClass == EventClass.consult.rawValue {
      return one.status == other.status && !left.isDisjoint(with: right)
    }
    let places = placeIDs(one)
    if one.sentence == other.sentence, one.status == other.status {
      // "A bomb tore through a yard, killing three and wounding seven" is one attack, and so is "killed two
      // policemen and wounded a guard".
      let isOneAttack =
        one.eventClass == EventClass.assault.rawValue && hasSameActors(one, other)
        && (left.isSubset(of: right) || right.isSubset(of: left))
      if left.isEmpty && right.isEmpty || isOneAttack { return places == placeIDs(other) }
    }
    return left == right && left.count > 1 && one.status == other.status && !places.isEmpty
      && places == placeIDs(other) && one.mode == other.mode
      && (one.time == other.time || one.time == .unknown || other.time == .unknown)
  }

  private func hasSameActors(_ one: CodedEvent, _ other: CodedEvent) -> Bool {
    Set(one.actors.map(\.name)) == Set(other.actors.map(\.name))
  }

  private func joined(_ one: CodedEvent, _ other: CodedEvent) -> CodedEvent {
    // A clause says more of who did it to whom than a noun, and of two clauses the first.
    let isSecondFuller = isNominal(one) && !isNominal(other)
    var result = isSecondFuller ? other : one
    let second = isSecondFuller ? one : other
    result.confidence = max(one.confidence, other.confidence)
    if one.sentence == other.sentence {
      if second.mode == "visit", !second.actors.isEmpty, !second.recipients.isEmpty,
        result.mode == nil, countries(result).isSubset(of: countries(second))
      {
        result.actors = second.actors
        result.recipients = second.recipients
        result.mode = second.mode
      }
      let isMutual = one.recipients.isEmpty || other.recipients.isEmpty
      if isMutual, countries(second) != countries(result) {
        result.actors = union(result.actors + result.recipients, second.actors + second.recipients)
        result.recipients = []
      }
      result.mode = result.mode ?? second.mode
      let known = Set(result.places.map(\.mention))
      result.places += second.places.filter { !known.contains($0.mention) }
    }
    if result.time == .unknown { result.time = second.time }
    return result
  }

  /// Whether a noun tells of it: the row of the pattern table says so.
  private func isNominal(_ event: CodedEvent) -> Bool {
    event.pattern.hasPrefix("\(event.eventClass) n ")
  }

  /// The parties of both, one for each country, the one with more words first.
  private func union(_ one: [Actor], _ other: [Actor]) -> [Actor] {
    one + other.filter { actor in !one.contains { $0.country == actor.country } }
  }
}
