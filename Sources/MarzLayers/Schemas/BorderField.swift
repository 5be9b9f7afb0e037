/// The columns of `borders`: one feature for each pair of countries.
public enum BorderField: Int, LayerField {
  /// Identifier of the feature, the same as border.
  case id
  /// Name of the border, such as Iran–Iraq.
  case title
  /// The two country codes in alphabetical order, such as IQ-IR.
  case border
  /// Name of the first country.
  case countryA
  /// Name of the second country.
  case countryB
  /// Whether part of its course is disputed.
  case disputed
  /// Length on the ground in kilometers.
  case lengthKm
  /// Event features whose nearest border it is.
  case events
  /// Geodesic distance of the nearest of them in kilometers.
  case nearestKm
  /// Their mean PLOVER intensity, from -10 (conflict) to 10 (cooperation).
  case intensity
  /// First day of the events whose nearest border it is, where it is known.
  case eventsStart
  /// Last day of the events whose nearest border it is, where it is known.
  case eventsEnd

  /// Name, type and meaning of the column.
  public var definition: FieldDefinition {
    switch self {
    case .id: .init("id", .text, "identifier of the feature, the same as border")
    case .title: .init("title", .text, "name of the border, such as Iran–Iraq")
    case .border:
      .init("border", .text, "the two country codes in alphabetical order, such as IQ-IR")
    case .countryA: .init("country_a", .text, "name of the first country")
    case .countryB: .init("country_b", .text, "name of the second country")
    case .disputed: .init("disputed", .boolean, "whether part of its course is disputed")
    case .lengthKm: .init("length_km", .number(decimals: 1), "length on the ground in kilometers")
    case .events: .init("events", .integer, "event features whose nearest border it is")
    case .nearestKm:
      .init(
        "nearest_km",
        .number(decimals: 3),
        "geodesic distance of the nearest of them in kilometers"
      )
    case .intensity:
      .init(
        "intensity",
        .number(decimals: 2),
        "their mean PLOVER intensity, from -10 (conflict) to 10 (cooperation)"
      )
    case .eventsStart:
      .init(
        "events_start",
        .day,
        "first day of the events whose nearest border it is, where it is known"
      )
    case .eventsEnd:
      .init(
        "events_end",
        .day,
        "last day of the events whose nearest border it is, where it is known"
      )
    }
  }
}
