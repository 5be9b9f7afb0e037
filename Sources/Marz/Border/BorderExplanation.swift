import MarzBorders

/// Where the borders come from, how exact they are and what they leave out, in a few lines.
public struct BorderExplanation: Sendable {
  private let borders: BorderNetwork

  /// Explains the borders of the indexes.
  public init(indexes: Indexes) {
    borders = indexes.borders
  }

  /// The lines, in reading order.
  public var lines: [String] {
    let own = borders.sources.contains("osm")
    return [
      "\(borders.pairCount) borders with \(borders.vertexCount) vertices, \(borders.path)"
    ] + (own ? Self.bundled : Self.users(borders.sources)) + Self.method
  }

  private static func users(_ sources: [String]) -> [String] {
    ["source      \(sources.joined(separator: ", ")), given by the user"]
  }

  private static let bundled = [
    "source      OpenStreetMap by the time zone boundary release 2026c "
      + "(PyPI timezonefinder-data 3.2026.3.post1); Serbia and Kosovo by the Digital Chart of the World",
    "license     ODbL 1.0, © OpenStreetMap contributors; LGPL-3+ for Serbia and Kosovo",
    "tolerance   the borders are simplified by at most 20 m, and so are the distances",
    "not covered borders at sea and the one across the Caspian; borders through other lakes and rivers are",
    "country     by the borders and the limits of the sea, 12 nautical miles in most places; "
      + "ground that two claim is written IL/PS",
  ]

  private static let method = [
    "distance    the geodesic on WGS 84 to the nearest point of a line straight in longitude and latitude",
    "bearing     at the point, in degrees clockwise from north",
    "crossing    the nearest that the gazetteer has, and the border nearest to it",
  ]
}
