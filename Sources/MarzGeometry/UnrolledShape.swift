/// Shapes laid out in a plane of longitude and latitude without a seam at the antimeridian.
///
/// Lines and rings that step over the antimeridian go on beyond 180 degrees; parts that were cut there are
/// joined again; an area around a pole covers the plane far enough beyond the pole and to both sides that
/// what lies in it is inside.
struct UnrolledShape {
  /// The shapes in the plane; their longitudes may lie beyond 180 degrees.
  private(set) var shapes: [Shape]
  /// The rectangle around them in the plane; nil for nothing.
  private(set) var box: Envelope?

  /// Lays shapes out.
  ///
  /// - Throws: ``GeometryError`` when parts are to be joined and GEOS fails.
  init(_ shapes: [Shape]) throws(GeometryError) {
    var result: [Shape] = []
    for shape in shapes {
      switch shape {
      case .point, .multiPoint: result.append(shape)
      case .line, .multiLine: result.append(.joined(lines: shape.lines.map(Self.unrolled)))
      case .polygon, .multiPolygon: result.append(try Self.area(shape.polygons))
      }
    }
    self.shapes = result
    for shape in result {
      guard let part = shape.envelope else { continue }
      guard let whole = box else {
        box = part
        continue
      }
      box = Envelope(
        west: min(whole.west, part.west),
        south: min(whole.south, part.south),
        east: max(whole.east, part.east),
        north: max(whole.north, part.north)
      )
    }
  }

  private static func area(_ polygons: [Polygon]) throws(GeometryError) -> Shape {
    var parts = polygons.map { polygon in
      Polygon(exterior: ring(polygon.exterior), holes: polygon.holes.map(unrolled))
    }
    let sides = parts.map { part in
      let longitudes = part.exterior.map(\.longitude)
      return (west: longitudes.min() ?? 0, east: longitudes.max() ?? 0)
    }
    guard sides.contains(where: { $0.west == -180 }), sides.contains(where: { $0.east == 180 })
    else { return .joined(polygons: parts) }
    if zip(sides, parts).contains(where: { $0.0.west == -180 && $0.0.east == 180 }) {
      // It reaches all around: the copies beside it take its seam away.
      parts = parts.flatMap { part in
        [-360, 0, 360].map { shifted(beyondPole(part), by: $0) }
      }
    } else {
      for index in parts.indices where sides[index].west == -180 {
        parts[index] = shifted(parts[index], by: 360)
      }
    }
    return try Shape.union(parts)
  }

  /// A ring without jumps; one around a pole goes three times around and is closed beyond the pole.
  private static func ring(_ ring: [Coordinate]) -> [Coordinate] {
    let line = unrolled(ring)
    guard let first = line.first, let last = line.last, abs(last.longitude - first.longitude) > 180
    else { return line }
    let turn = last.longitude > first.longitude ? 360.0 : -360.0
    let mean = line.reduce(0) { $0 + $1.latitude } / Double(line.count)
    let pole = mean < 0 ? -100.0 : 100.0
    var around: [Coordinate] = []
    for copy in [-1.0, 0, 1] {
      around += line.map {
        Coordinate(longitude: $0.longitude + copy * turn, latitude: $0.latitude)
      }
    }
    let start = first.longitude - turn
    return around + [
      Coordinate(longitude: last.longitude + turn, latitude: pole),
      Coordinate(longitude: start, latitude: pole),
      Coordinate(longitude: start, latitude: first.latitude),
    ]
  }

  /// The same polygon with its corners at a pole moved beyond it, so that the pole lies inside.
  private static func beyondPole(_ polygon: Polygon) -> Polygon {
    Polygon(
      exterior: polygon.exterior.map {
        abs($0.latitude) == 90
          ? Coordinate(longitude: $0.longitude, latitude: $0.latitude > 0 ? 100 : -100) : $0
      },
      holes: polygon.holes
    )
  }

  /// The same line with longitudes that run on beyond ±180 instead of jumping.
  ///
  /// A step from one side of the antimeridian to the other along the edge of the map is none.
  private static func unrolled(_ line: [Coordinate]) -> [Coordinate] {
    var turn = 0.0
    var result: [Coordinate] = []
    result.reserveCapacity(line.count)
    var previous: Coordinate?
    for point in line {
      if let previous {
        let step = point.longitude - previous.longitude
        if abs(step) > 180, abs(step) != 360 { turn += step > 0 ? -360 : 360 }
      }
      previous = point
      result.append(Coordinate(longitude: point.longitude + turn, latitude: point.latitude))
    }
    return result
  }

  private static func shifted(_ polygon: Polygon, by degrees: Double) -> Polygon {
    Polygon(
      exterior: polygon.exterior.map {
        Coordinate(longitude: $0.longitude + degrees, latitude: $0.latitude)
      },
      holes: polygon.holes.map { hole in
        hole.map { Coordinate(longitude: $0.longitude + degrees, latitude: $0.latitude) }
      }
    )
  }

  /// The shapes moved along the equator.
  func shifted(by degrees: Double) -> [Shape] {
    guard degrees != 0 else { return shapes }
    func move(_ line: [Coordinate]) -> [Coordinate] {
      line.map { Coordinate(longitude: $0.longitude + degrees, latitude: $0.latitude) }
    }
    return shapes.map { shape in
      switch shape {
      case .point(let point): .point(move([point])[0])
      case .multiPoint(let points): .multiPoint(move(points))
      case .line, .multiLine: .joined(lines: shape.lines.map(move))
      case .polygon, .multiPolygon:
        .joined(polygons: shape.polygons.map { Self.shifted($0, by: degrees) })
      }
    }
  }
}
