import MarzGazetteer
import MarzGeometry
import MarzLayers

/// Finds the place that an option names, and says what it was taken for.
struct PlaceFilter {
  private let rewriter: FilterRewriter

  init(_ rewriter: FilterRewriter) {
    self.rewriter = rewriter
  }

  /// The point of an option: `longitude,latitude`, or the representative point of a place.
  func point(_ text: String, option: String) throws -> Coordinate {
    if let point = try PointReading.point(text) { return point }
    return try place(text, option: option).point
  }

  /// The features that lie in a place: in its outline where one is known, else by what they say of
  /// themselves, else in the box around it.
  func inside(_ name: String) throws -> FilterExpression {
    let place = try place(name, option: "--in")
    let gazetteer = try rewriter.indexes().gazetteer
    let outline = gazetteer.outlinedPlaces()[place.id].flatMap { gazetteer.outline(of: $0) }
    if let outline, !outline.shape.polygons.isEmpty {
      rewriter.note("  by its outline (\(outline.source))")
      return Self.meeting([outline.shape])
    }
    if let filter = byColumns(place) { return filter }
    guard let extent = place.extent else {
      throw QueryError.option(
        "--in \(name): \(place.name) is known as a "
          + (outline == nil ? "point" : "line") + ", not as an area; "
          + (outline == nil ? "use --near \"\(name)\" with --radius" : "use --near or --along")
      )
    }
    rewriter.note("  by the box around it, for no outline of it is known")
    return Self.meeting([.polygon(BoxNumbers.polygon(extent))])
  }

  private static func meeting(_ shapes: [Shape]) -> FilterExpression {
    .operation(.intersects, [FilterRewriter.geom, .literal(.geometry(shapes))])
  }

  /// Countries and provinces by what the features say of themselves, where they do.
  private func byColumns(_ place: Place) -> FilterExpression? {
    guard let country = place.country, rewriter.fields.contains("country") else { return nil }
    let ofCountry = FilterRewriter.oneOf("country", [country.description])
    if place.feature.isCountry {
      rewriter.note("  by the property country, \(country), for no outline of it is known")
      return ofCountry
    }
    guard place.feature.isAdmin1, let admin1 = place.admin1, rewriter.fields.contains("admin1")
    else {
      return nil
    }
    rewriter.note(
      "  by the properties country, \(country), and admin1, \(admin1), for no outline of it is known"
    )
    return .operation(.and, [ofCountry, FilterRewriter.oneOf("admin1", [admin1])])
  }

  private func place(_ name: String, option: String) throws -> Place {
    let locator = Locator(indexes: try rewriter.indexes())
    let found = locator.places(for: Locator.Request(name: name, limit: 5))
    guard let first = found.first, first.match == .exact else {
      let near = found.prefix(3).map { "\($0.matchedName) (\(Self.words($0.place)))" }
      throw QueryError.option(
        "\(option) \(name): no place is called so"
          + (near.isEmpty
            ? "; write longitude,latitude" : "; did you mean \(near.joined(separator: ", "))?")
      )
    }
    let point = first.place.point
    rewriter.note(
      "\(option) \(name): \(first.place.name), \(Self.words(first.place)), "
        + "at \(BorderAnswer.text(point.longitude, decimals: 4)),"
        + "\(BorderAnswer.text(point.latitude, decimals: 4))"
    )
    let others = found.dropFirst().filter { $0.match == .exact && $0.score > first.score - 0.1 }
    for other in others {
      rewriter.note(
        "  as likely: \(other.place.name), \(Self.words(other.place)), \(other.place.id)"
      )
    }
    return first.place
  }

  private static func words(_ place: Place) -> String {
    let region = [place.admin1, place.country?.description].compactMap { $0 }
      .filter { $0 != place.name }
    return ([place.feature.description] + region).joined(separator: ", ")
  }
}
