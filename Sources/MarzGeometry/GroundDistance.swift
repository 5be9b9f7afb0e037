/// A geometry that answers many questions how far points lie from it on the ground.
///
/// Lines are straight in longitude and latitude, as in RFC 7946, and distances are geodesics on WGS 84. The
/// search walks a tree of boxes around pieces of the geometry in space, where there is neither a seam nor a
/// pole, and measures the geodesic only to pieces that may be the nearest.
public final class GroundDistance {
  private let relation: PreparedRelation
  private let hasArea: Bool
  private let pieces: [Piece]
  /// The boxes of each level, the pieces' own first.
  private var levels: [[Box]] = []

  /// A part of a line, short enough that it strays from its chord by less than ``slack``.
  private struct Piece {
    var start: Coordinate
    var end: Coordinate
    var from: Geocentric
    var to: Geocentric
  }

  /// An upright box in space, in meters.
  private struct Box {
    var low: SIMD4<Double>
    var high: SIMD4<Double>
  }

  /// Pieces are at most so long, in degrees.
  private static let pieceDegrees = 0.25
  /// How far a line may stray from the chord of its piece, in meters: 15 by the curve of the earth, 8 by that
  /// of the parallel, and then some.
  private static let slack = 40.0
  private static let fan = 8

  /// Prepares a geometry in one part or several.
  ///
  /// - Throws: ``GeometryError`` when a ring is not closed or GEOS fails.
  /// - Complexity: O(*n*) in the vertices, and in the length of long lines.
  public init(_ shapes: [Shape]) throws(GeometryError) {
    relation = try PreparedRelation(shapes)
    hasArea = shapes.contains { !$0.polygons.isEmpty }
    var pieces: [Piece] = []
    for shape in shapes {
      switch shape {
      case .point(let point): pieces.append(Self.piece(point, point))
      case .multiPoint(let points): pieces += points.map { Self.piece($0, $0) }
      case .line, .multiLine: for line in shape.lines { Self.cut(line, into: &pieces) }
      case .polygon, .multiPolygon:
        for ring in shape.polygons.flatMap(\.rings) { Self.cut(ring, into: &pieces) }
      }
    }
    self.pieces = pieces
    buildTree()
  }

  /// How far a geometry lies from this one, in meters; 0 where they share a point.
  ///
  /// - Parameters:
  ///   - other: The other geometry, in one part or several.
  ///   - limit: Farther than that is not looked for.
  /// - Returns: Nil beyond the limit, and when one of the two is empty.
  /// - Throws: ``GeometryError`` when GEOS fails.
  public func meters(
    to other: [Shape],
    within limit: Double = .infinity
  ) throws(GeometryError) -> Double? {
    if other.count == 1, case .point(let point) = other[0] {
      return try meters(to: point, within: limit)
    }
    guard !pieces.isEmpty, !other.isEmpty else { return nil }
    if try relation.holds(.intersects, with: other) { return 0 }
    // Apart from each other, the nearest points of two lines include a vertex of one of them.
    var best: Double?
    for point in other.flatMap(\.coordinates) {
      best = search(point, within: best ?? limit) ?? best
    }
    let theirs = try GroundDistance(other)
    for point in pieces.map(\.start) {
      best = theirs.search(point, within: best ?? limit) ?? best
    }
    return best
  }

  /// How far a point lies from the geometry, in meters; 0 inside of an area.
  ///
  /// - Returns: Nil beyond the limit, and for an empty geometry.
  /// - Throws: ``GeometryError`` when GEOS fails.
  public func meters(
    to point: Coordinate,
    within limit: Double = .infinity
  ) throws(GeometryError) -> Double? {
    if hasArea, try relation.holds(.intersects, with: [.point(point)]) { return 0 }
    return search(point, within: limit)
  }

  // MARK: Search

  private func search(_ point: Coordinate, within limit: Double) -> Double? {
    guard let top = levels.last else { return nil }
    let place = Geocentric(point)
    let position = SIMD4(place.x, place.y, place.z, 0)
    var best = limit
    var isFound = false
    var stack: [(level: Int, index: Int, bound: Double)] = []
    for index in top.indices {
      stack.append((levels.count - 1, index, Self.bound(position, top[index])))
    }
    stack.sort { $0.bound > $1.bound }
    while let next = stack.popLast() {
      guard next.bound <= best else { continue }
      guard next.level > 0 else {
        let meters = Self.meters(point, place, pieces[next.index])
        if meters <= best {
          best = meters
          isFound = true
        }
        continue
      }
      let start = stack.count
      let below = levels[next.level - 1]
      for child in next.index * Self.fan..<min((next.index + 1) * Self.fan, below.count) {
        let bound = Self.bound(position, below[child])
        if bound <= best { stack.append((next.level - 1, child, bound)) }
      }
      stack[start...].sort { $0.bound > $1.bound }
    }
    return isFound ? best : nil
  }

  /// The least geodesic from a point to what lies in a box.
  ///
  /// A geodesic is longer than its chord by at least chord³/24r², r being the largest radius of curvature.
  private static func bound(_ point: SIMD4<Double>, _ box: Box) -> Double {
    let outside =
      (box.low - point).replacing(with: 0, where: box.low .< point)
      + (point - box.high).replacing(with: 0, where: point .< box.high)
    let chord = (outside * outside).sum().squareRoot()
    return chord * (1 + chord * chord / (24 * 6_399_594 * 6_399_594))
  }

  /// The geodesic to the point of a piece that is the nearest in space.
  private static func meters(_ point: Coordinate, _ place: Geocentric, _ piece: Piece) -> Double {
    let (x, y, z) = (
      piece.to.x - piece.from.x, piece.to.y - piece.from.y, piece.to.z - piece.from.z
    )
    let length = x * x + y * y + z * z
    var share = 0.0
    if length > 0 {
      let along =
        (place.x - piece.from.x) * x + (place.y - piece.from.y) * y + (place.z - piece.from.z) * z
      share = max(0, min(1, along / length))
    }
    let nearest = between(piece.start, piece.end, share)
    return Geodesic.inverse(from: point, to: nearest).distance.meters
  }

  // MARK: Building

  private static func cut(_ line: [Coordinate], into pieces: inout [Piece]) {
    for (start, end) in zip(line, line.dropFirst()) {
      var span = abs(end.longitude - start.longitude)
      if span > 180 { span = abs(span - 360) }
      let parts = max(
        1,
        (max(span, abs(end.latitude - start.latitude)) / pieceDegrees).rounded(.up)
      )
      var from = start
      for part in stride(from: 1, through: parts, by: 1) {
        let to = part == parts ? end : between(start, end, part / parts)
        pieces.append(piece(from, to))
        from = to
      }
    }
  }

  private static func piece(_ start: Coordinate, _ end: Coordinate) -> Piece {
    Piece(start: start, end: end, from: Geocentric(start), to: Geocentric(end))
  }

  private static func between(_ start: Coordinate, _ end: Coordinate, _ share: Double) -> Coordinate
  {
    var span = end.longitude - start.longitude
    if span > 180 { span -= 360 } else if span < -180 { span += 360 }
    return Coordinate(
      longitude: start.longitude + span * share,
      latitude: start.latitude + (end.latitude - start.latitude) * share
    )
  }

  private func buildTree() {
    guard !pieces.isEmpty else { return }
    var level = pieces.map { piece in
      let from = SIMD4(piece.from.x, piece.from.y, piece.from.z, 0)
      let to = SIMD4(piece.to.x, piece.to.y, piece.to.z, 0)
      let slack = piece.start == piece.end ? 0 : Self.slack
      return Box(low: pointwiseMin(from, to) - slack, high: pointwiseMax(from, to) + slack)
    }
    levels = [level]
    while level.count > Self.fan {
      level = stride(from: 0, to: level.count, by: Self.fan).map { start in
        level[start..<min(start + Self.fan, level.count)].dropFirst().reduce(level[start]) {
          Box(low: pointwiseMin($0.low, $1.low), high: pointwiseMax($0.high, $1.high))
        }
      }
      levels.append(level)
    }
  }
}
