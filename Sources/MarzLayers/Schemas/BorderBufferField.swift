/// The columns of `border_buffers`: one feature for each side and width of a border.
public enum BorderBufferField: Int, LayerField {
  /// Identifier of the feature: border, side and width.
  case id
  /// The border, the side and the width in one line.
  case title
  /// The two country codes in alphabetical order, such as IQ-IR.
  case border
  /// ISO 3166-1 alpha-2 code of the country on whose side the strip lies.
  case side
  /// Width of the strip in kilometers.
  case widthKm
  /// Event features in the strip.
  case events
  /// First day of the events in the strip, where it is known.
  case eventsStart
  /// Last day of the events in the strip, where it is known.
  case eventsEnd

  /// Name, type and meaning of the column.
  public var definition: FieldDefinition {
    switch self {
    case .id: .init("id", .text, "identifier of the feature: border, side and width")
    case .title: .init("title", .text, "the border, the side and the width in one line")
    case .border:
      .init("border", .text, "the two country codes in alphabetical order, such as IQ-IR")
    case .side:
      .init(
        "side",
        .text,
        "ISO 3166-1 alpha-2 code of the country on whose side the strip lies"
      )
    case .widthKm: .init("width_km", .number(decimals: 1), "width of the strip in kilometers")
    case .events: .init("events", .integer, "event features in the strip")
    case .eventsStart:
      .init("events_start", .day, "first day of the events in the strip, where it is known")
    case .eventsEnd:
      .init("events_end", .day, "last day of the events in the strip, where it is known")
    }
  }
}
