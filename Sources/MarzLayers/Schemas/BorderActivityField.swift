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
  /// Event features within 25 kilometers of the piece.
  case events25km
  /// Event features within 50 kilometers of the piece.
  case events50km
  /// Event features within 100 kilometers of the piece.
  case events100km
  /// Their mean PLOVER intensity within 25 kilometers, from -10 to 10.
  case intensity25km
  /// Their mean PLOVER intensity within 50 kilometers, from -10 to 10.
  case intensity50km
  /// Their mean PLOVER intensity within 100 kilometers, from -10 to 10.
  case intensity100km

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
      .init("events_25km", .integer, "event features within 25 kilometers of the piece")
    case .events50km:
      .init("events_50km", .integer, "event features within 50 kilometers of the piece")
    case .events100km:
      .init("events_100km", .integer, "event features within 100 kilometers of the piece")
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
    }
  }
}
