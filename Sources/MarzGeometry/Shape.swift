/// A geometry on the map: points, lines or polygons, in WGS 84 degrees.
///
/// Between two vertices a line is straight in longitude and latitude, RFC 7946 §3.1.1. A shape
/// without any coordinate is allowed and means that nothing is left, such as of an intersection.
public enum Shape: Hashable, Sendable {
  /// One point.
  case point(Coordinate)
  /// Several points.
  case multiPoint([Coordinate])
  /// One line of two or more points.
  case line([Coordinate])
  /// Several lines.
  case multiLine([[Coordinate]])
  /// One polygon.
  case polygon(Polygon)
  /// Several polygons.
  case multiPolygon([Polygon])

  /// Every vertex, in the order of the shape.
  public var coordinates: [Coordinate] {
    switch self {
    case .point(let point): [point]
    case .multiPoint(let points), .line(let points): points
    case .multiLine(let lines): lines.flatMap { $0 }
    case .polygon(let polygon): polygon.rings.flatMap { $0 }
    case .multiPolygon(let polygons): polygons.flatMap { $0.rings.flatMap { $0 } }
    }
  }

  /// The lines of a shape of lines; empty for points and polygons.
  public var lines: [[Coordinate]] {
    switch self {
    case .line(let line): [line]
    case .multiLine(let lines): lines
    case .point, .multiPoint, .polygon, .multiPolygon: []
    }
  }

  /// The polygons of a shape of polygons; empty for points and lines.
  public var polygons: [Polygon] {
    switch self {
    case .polygon(let polygon): [polygon]
    case .multiPolygon(let polygons): polygons
    case .point, .multiPoint, .line, .multiLine: []
    }
  }

  /// Whether the shape has no coordinate at all.
  public var isEmpty: Bool {
    switch self {
    case .point: false
    case .multiPoint(let points), .line(let points): points.isEmpty
    case .multiLine(let lines): lines.allSatisfy(\.isEmpty)
    case .polygon(let polygon): polygon.exterior.isEmpty
    case .multiPolygon(let polygons): polygons.allSatisfy(\.exterior.isEmpty)
    }
  }

  /// One line as a line, any other number as a multi line.
  public static func joined(lines: [[Coordinate]]) -> Shape {
    guard lines.count == 1, let only = lines.first else { return .multiLine(lines) }
    return .line(only)
  }

  /// One polygon as a polygon, any other number as a multi polygon.
  public static func joined(polygons: [Polygon]) -> Shape {
    guard polygons.count == 1, let only = polygons.first else { return .multiPolygon(polygons) }
    return .polygon(only)
  }

  /// The smallest rectangle around the vertices; nil for an empty shape.
  ///
  /// A shape is taken not to cross the antimeridian.
  public var envelope: Envelope? {
    let all = coordinates
    guard let first = all.first else { return nil }
    var box = Envelope(
      west: first.longitude,
      south: first.latitude,
      east: first.longitude,
      north: first.latitude
    )
    for point in all.dropFirst() {
      box.west = min(box.west, point.longitude)
      box.east = max(box.east, point.longitude)
      box.south = min(box.south, point.latitude)
      box.north = max(box.north, point.latitude)
    }
    return box
  }
}
