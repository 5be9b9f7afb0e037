import MarzBorders

/// Where the borders come from, how exact they are and what they leave out, in a few lines.
public struct BorderExplanation: Sendable {
  private let borders: BorderNetwork
  private let userBorders: UserBorders?

  /// Explains the borders of the indexes.
  public init(indexes: Indexes) {
    borders = indexes.borders
    userBorders = indexes.userBorders
  }

  /// The lines, in reading order.
  public var lines: [String] {
    let path = userBorders?.path ?? borders.path
    return ["\(borders.pairCount) borders with \(borders.vertexCount) vertices, \(path)"]
      + (userBorders.map(Self.own) ?? Self.bundled) + Self.method
  }

  private static func own(_ borders: UserBorders) -> [String] {
    [
      "source      \(borders.network.sources.joined(separator: ", ")), given by the user",
      "not covered what the file leaves out; between polygons, a border is where their edges meet",
      "country     by the side of the nearest line of the file",
    ]
  }

  private static let bundled = [
    "source      OpenStreetMap by the time zone boundary release 2026c "
      + "(PyPI timezonefinder-data 3.2026.3.post1); Serbia and Kosovo by the Digital Chart of the World",
    "license     ODbL 1.0, © OpenStreetMap contributors; LGPL-3+ for Serbia and Kosovo",
    "tolerance   the borders are simplified by at most 12 m, and so are the distances",
    "not covered borders at sea and in straits, and the one across the Caspian; those through other lakes "
      + "and along rivers are covered",
    "country     by the borders and the limits of the sea, 12 nautical miles in most places; "
      + "ground that two claim is written IL/PS",
  ]

  private static let method = [
    "distance    the geodesic on WGS 84 to the nearest point of a line straight in longitude and latitude",
    "bearing     at the point, in degrees clockwise from north",
    "crossing    the nearest that the gazetteer has, and the border nearest to it",
  ]
}
