/// The columns of `border_activity`: one feature for each piece of a border.
public enum BorderActivityField: Int, LayerField {
  /// Identifier of the feature: border and number of the piece.
  case id
  /// The border and the stretch in one line.
  case title
  /// The two country codes in alphabetical order, such as IQ-IR.
  case border
  /// Number of the piece along the border, from 1.
  case piece
  /// Length of the piece in kilometers.
  case lengthKm
  /// Events within 25 kilometers of the piece.
  case events25km
  /// Events within 50 kilometers of the piece.
  case events50km
  /// Events within 100 kilometers of the piece.
  case events100km
  /// Their mean PLOVER intensity within 25 kilometers, from -10 to 10.
  case intensity25km
  /// Their mean PLOVER intensity within 50 kilometers, from -10 to 10.
  case intensity50km
  /// Their mean PLOVER intensity within 100 kilometers, from -10 to 10.
  case intensity100km
  /// Their PLOVER classes within 25 kilometers with counts, the most frequent first.
  case classes25km
  /// Their PLOVER classes within 50 kilometers with counts, the most frequent first.
  case classes50km
  /// Their PLOVER classes within 100 kilometers with counts, the most frequent first.
  case classes100km
  /// First day of the events within 100 kilometers of the piece, where it is known.
  case eventsStart
  /// Last day of the events within 100 kilometers of the piece, where it is known.
  case eventsEnd

  /// Name, type and meaning of the column.
  public var definition: FieldDefinition {
    switch self {
    case .id: .init("id", .text, "identifier of the feature: border and number of the piece")
    case .title: .init("title", .text, "the border and the stretch in one line")
    case .border:
      .init("border", .text, "the two country codes in alphabetical order, such as IQ-IR")
    case .piece: .init("piece", .integer, "number of the piece along the border, from 1")
    case .lengthKm: .init("length_km", .number(decimals: 1), "length of the piece in kilometers")
    case .events25km:
      .init("events_25km", .integer, "events within 25 kilometers of the piece")
    case .events50km:
      .init("events_50km", .integer, "events within 50 kilometers of the piece")
    case .events100km:
      .init("events_100km", .integer, "events within 100 kilometers of the piece")
    case .intensity25km:
      .init(
        "intensity_25km",
        .number(decimals: 2),
        "their mean PLOVER intensity within 25 kilometers, from -10 to 10"
      )
    case .intensity50km:
      .init(
        "intensity_50km",
        .number(decimals: 2),
        "their mean PLOVER intensity within 50 kilometers, from -10 to 10"
      )
    case .intensity100km:
      .init(
        "intensity_100km",
        .number(decimals: 2),
        "their mean PLOVER intensity within 100 kilometers, from -10 to 10"
      )
    case .classes25km:
      .init(
        "classes_25km",
        .text,
        "their PLOVER classes within 25 kilometers with counts, the most frequent first, joined by \"; \""
      )
    case .classes50km:
      .init(
        "classes_50km",
        .text,
        "their PLOVER classes within 50 kilometers with counts, the most frequent first, joined by \"; \""
      )
    case .classes100km:
      .init(
        "classes_100km",
        .text,
        "their PLOVER classes within 100 kilometers with counts, the most frequent first, joined by \"; \""
      )
    case .eventsStart:
      .init(
        "events_start",
        .day,
        "first day of the events within 100 kilometers of the piece, where it is known"
      )
    case .eventsEnd:
      .init(
        "events_end",
        .day,
        "last day of the events within 100 kilometers of the piece, where it is known"
      )
    }
  }
}
