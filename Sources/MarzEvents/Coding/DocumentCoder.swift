import MarzPlaces
import MarzText
import MarzWords

/// Codes one document: parses every sentence, finds the speakers, then reads events in order.
struct DocumentCoder {
  let context: EventContext
  let dates: [EventDate]
  private var parses: [SentenceParse] = []
  private var discourse = Discourse()

  /// Longer sentences are lists and tables, and give no event.
  private static let longest = 400
  /// How many sentences ahead the speaker of a quotation may be named.
  private static let ahead = 8

  private var text: ParsedText { context.text }

  init(
    _ text: ParsedText,
    _ mentions: [Mention],
    _ dates: [EventDate],
    _ tables: EventTables,
    countingInto work: CodingWork? = nil
  ) {
    context = EventContext(text, mentions, tables, countingInto: work)
    self.dates = dates
    for mention in mentions { mention.country.map { discourse.salience[$0, default: 0] += 1 } }
  }

  /// The events of the document, sentence by sentence.
  ///
  /// - Parameter note: Told of each sentence: how it was parsed, who speaks, what was read, also
  ///   what is too unsure for an event.
  /// - Returns: What is told twice once, in the order of the triggers.
  mutating func events(
    noting note: ((SentenceParse, Actor?, [CodedEvent]) -> Void)? = nil
  ) -> [CodedEvent] {
    let chooser = ClassChooser(model: context.tables.classes)
    var read: [(parse: SentenceParse, speaker: Actor?, events: [CodedEvent])] = []
    let dates = dates
    each { parse, coder in
      let builder = EventBuilder(
        dates: Self.dates(dates, in: parse.tokens),
        parse: parse,
        actors: coder.actors
      )
      let drafts = chooser.chosen(coder.drafts.sorted { $0.trigger < $1.trigger }, in: coder)
      let found = drafts.map { builder.event($0) }
      read.append((parse, coder.actors.discourse.speaker, found))
    }
    let confidence = context.tables.confidence
    let themes = read.map { ThemeCounts(of: $0.parse.words) }
    var sure = confidence.confidences(
      of: read.flatMap(\.events),
      themes: zip(read, themes).flatMap { sentence, counts in sentence.events.map { _ in counts } },
      document: themes.reduce(into: ThemeCounts()) { $0.add($1) }
    )[...]
    var events: [CodedEvent] = []
    for sentence in read {
      let found = sentence.events.map { event in
        var event = event
        event.confidence = sure.removeFirst()
        return event
      }
      events += found.filter { $0.confidence >= confidence.least }
      note?(sentence.parse, sentence.speaker, found)
    }
    return MentionMerger(mentions: context.mentions, work: context.work).merged(events)
  }

  /// What the patterns find in each sentence, in the order of the triggers.
  mutating func sentences() -> [(coder: SentenceCoder, drafts: [Draft])] {
    var read: [(coder: SentenceCoder, drafts: [Draft])] = []
    each { _, coder in read.append((coder, coder.drafts.sorted { $0.trigger < $1.trigger })) }
    return read
  }

  /// Reads sentence by sentence.
  private mutating func each(_ body: (SentenceParse, SentenceCoder) -> Void) {
    for (number, sentence) in text.sentences.enumerated() where sentence.kind != .boilerplate {
      parse(number, sentence)
    }
    let isGame = reportsGames
    let isDisaster = reportsDisaster
    let isReview = speaksOfArts
    var lastSpeaker: Actor?
    for index in parses.indices {
      let parse = parses[index]
      discourse.advance()
      discourse.speaker = speaker(of: index, last: lastSpeaker)
      lastSpeaker = discourse.speaker ?? lastSpeaker
      var coder = SentenceCoder(parse: parse, actors: actors(parse))
      coder.isGame = isGame
      coder.isDisasterReport = isDisaster
      coder.isReview = isReview
      coder.run()
      discourse = coder.actors.discourse
      body(parse, coder)
    }
  }

  /// Whether the document reports games: then one side beats, attacks and threatens the other without
  /// any harm.
  private var reportsGames: Bool {
    let games = parses.count { SentenceCoder(parse: $0, actors: actors($0)).mentionsSport }
    return games > 1 && games * 4 >= parses.count
  }

  /// Whether a quarter of the sentences speak of films, books or music, whose plots are no events.
  private var speaksOfArts: Bool {
    let sentences = parses.count { $0.words.contains { $0.classes.contains(.culture) } }
    return sentences > 2 && sentences * 4 >= parses.count
  }

  /// Whether the document reports a disaster and no fighting: people are killed, and nobody kills them.
  private var reportsDisaster: Bool {
    let words = parses.lazy.flatMap(\.words)
    let disasters = words.count { $0.classes.contains(.disaster) }
    return disasters > 2 && disasters > words.count { $0.classes.contains(.war) }
  }

  /// Where the verbs happened that the document gives.
  mutating func verbPlaces() -> [VerbPlaces] {
    for (number, sentence) in text.sentences.enumerated() { parse(number, sentence) }
    let offsets = CodePointOffsets(text.document.text)
    return (text.document.verbs ?? []).compactMap { offsets.bytes(of: $0) }
      .map { places(ofVerbAt: $0) }
  }

  private func places(ofVerbAt range: Range<Int>) -> VerbPlaces {
    let first = parses.partitionPoint {
      $0.tokens.isEmpty || text.tokens[$0.tokens.upperBound - 1].range.upperBound > range.lowerBound
    }
    var found = VerbPlaces(range: range, places: [])
    for parse in parses[first...].prefix(1) {
      let offset = parse.tokens.lowerBound
      let tokens = parse.tokens.filter { text.tokens[$0].range.overlaps(range) }
      guard let last = tokens.last else { continue }
      let positions = tokens.map { $0 - offset }
      // Of "was shot dead" the verb, of "carried out" the verb too.
      let head = parse.reader.verbs.first { positions.contains($0.head) }?.head ?? last - offset
      let finder = PlaceFinder(context: context, reader: parse.reader, offset: offset)
      found.candidates = finder.weighed(forVerbAt: head)
      found.places = found.candidates.filter { $0.probability >= context.tables.verbPlaces.least }
        .map { EventPlace(mention: $0.mention, role: .event) }
    }
    return found
  }

  /// The times that a sentence names, of all that the document names in order.
  private static func dates(_ dates: [EventDate], in tokens: Range<Int>) -> ArraySlice<EventDate> {
    let first = dates.partitionPoint { $0.tokens.lowerBound >= tokens.lowerBound }
    return dates[first...].prefix { $0.tokens.lowerBound < tokens.upperBound }
  }

  private mutating func parse(_ number: Int, _ sentence: Sentence) {
    let start = sentence.dateline?.upperBound ?? sentence.tokens.lowerBound
    let range = start..<max(start, sentence.tokens.upperBound)
    guard !range.isEmpty, range.count <= Self.longest else { return }
    let words = Tagger.tag(range, in: context)
    let reader = ClauseReader(words, countingInto: context.work)
    var parse = SentenceParse(number: number, tokens: range, words: words, reader: reader)
    let finder = SpeechFinder(reader: reader, lexicon: context.tables.lexicon)
    parse.speech = finder.speeches { position in
      sentence.quotes.contains { $0.contains(position + start) }
    }
    parses.append(parse)
  }

  private func actors(_ parse: SentenceParse) -> ActorReader {
    ActorReader(
      context: context,
      words: parse.words,
      offset: parse.tokens.lowerBound,
      discourse: discourse
    )
  }

  /// "he said": who is not named again goes on to speak.
  private func isPronoun(_ speaker: ClauseReader.Items, in parse: SentenceParse) -> Bool {
    speaker.onlyWord.map { context.tables.groups.people.contains(parse.words[$0].hash) } ?? false
  }

  /// "Barzani: Baghdad must lift its ban": who stands before the colon of a headline.
  private func headed(_ parse: SentenceParse) -> Actor? {
    let start = parse.tokens.lowerBound
    let colon = parse.tokens.prefix(6).first {
      text.document.text[text.tokens[$0].range.lowerBound] == UInt8(ascii: ":")
    }
    guard let colon, colon > start, parse.reader.verbs.contains(where: \.isFinite),
      parse.words[..<(colon - start)].allSatisfy(\.isNominal)
    else { return nil }
    return actors(parse).actors(of: [0..<colon - start]).first
  }

  /// Who speaks in a sentence: whom it names itself, else whom the same paragraph names next, else
  /// the speaker before.
  private func speaker(of index: Int, last: Actor?) -> Actor? {
    let sentence = text.sentences[parses[index].number]
    if let own = parses[index].speech.last {
      return actors(parses[index]).actors(of: own.speaker).first
        ?? (isPronoun(own.speaker, in: parses[index]) ? last : nil)
    }
    if let headed = headed(parses[index]) { return headed }
    guard !sentence.quotes.isEmpty || sentence.opensInsideQuote else { return nil }
    for next in parses.indices.dropFirst(index + 1).prefix(Self.ahead) {
      let other = text.sentences[parses[next].number]
      guard other.paragraph == sentence.paragraph || other.opensInsideQuote else { break }
      if let speech = parses[next].speech.first {
        return actors(parses[next]).actors(of: speech.speaker).first
      }
    }
    return last
  }
}
