import Foundation
import MarzEvents
import MarzGazetteer
import MarzPlaces
import MarzText

/// Writes how the events of a sentence were read, for an analyst who doubts them.
struct EventExplanationWriter {
  let text: ParsedText
  let mentions: [Mention]

  /// The explanation of one sentence, line by line.
  func lines(of explained: SentenceExplanation) -> [String] {
    let sentence = text.sentences[explained.sentence]
    let words = text.text(text.bytes(ofTokens: sentence.tokens))
    var lines = [words.split(whereSeparator: \.isWhitespace).joined(separator: " ")]
    lines.append("  " + explained.phrases.joined(separator: " "))
    if let speaker = explained.speaker { lines.append("  speaker: \(speaker)") }
    if !explained.events.contains(where: \.isKept) { lines.append("  no event") }
    for event in explained.events { lines += self.lines(of: event) }
    return lines
  }

  private func lines(of explained: SentenceExplanation.Event) -> [String] {
    let event = explained.event
    let mode = event.mode.map { " \($0)" } ?? ""
    let background = event.isHistorical ? ", background" : ""
    var lines = [
      "  → \(event.eventClass)\(mode), \(event.status.rawValue)\(background) "
        + "(\(Int((event.confidence * 100).rounded())) %): \(event.title)"
    ]
    lines.append("      word      \(text.text(event.trigger))")
    let gloss = explained.gloss.map { " — \($0)" } ?? ""
    let line = explained.line.map { ", line \($0) of patterns.tsv" } ?? ""
    lines.append("      pattern   \(explained.pattern)\(gloss)\(line)")
    for governor in explained.governors { lines.append("      under     \(governor)") }
    lines.append("      actors    \(list(event.actors))")
    if !event.recipients.isEmpty { lines.append("      to        \(list(event.recipients))") }
    for place in event.places {
      let mention = mentions[place.mention]
      let name = mention.place?.name ?? "unresolved"
      lines.append("      place     \(text.text(mention.range)) = \(name), \(place.role.rawValue)")
    }
    lines.append("      time      \(time(event.time))")
    if let attribution = event.attribution { lines.append("      says      \(attribution)") }
    if !explained.isKept { lines.append("      left out  too unsure for an event") }
    if let joined = explained.joined {
      lines.append("      joined    to the event of \"\(text.text(joined))\" before")
    }
    return lines
  }

  private func list(_ parties: [Actor]) -> String {
    if parties.isEmpty { return "nobody named" }
    return parties.map { party in
      let facts = [party.country?.description, party.sector].compactMap { $0 }
      let name = party.name == party.text ? party.name : "\(party.text) = \(party.name)"
      return facts.isEmpty ? name : "\(name) (\(facts.joined(separator: " ")))"
    }.joined(separator: "; ")
  }

  private func time(_ time: EventTime) -> String {
    guard let phrase = time.text else { return "not told" }
    guard let start = time.start, let end = time.end else { return "\(phrase), not to be dated" }
    return start == end ? "\(phrase) = \(start)" : "\(phrase) = \(start) to \(end)"
  }
}
