import MarzEvents
import MarzGazetteer

/// One event, as all the documents that report it tell it together.
struct MergedEvent: Sendable {
  /// The report that tells it best; its wording is shown.
  var best: ReportedEvent
  /// How many documents report it.
  var documents: Int
  /// Its places, those of the best report first.
  var sites: [ReportedEvent.Site]

  var id: String { best.id }

  /// The countries of its parties, each once, in the order of the parties.
  var countries: [CountryCode] {
    var seen: Set<CountryCode> = []
    return (best.event.actors + best.event.recipients).compactMap(\.country)
      .filter { seen.insert($0).inserted }
  }
}
