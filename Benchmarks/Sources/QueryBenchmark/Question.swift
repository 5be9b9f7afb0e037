/// A question to marz and to its rival, and what it is asked of.
struct Question {
  /// What is asked, in words.
  var name: String
  /// The options of `marz query`.
  var options: [String]
  /// The options of `ogr2ogr`, which give the same features.
  var rival: [String]
  /// Whether the order of the answer counts.
  var isOrdered = false

  /// The point that is asked around: the Khosravi crossing.
  private static let (longitude, latitude) = (45.47, 34.39)

  private static func distance(_ column: String) -> String {
    "ST_Distance(\(column), MakePoint(\(longitude), \(latitude), 4326), 1)"
  }

  /// About a thousand of a million events lie in the box and in the circle.
  static func all(table: String, geometry: String) -> [Question] {
    let box = (longitude - 0.27, latitude - 0.26, longitude + 0.27, latitude + 0.26)
    let meters = Self.distance(geometry)
    return [
      Question(
        name: "filter",
        options: ["--filter", "event_class IN ('ASSAULT', 'COERCE') AND border_km < 10"],
        rival: ["-where", "event_class IN ('ASSAULT', 'COERCE') AND border_km < 10"]
      ),
      Question(
        name: "box",
        options: ["--bbox", "\(box.0),\(box.1),\(box.2),\(box.3)"],
        rival: ["-spat", "\(box.0)", "\(box.1)", "\(box.2)", "\(box.3)"]
      ),
      Question(
        name: "radius",
        options: ["--near", "\(longitude),\(latitude)", "--radius", "29km"],
        rival: ["-dialect", "SQLite", "-sql", "SELECT id FROM \(table) WHERE \(meters) <= 29000"]
      ),
      Question(
        name: "nearest ten",
        options: ["--nearest", "10", "--to", "\(longitude),\(latitude)"],
        rival: [
          "-dialect", "SQLite", "-sql", "SELECT id FROM \(table) ORDER BY \(meters) LIMIT 10",
        ],
        isOrdered: true
      ),
    ]
  }
}
