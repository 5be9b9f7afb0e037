/// The columns of `place_lines` and `place_areas`: the extents of places under the same `place_id`.
public enum PlaceExtentField: Int, LayerField {
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
  /// Identifier of the place, as in the layer places.
  case placeId
  /// Where the course or outline comes from, with its licence.
  case extentSource
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
    case .placeId: .init("place_id", .text, "identifier of the place, as in the layer places")
    case .extentSource:
      .init("extent_source", .text, "where the course or outline comes from, with its licence")
    case .eventsStart:
      .init("events_start", .day, "first day of the events there or about it, where it is known")
    case .eventsEnd:
      .init("events_end", .day, "last day of the events there or about it, where it is known")
    }
  }
}
