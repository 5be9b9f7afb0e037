/// The columns of `events`: one feature for each event and each of its places.
public enum EventField: Int, LayerField {
  /// Identifier of the feature: the event and its place.
  case id
  /// One line that says who did what.
  case title
  /// PLOVER class, such as CONSULT.
  case eventClass
  /// Actual, planned, claimed, requested, hypothetical or negated.
  case status
  /// Whether the report tells it as background from an earlier time.
  case historical
  /// Canonical name of the place of this feature.
  case place
  /// Nearest international land border: two country codes in alphabetical order, such as IQ-IR.
  case border
  /// Geodesic distance to that border in kilometers; 0 on it.
  case borderKm
  /// Distance band in kilometers: 0-5, 5-25, 25-50, 50-100, 100-250 or 250+.
  case borderBand
  /// First second of the time in which it happened, UTC.
  case eventStart
  /// Last second of the time in which it happened, UTC.
  case eventEnd
  /// Day, week, month, year or unknown.
  case timePrecision
  /// The time as the report words it.
  case dateText
  /// Who did it, joined by "; "; all parties of a reciprocal event.
  case actors
  /// To whom, joined by "; "; empty for a reciprocal event.
  case recipients
  /// ISO 3166-1 alpha-2 codes of the actors, joined by "; ".
  case actorCountries
  /// ISO 3166-1 alpha-2 codes of the recipients, joined by "; ".
  case recipientCountries
  /// PLOVER mode, such as visit.
  case mode
  /// PLOVER contexts in alphabetical order, joined by "; ".
  case contexts
  /// 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
  case quadCode
  /// PLOVER intensity from -10 (conflict) to 10 (cooperation).
  case intensity
  /// Who says so, where the report names a source for a claim.
  case attribution
  /// How sure the reading is, from 0 to 1.
  case confidence
  /// The sentence of the report that tells it.
  case sentence
  /// Identifier of the report.
  case document
  /// Headline of the report.
  case documentTitle
  /// Outlet of the report.
  case source
  /// Address of the report.
  case url
  /// Day of publication, as its first second in UTC.
  case publicationDate
  /// How many reports tell it.
  case documents
  /// Identifier of the event, the same for all its places.
  case eventId
  /// Identifier of the place: gn: GeoNames, marz: this gazetteer, border: a border, ne: Natural Earth.
  case placeId
  /// Event (it happened there), object (it is about that place), near or topic.
  case placeRole
  /// GeoNames feature class and code of the place, such as P.PPLC.
  case feature
  /// ISO 3166-1 alpha-2 code of the country of the place.
  case country
  /// Name of the first-order division of the place.
  case admin1
  /// Exact, near, admin2, admin1, country, line or region.
  case geoPrecision
  /// The words of the report that were read as the place.
  case placePhrase
  /// How these words place themselves to the place, such as near; null when they mean the place itself.
  case placeRelation
  /// How sure the place is, from 0 to 1.
  case placeConfidence
  /// Longitude of the nearest point of the border, degrees.
  case borderLon
  /// Latitude of the nearest point of the border, degrees.
  case borderLat
  /// Initial bearing to that point, degrees clockwise from north.
  case borderBearing
  /// Border between the countries of the event, where two of them share one.
  case dyadBorder
  /// Geodesic distance to that border in kilometers.
  case dyadBorderKm
  /// Nearest border crossing in the gazetteer.
  case crossing
  /// Geodesic distance to that crossing in kilometers.
  case crossingKm
  /// First day of the time in which it happened.
  case dateStart
  /// Last day of the time in which it happened.
  case dateEnd
  /// Index of the sentence in the report, from 0.
  case sentenceNo
  /// First code point of the sentence in the report.
  case start
  /// Code point after the sentence in the report.
  case end
  /// The word that carries the event.
  case trigger
  /// First code point of that word in the report.
  case triggerStart
  /// Code point after that word in the report.
  case triggerEnd

  /// Name, type and meaning of the column.
  public var definition: FieldDefinition {
    switch self {
    case .id: .init("id", .text, "identifier of the feature: the event and its place")
    case .title: .init("title", .text, "one line that says who did what")
    case .eventClass: .init("event_class", .text, "PLOVER class, such as CONSULT")
    case .status:
      .init("status", .text, "actual, planned, claimed, requested, hypothetical or negated")
    case .historical:
      .init(
        "historical",
        .boolean,
        "whether the report tells it as background from an earlier time"
      )
    case .place: .init("place", .text, "canonical name of the place of this feature")
    case .border:
      .init(
        "border",
        .text,
        "nearest international land border: two country codes in alphabetical order, such as IQ-IR"
      )
    case .borderKm:
      .init(
        "border_km",
        .number(decimals: 3),
        "geodesic distance to that border in kilometers; 0 on it"
      )
    case .borderBand:
      .init(
        "border_band",
        .text,
        "distance band in kilometers: 0-5, 5-25, 25-50, 50-100, 100-250 or 250+"
      )
    case .eventStart:
      .init("event_start", .time, "first second of the time in which it happened, UTC")
    case .eventEnd: .init("event_end", .time, "last second of the time in which it happened, UTC")
    case .timePrecision: .init("time_precision", .text, "day, week, month, year or unknown")
    case .dateText: .init("date_text", .text, "the time as the report words it")
    case .actors:
      .init("actors", .text, "who did it, joined by \"; \"; all parties of a reciprocal event")
    case .recipients:
      .init("recipients", .text, "to whom, joined by \"; \"; empty for a reciprocal event")
    case .actorCountries:
      .init("actor_countries", .text, "ISO 3166-1 alpha-2 codes of the actors, joined by \"; \"")
    case .recipientCountries:
      .init(
        "recipient_countries",
        .text,
        "ISO 3166-1 alpha-2 codes of the recipients, joined by \"; \""
      )
    case .mode: .init("mode", .text, "PLOVER mode, such as visit")
    case .contexts:
      .init("contexts", .text, "PLOVER contexts in alphabetical order, joined by \"; \"")
    case .quadCode:
      .init(
        "quad_code",
        .integer,
        "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict"
      )
    case .intensity:
      .init(
        "intensity",
        .number(decimals: 1),
        "PLOVER intensity from -10 (conflict) to 10 (cooperation)"
      )
    case .attribution:
      .init("attribution", .text, "who says so, where the report names a source for a claim")
    case .confidence:
      .init("confidence", .number(decimals: 2), "how sure the reading is, from 0 to 1")
    case .sentence: .init("sentence", .text, "the sentence of the report that tells it")
    case .document: .init("document", .text, "identifier of the report")
    case .documentTitle: .init("document_title", .text, "headline of the report")
    case .source: .init("source", .text, "outlet of the report")
    case .url: .init("url", .text, "address of the report")
    case .publicationDate:
      .init("publication_date", .time, "day of publication, as its first second in UTC")
    case .documents: .init("documents", .integer, "how many reports tell it")
    case .eventId: .init("event_id", .text, "identifier of the event, the same for all its places")
    case .placeId:
      .init(
        "place_id",
        .text,
        "identifier of the place: gn: GeoNames, marz: this gazetteer, border: a border, ne: Natural Earth"
      )
    case .placeRole:
      .init(
        "place_role",
        .text,
        "event (it happened there), object (it is about that place), near or topic"
      )
    case .feature:
      .init("feature", .text, "GeoNames feature class and code of the place, such as P.PPLC")
    case .country: .init("country", .text, "ISO 3166-1 alpha-2 code of the country of the place")
    case .admin1: .init("admin1", .text, "name of the first-order division of the place")
    case .geoPrecision:
      .init("geo_precision", .text, "exact, near, admin2, admin1, country, line or region")
    case .placePhrase:
      .init("place_phrase", .text, "the words of the report that were read as the place")
    case .placeRelation:
      .init(
        "place_relation",
        .text,
        "how these words place themselves to it, such as near; null for the place itself"
      )
    case .placeConfidence:
      .init("place_confidence", .number(decimals: 2), "how sure the place is, from 0 to 1")
    case .borderLon:
      .init(
        "border_lon",
        .number(decimals: 6),
        "longitude of the nearest point of the border, degrees"
      )
    case .borderLat:
      .init(
        "border_lat",
        .number(decimals: 6),
        "latitude of the nearest point of the border, degrees"
      )
    case .borderBearing:
      .init(
        "border_bearing",
        .number(decimals: 1),
        "initial bearing to that point, degrees clockwise from north"
      )
    case .dyadBorder:
      .init(
        "dyad_border",
        .text,
        "border between the countries of the event, where two of them share one"
      )
    case .dyadBorderKm:
      .init(
        "dyad_border_km",
        .number(decimals: 3),
        "geodesic distance to that border in kilometers"
      )
    case .crossing: .init("crossing", .text, "nearest border crossing in the gazetteer")
    case .crossingKm:
      .init("crossing_km", .number(decimals: 3), "geodesic distance to that crossing in kilometers")
    case .dateStart: .init("date_start", .day, "first day of the time in which it happened")
    case .dateEnd: .init("date_end", .day, "last day of the time in which it happened")
    case .sentenceNo: .init("sentence_no", .integer, "index of the sentence in the report, from 0")
    case .start: .init("start", .integer, "first code point of the sentence in the report")
    case .end: .init("end", .integer, "code point after the sentence in the report")
    case .trigger: .init("trigger", .text, "the word that carries the event")
    case .triggerStart:
      .init("trigger_start", .integer, "first code point of that word in the report")
    case .triggerEnd: .init("trigger_end", .integer, "code point after that word in the report")
    }
  }
}
