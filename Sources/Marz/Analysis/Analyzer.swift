import MarzBorders
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
  /// The borders that the documents read so far speak of.
  let borders: BorderPlaces
  private let coder: EventCoder?

  /// Prepares the stages.
  ///
  /// - Parameters:
  ///   - indexes: The indexes to look places and borders up in.
  ///   - findsEvents: Whether events are looked for, or places only.
  init(indexes: Indexes, findsEvents: Bool = true) {
    let network = indexes.borders
    geoparser = Geoparser(
      gazetteer: indexes.gazetteer,
      weights: indexes.weights,
      neighbors: NeighborFinder { country, bearing in
        network.neighbors(of: Alpha2(value: country.value), toward: bearing)
          .compactMap { CountryCode(value: $0.value) }
      }
    )
    borders = BorderPlaces(indexes: indexes)
    coder = findsEvents ? EventCoder(tables: indexes.events) : nil
  }

  /// Everything that a document says, as far as marz reads it.
  func analyze(_ document: Document) -> Analysis {
    let text = TextParser.parse(document)
    let mentions = borders.placed(geoparser.mentions(in: text))
    let dates = DateFinder.expressions(in: text)
    return Analysis(
      text: text,
      language: text.language ?? "und",
      mentions: mentions,
      dates: dates,
      verbPlaces: document.verbs == nil
        ? [] : coder?.places(ofVerbsIn: text, mentions: mentions) ?? [],
      events: coder?.events(in: text, mentions: mentions, dates: dates) ?? []
    )
  }
}
