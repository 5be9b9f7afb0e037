public import MarzPlaces
public import MarzText
import MarzWords

/// Reads events out of a parsed text: who did what to whom, where, when, and whether it is a fact.
///
/// A pure function of its input and its tables.
public struct EventCoder: Sendable {
  private let tables: EventTables

  /// Makes a coder over a set of tables.
  public init(tables: EventTables = .standard) {
    self.tables = tables
  }

  /// The events of a document, in the order of their triggers.
  ///
  /// - Parameters:
  ///   - text: The document; sentences of kind boilerplate give no event.
  ///   - mentions: The places that it names, in the order of the text.
  ///   - dates: The times that it names, in the order of the text.
  /// - Returns: Events with half-open UTF-8 byte ranges; a sentence may give several.
  /// - Complexity: O(*n*) in the length of the text.
  public func events(
    in text: ParsedText,
    mentions: [Mention],
    dates: [EventDate] = []
  ) -> [CodedEvent] {
    let names = NamedRuns(text, mentions, tables)
    var discourse = Discourse()
    var events: [CodedEvent] = []
    for (number, sentence) in text.sentences.enumerated() where sentence.kind != .boilerplate {
      let start = sentence.dateline?.upperBound ?? sentence.tokens.lowerBound
      let range = start..<max(start, sentence.tokens.upperBound)
      guard !range.isEmpty, range.count < 2_000 else { continue }
      let words = Tagger.tag(text, range, tables.lexicon, names)
      let reader = ClauseReader(words)
      let actors = ActorReader(
        text: text,
        mentions: mentions,
        names: names,
        tables: tables,
        words: words,
        offset: range.lowerBound,
        discourse: discourse
      )
      var coder = SentenceCoder(reader: reader, tables: tables, actors: actors)
      coder.run()
      discourse = coder.actors.discourse
      let places = PlaceFinder(
        text: text,
        mentions: mentions,
        names: names,
        reader: reader,
        offset: range.lowerBound
      )
      for draft in coder.drafts {
        events.append(event(draft, places, text, number, range, dates))
      }
    }
    return events.sorted { $0.trigger.lowerBound < $1.trigger.lowerBound }
  }

  private func event(
    _ draft: Draft,
    _ places: PlaceFinder,
    _ text: ParsedText,
    _ sentence: Int,
    _ range: Range<Int>,
    _ dates: [EventDate]
  ) -> CodedEvent {
    let trigger = text.tokens[draft.trigger + range.lowerBound].range
    let date = dates.first {
      $0.tokens.lowerBound >= range.lowerBound && $0.tokens.upperBound <= range.upperBound
    }
    var event = CodedEvent(
      eventClass: draft.eventClass.rawValue,
      mode: draft.mode,
      contexts: draft.contexts,
      status: draft.status,
      range: text.bytes(ofTokens: text.sentences[sentence].tokens),
      trigger: trigger,
      sentence: sentence,
      actors: draft.actors,
      recipients: draft.isReciprocal ? [] : draft.recipients,
      places: places.places(of: draft),
      time: date?.time ?? .unknown,
      pattern: draft.pattern,
      confidence: draft.confidence
    )
    let last = max(draft.trigger + 1, draft.reach.upperBound)
    let words = text.text(ofTokens: draft.trigger + range.lowerBound..<last + range.lowerBound)
    event.title = EventTitle.title(of: event, words: words)
    return event
  }
}
