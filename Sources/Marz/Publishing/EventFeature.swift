import MarzBorders
import MarzEvents
import MarzGazetteer
import MarzGeometry
import MarzLayers
import MarzText

extension MappedEvent {
  /// The event as a feature of the layer `events`.
  var feature: Feature {
    var properties = FeatureProperties<EventField>(id: id)
    describe(&properties)
    locate(&properties)
    date(&properties)
    cite(&properties)
    return Feature(geometry: .point(site.place.point), properties: properties)
  }

  private func describe(_ properties: inout FeatureProperties<EventField>) {
    let coded = event.best.event
    let ontology = EventClass(rawValue: coded.eventClass)
    properties.set(.title, coded.title)
    properties.set(.eventId, event.id)
    properties.set(.eventClass, coded.eventClass)
    properties.set(.mode, coded.mode)
    properties.set(.contexts, list: coded.contexts)
    properties.set(.quadCode, ontology?.quadCode)
    properties.set(.intensity, ontology?.intensity)
    properties.set(.status, coded.status.rawValue)
    properties.set(.historical, coded.isHistorical)
    properties.set(.actors, list: coded.actors.map(\.name))
    properties.set(.recipients, list: coded.recipients.map(\.name))
    properties.set(.actorCountries, list: Self.countries(of: coded.actors))
    properties.set(.recipientCountries, list: Self.countries(of: coded.recipients))
    properties.set(.attribution, coded.attribution)
    properties.set(.confidence, coded.confidence)
  }

  private func locate(_ properties: inout FeatureProperties<EventField>) {
    properties.set(.place, site.place.name)
    properties.set(.placeId, site.place.id.description)
    properties.set(.placeRole, site.role.rawValue)
    properties.set(.feature, site.place.feature.description)
    properties.set(.country, site.place.country?.description)
    properties.set(.admin1, site.place.admin1)
    properties.set(.geoPrecision, precision)
    properties.set(.placePhrase, site.phrase)
    properties.set(.placeRelation, site.relation)
    properties.set(.placeConfidence, site.confidence)
    if let border {
      properties.set(.border, border.pair.description)
      properties.set(.borderKm, border.distance.kilometers)
      properties.set(.borderBand, Self.band(border.distance.kilometers))
      properties.set(.borderLon, border.point.longitude)
      properties.set(.borderLat, border.point.latitude)
      properties.set(.borderBearing, border.bearing)
    }
    if let dyad {
      properties.set(.dyadBorder, dyad.pair.description)
      properties.set(.dyadBorderKm, dyad.distance.kilometers)
    }
    if let crossing {
      properties.set(.crossing, crossing.name)
      properties.set(.crossingKm, crossing.distance.kilometers)
    }
  }

  private func date(_ properties: inout FeatureProperties<EventField>) {
    let time = event.best.event.time
    properties.set(.eventStart, time.start.map(TimeText.start))
    properties.set(.eventEnd, (time.end ?? time.start).map(TimeText.end))
    properties.set(.dateStart, time.start?.description)
    properties.set(.dateEnd, (time.end ?? time.start)?.description)
    properties.set(.timePrecision, time.precision.rawValue)
    properties.set(.dateText, time.text)
  }

  private func cite(_ properties: inout FeatureProperties<EventField>) {
    let report = event.best
    properties.set(.sentence, report.sentence)
    properties.set(.sentenceNo, report.event.sentence)
    properties.set(.start, report.sentenceRange.lowerBound)
    properties.set(.end, report.sentenceRange.upperBound)
    properties.set(.trigger, report.triggerText)
    properties.set(.triggerStart, report.triggerRange.lowerBound)
    properties.set(.triggerEnd, report.triggerRange.upperBound)
    properties.set(.document, report.document)
    properties.set(.documentTitle, report.documentTitle)
    properties.set(.url, report.url)
    properties.set(.source, report.source)
    properties.set(.publicationDate, report.publicationDay.map(TimeText.start))
    properties.set(.documents, event.documents)
  }

  private static func countries(of actors: [Actor]) -> [String] {
    var seen: Set<CountryCode> = []
    return actors.compactMap(\.country).filter { seen.insert($0).inserted }.map(\.description)
  }
}

extension TimeText {
  /// The first second of a day.
  static func start(of day: CalendarDay) -> String {
    startOfDay(year: day.year, month: day.month, day: day.day)
  }

  /// The last second of a day.
  static func end(of day: CalendarDay) -> String {
    endOfDay(year: day.year, month: day.month, day: day.day)
  }
}
