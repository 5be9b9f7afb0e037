import MarzPlaces
import MarzText
import MarzWords

/// Makes a coded event of a draft: places, time, attribution, title.
struct EventBuilder {
  /// The times that the sentence names.
  let dates: ArraySlice<EventDate>
  let parse: SentenceParse
  let actors: ActorReader

  private var text: ParsedText { actors.context.text }

  /// The event of a draft.
  func event(_ draft: Draft) -> CodedEvent {
    let offset = parse.tokens.lowerBound
    let sentence = text.sentences[parse.number]
    let finder = PlaceFinder(context: actors.context, reader: parse.reader, offset: offset)
    var event = CodedEvent(
      eventClass: draft.eventClass.rawValue,
      mode: draft.mode,
      contexts: draft.contexts,
      status: draft.status,
      range: text.bytes(ofTokens: sentence.tokens),
      trigger: text.tokens[draft.trigger + offset].range,
      sentence: parse.number,
      actors: draft.actors,
      recipients: draft.isReciprocal ? [] : draft.recipients,
      places: finder.places(of: draft),
      time: .unknown,
      pattern: draft.pattern,
      confidence: 0
    )
    settle(&event)
    let times = TimeFinder(published: text.document.date, dates: dates, parse: parse)
    if let date = times.date(of: draft) {
      event.time = date.time
      event.isHistorical = times.isHistorical(date)
    }
    attribute(&event, draft, sentence)
    event.title = EventTitle(context: actors.context, parse: parse).title(of: draft)
    return event
  }

  /// Police, courts and crowds are those of the country where something happens, unless told otherwise.
  private func settle(_ event: inout CodedEvent) {
    let mentions = actors.mentions
    guard Self.local.contains(event.eventClass),
      let place = event.places.first(where: { $0.role == .event || $0.role == .object }),
      let country = mentions[place.mention].country, mentions[place.mention].border.isEmpty
    else { return }
    func settled(_ parties: [Actor]) -> [Actor] {
      parties.map { party in
        guard party.country == nil, Self.residents.contains(party.sector ?? ""),
          party.name == party.text || party.name.first?.isLowercase == true
        else { return party }
        var copy = party
        copy.country = country
        return copy
      }
    }
    event.actors = settled(event.actors)
    event.recipients = settled(event.recipients)
  }

  /// Classes whose events happen at home: a protest, an arrest, a release, an attack.
  private static let local: Set<String> = Set(
    [EventClass.protest, .coerce, .assault, .retreat].map(\.rawValue)
  )
  /// Sectors whose members live where the event happens.
  private static let residents: Set<String> = [
    "GOV", "COP", "JUD", "LEG", "CVL", "LAB", "AGR", "EDU", "MED", "OPP",
  ]

  /// Who says so, and whether the text doubts it.
  private func attribute(_ event: inout CodedEvent, _ draft: Draft, _ sentence: Sentence) {
    let token = draft.trigger + parse.tokens.lowerBound
    if sentence.quotes.contains(where: { $0.contains(token) }) || sentence.opensInsideQuote {
      event.attribution = actors.discourse.speaker?.name
    }
    address(&event, isQuoted: event.attribution != nil)
    let speech =
      parse.speech.last { parse.reader.verbs[$0.verb].head < draft.trigger }
      ?? parse.speech.last { closes($0) }
    if let speech, parse.reader.verbs[speech.verb].head != draft.trigger {
      let speaker = actors.actors(of: speech.speaker).first
      if let speaker { event.attribution = speaker.name }
      if speech.isClaim, event.status == .actual { event.status = .claimed }
    }
    let isHearsay = parse.words.contains { $0.classes.contains(.hearsay) }
    if isHearsay, event.status == .actual { event.status = .claimed }
  }

  /// A promise that a speaker reports of another is made to the speaker's side.
  private func address(_ event: inout CodedEvent, isQuoted: Bool) {
    guard event.eventClass == EventClass.agree.rawValue, event.recipients.isEmpty,
      let speaker = actors.discourse.speaker, let country = speaker.country,
      isQuoted || !parse.speech.isEmpty,
      event.actors.allSatisfy({ $0.country != nil && $0.country != country }),
      Set(event.actors.map(\.country)).count == 1
    else { return }
    event.recipients = [speaker]
  }

  /// Whether the verb of speech ends the sentence, with its speaker before it.
  private func closes(_ speech: SentenceParse.Speech) -> Bool {
    speech.verb == parse.reader.verbs.count - 1
      && parse.reader.verbs[speech.verb].words.upperBound + 8 >= parse.words.count
  }
}
