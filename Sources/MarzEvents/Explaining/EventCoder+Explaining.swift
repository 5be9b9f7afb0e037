import Foundation
public import MarzPlaces
public import MarzText

extension EventCoder {
  /// How the events of a document were read, sentence by sentence, by the same decisions as
  /// ``events(in:mentions:dates:)``.
  ///
  /// - Returns: All sentences that were parsed, those without an event too.
  /// - Complexity: O(*n*) in the length of the text.
  public func explained(
    in text: ParsedText,
    mentions: [Mention],
    dates: [DateExpression]? = nil
  ) -> [SentenceExplanation] {
    let dates = dates ?? DateFinder.expressions(in: text)
    var coder = DocumentCoder(text, mentions, EventDate.times(of: dates, in: text), tables)
    var sentences: [SentenceExplanation] = []
    var read: [CodedEvent] = []
    let merged = coder.events { parse, speaker, events in
      read += events.filter { $0.confidence >= tables.confidence.least }
      sentences.append(
        SentenceExplanation(
          sentence: parse.number,
          phrases: phrases(of: parse, in: text),
          speaker: speaker?.name,
          events: events.map(explained)
        )
      )
    }
    let kept = Set(merged.map(\.trigger))
    let twins = MentionMerger(mentions: mentions, work: nil).twins(of: read)
    var number = 0
    for sentence in sentences.indices {
      for event in sentences[sentence].events.indices where sentences[sentence].events[event].isKept
      {
        if !kept.contains(read[number].trigger), let twin = twins[number] {
          sentences[sentence].events[event].joined = read[twin].trigger
        }
        number += 1
      }
    }
    return sentences
  }

  private func explained(_ event: CodedEvent) -> SentenceExplanation.Event {
    let parts = event.pattern.components(separatedBy: " under ")
    let row = tables.patterns.rows.first { $0.name == parts[0] }
    return SentenceExplanation.Event(
      event: event,
      pattern: parts[0],
      gloss: row?.gloss,
      line: row?.line,
      governors: Array(parts.dropFirst()),
      isKept: event.confidence >= tables.confidence.least,
      joined: nil
    )
  }

  private func phrases(of parse: SentenceParse, in text: ParsedText) -> [String] {
    let offset = parse.tokens.lowerBound
    return parse.reader.chunks.compactMap { chunk in
      guard ![.comma, .quote, .stop].contains(chunk.kind) else { return nil }
      let words = text.text(
        ofTokens: chunk.words.lowerBound + offset..<chunk.words.upperBound + offset
      )
      var kind = "\(chunk.kind)"
      if chunk.kind == .verb {
        let group = parse.reader.verbs[chunk.verb]
        if group.isPassive { kind = "passive" }
        if group.isInfinitive { kind = "infinitive" }
        if group.isGerund { kind = "participle" }
        if group.isNegated { kind += ", negated" }
        if group.modality != .none { kind += ", \(group.modality)" }
      }
      return "[\(kind)] \(words)"
    }
  }
}
