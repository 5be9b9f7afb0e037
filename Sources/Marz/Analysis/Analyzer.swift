import MarzEvents
import MarzGazetteer
import MarzPlaces
import MarzText

/// Reads one document, from text over places and borders to events.
///
/// A pure function over frozen indexes. A class, so that what holds one keeps its size when a stage
/// changes: builds that renew only some modules would otherwise disagree about it.
final class Analyzer: Sendable {
  private let geoparser: Geoparser
  private let borders: BorderPlaces
  private let coder: EventCoder

  init(indexes: Indexes) {
    geoparser = Geoparser(gazetteer: indexes.gazetteer, weights: indexes.weights)
    borders = BorderPlaces(indexes: indexes)
    coder = EventCoder(tables: indexes.events)
  }

  /// Everything that a document says, as far as marz reads it.
  func analyze(_ document: Document) -> Analysis {
    let text = TextParser.parse(document)
    let mentions = borders.placed(geoparser.mentions(in: text))
    let dates = DateFinder.expressions(in: text)
    return Analysis(
      text: text,
      language: document.language ?? LanguageGuess.shared.language(of: text.tokens) ?? "und",
      mentions: mentions,
      dates: dates,
      verbPlaces: document.verbs == nil ? [] : coder.places(ofVerbsIn: text, mentions: mentions),
      events: coder.events(in: text, mentions: mentions, dates: dates)
    )
  }
}
