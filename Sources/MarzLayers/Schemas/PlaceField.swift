/// The columns of `places`: one feature for each distinct place.
public enum PlaceField: Int, LayerField {
  /// Identifier of the feature, the same as place_id.
  case id
  /// Name and country, as a map shows them.
  case title
  /// Canonical name.
  case name
  /// GeoNames feature class and code, such as P.PPLC.
  case feature
  /// ISO 3166-1 alpha-2 code of the country.
  case country
  /// Name of the first-order division.
  case admin1
  /// How often the reports name it.
  case mentions
  /// How many reports name it.
  case documents
  /// How many events happened there or are about it.
  case events
  /// Mentions that mean the location.
  case literal
  /// Mentions that mean a government, a people, a team or part of a name.
  case associative
  /// Mentions by a demonym, such as Iraqi.
  case demonym
  /// Nearest international land border: two country codes in alphabetical order, such as IQ-IR.
  case border
  /// Geodesic distance to that border in kilometers; 0 on it.
  case borderKm
  /// Distance band in kilometers: 0-5, 5-25, 25-50, 50-100, 100-250 or 250+.
  case borderBand
  /// Identifier: gn: GeoNames, marz: this gazetteer, border: a border, ne: Natural Earth.
  case placeId
  /// GeoNames identifier, where the place has one.
  case geonameid
  /// First day of the events there or about it, where it is known.
  case eventsStart
  /// Last day of the events there or about it, where it is known.
  case eventsEnd

  /// Name, type and meaning of the column.
  public var definition: FieldDefinition {
    switch self {
    case .id: .init("id", .text, "identifier of the feature, the same as place_id")
    case .title: .init("title", .text, "name and country, as a map shows them")
    case .name: .init("name", .text, "canonical name")
    case .feature: .init("feature", .text, "GeoNames feature class and code, such as P.PPLC")
    case .country: .init("country", .text, "ISO 3166-1 alpha-2 code of the country")
    case .admin1: .init("admin1", .text, "name of the first-order division")
    case .mentions: .init("mentions", .integer, "how often the reports name it")
    case .documents: .init("documents", .integer, "how many reports name it")
    case .events: .init("events", .integer, "how many events happened there or are about it")
    case .literal: .init("literal", .integer, "mentions that mean the location")
    case .associative:
      .init(
        "associative",
        .integer,
        "mentions that mean a government, a people, a team or part of a name"
      )
    case .demonym: .init("demonym", .integer, "mentions by a demonym, such as Iraqi")
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
    case .placeId:
      .init(
        "place_id",
        .text,
        "identifier: gn: GeoNames, marz: this gazetteer, border: a border, ne: Natural Earth"
      )
    case .geonameid: .init("geonameid", .integer, "GeoNames identifier, where the place has one")
    case .eventsStart:
      .init("events_start", .day, "first day of the events there or about it, where it is known")
    case .eventsEnd:
      .init("events_end", .day, "last day of the events there or about it, where it is known")
    }
  }
}
