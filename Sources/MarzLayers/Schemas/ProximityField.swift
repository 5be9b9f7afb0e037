/// The columns of `proximity`: one line for each event feature.
public enum ProximityField: Int, LayerField {
  /// Identifier of the feature.
  case id
  /// The event, the distance and the border in one line.
  case title
  /// PLOVER class of the event, such as CONSULT.
  case eventClass
  /// Actual, planned, claimed, requested, hypothetical or negated.
  case status
  /// Canonical name of the place.
  case place
  /// The border at the end of the line, such as IQ-IR.
  case border
  /// Geodesic length of the line in kilometers.
  case borderKm
  /// Distance band in kilometers: 0-5, 5-25, 25-50, 50-100, 100-250 or 250+.
  case borderBand
  /// Initial bearing from the event, degrees clockwise from north.
  case borderBearing
  /// First second of the time in which the event happened, UTC.
  case eventStart
  /// Last second of the time in which the event happened, UTC.
  case eventEnd
  /// 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
  case quadCode
  /// Identifier of the event.
  case eventId
  /// Identifier of the feature in events.
  case eventFeature

  /// Name, type and meaning of the column.
  public var definition: FieldDefinition {
    switch self {
    case .id: .init("id", .text, "identifier of the feature")
    case .title: .init("title", .text, "the event, the distance and the border in one line")
    case .eventClass: .init("event_class", .text, "PLOVER class of the event, such as CONSULT")
    case .status:
      .init("status", .text, "actual, planned, claimed, requested, hypothetical or negated")
    case .place: .init("place", .text, "canonical name of the place")
    case .border: .init("border", .text, "the border at the end of the line, such as IQ-IR")
    case .borderKm:
      .init("border_km", .number(decimals: 3), "geodesic length of the line in kilometers")
    case .borderBand:
      .init(
        "border_band",
        .text,
        "distance band in kilometers: 0-5, 5-25, 25-50, 50-100, 100-250 or 250+"
      )
    case .borderBearing:
      .init(
        "border_bearing",
        .number(decimals: 1),
        "initial bearing from the event, degrees clockwise from north"
      )
    case .eventStart:
      .init("event_start", .time, "first second of the time in which the event happened, UTC")
    case .eventEnd:
      .init("event_end", .time, "last second of the time in which the event happened, UTC")
    case .quadCode:
      .init(
        "quad_code",
        .integer,
        "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict"
      )
    case .eventId: .init("event_id", .text, "identifier of the event")
    case .eventFeature: .init("event_feature", .text, "identifier of the feature in events")
    }
  }
}
