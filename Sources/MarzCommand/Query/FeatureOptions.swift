import ArgumentParser
import Marz

/// The options about what a feature says.
struct FeatureOptions: ParsableArguments {
  @Option(help: .value("filter", "A filter in CQL2 text or JSON; may be repeated."))
  var filter: [String] = []

  @Option(help: .value("name", "The layer of a folder or GeoPackage (default: events)."))
  var layer: String?

  @Option(
    name: .customLong("class"),
    help: .value("classes", "Only events of PLOVER classes, such as COERCE,ASSAULT.")
  )
  var classes: [String] = []

  @Option(
    help: .value(
      "statuses",
      "Only events that are actual, planned, claimed, requested, hypothetical or negated."
    )
  )
  var status: [String] = []

  @Option(help: .value("name", "Only events by a country or an actor with this in the name."))
  var actor: String?

  @Option(help: .value("IQ-IR", "Only events between two countries that share a border."))
  var dyad: String?

  @Option(help: .value("2017-08", "Only what happened on or after a day, a month or a year."))
  var from: String?

  @Option(
    help: .value(
      "2017-10",
      "Only what happened on or before a day, a month or a year; with --nearest also the point or place."
    )
  )
  var to: [String] = []

  @Option(help: .value("property", "The property with the time (default: event_start)."))
  var timeField: String?

  func fill(_ request: inout QueryRequest) {
    request.filters = filter
    request.layer = layer
    request.classes = classes
    request.statuses = status
    request.actor = actor
    request.dyad = dyad
    request.from = from
    request.to = to
    request.timeField = timeField
  }
}
