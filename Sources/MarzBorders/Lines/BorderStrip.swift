import MarzGeometry

/// The strip along directed lines, drawn in parts so that each local projection stays true.
struct BorderStrip {
  /// At 100 km from its center the projection stretches by forty millionths.
  private static let partLength = Distance(kilometers: 200)

  let lines: [[Coordinate]]
  let width: Distance

  /// Everything within the width of the lines, cut off straight at their ends if so wished.
  func bothSides(hasFlatEnds: Bool = true) throws(GeometryError) -> Shape {
    var polygons: [Polygon] = []
    for line in lines {
      let coarse = try simplified(line)
      let parts = Geodesic.cut(coarse, length: Self.partLength)
      for (index, part) in parts.enumerated() {
        polygons += try buffer(.line(part), around: part[part.count / 2], isFlat: hasFlatEnds)
        // A disc closes the wedge where two parts, or the ends of a closed line, meet at an angle.
        let isJoint = index > 0 || line.first == line.last
        if isJoint { polygons += try buffer(.point(part[0]), around: part[0], isFlat: false) }
      }
    }
    return try Shape.union(polygons)
  }

  /// What of the strip lies left or right of the lines.
  ///
  /// Where a line curls so that its straight end parts nothing, the ends are round.
  func oneSide(left: Bool) throws(GeometryError) -> Shape {
    let straight = try oneSide(left: left, of: try bothSides())
    guard straight.isEmpty else { return straight }
    return try oneSide(left: left, of: try bothSides(hasFlatEnds: false))
  }

  private func oneSide(left: Bool, of whole: Shape) throws(GeometryError) -> Shape {
    // Only the way to the outer edge parts the sides; one into a hole would leave them joined around it.
    let filled = Shape.joined(polygons: whole.polygons.map { Polygon(exterior: $0.exterior) })
    var cuts = lines
    for line in lines where line.first != line.last {
      for end in [line[0], line[line.count - 1]] {
        if let outside = try wayOut(of: filled, from: end) { cuts.append([end, outside]) }
      }
    }
    let edges = DirectedEdges(lines: lines)
    var chosen: [Polygon] = []
    for piece in try whole.cut(along: cuts) {
      let votes = edges.votes(for: piece.polygon)
      if left ? votes.left > votes.right : votes.right > votes.left { chosen.append(piece.polygon) }
    }
    return try Shape.union(chosen)
  }

  private func buffer(
    _ shape: Shape,
    around center: Coordinate,
    isFlat: Bool
  ) throws(GeometryError) -> [Polygon] {
    try shape.buffered(by: width, center: center, hasFlatEnds: isFlat).polygons
  }

  private func simplified(_ line: [Coordinate]) throws(GeometryError) -> [Coordinate] {
    let tolerance = Distance(meters: width.meters / 50)
    let simple = try Shape.line(line).simplified(tolerance: tolerance).lines.first ?? line
    // Long parallels are straight in degrees and bent in the plane of the buffer.
    return Densifier(toleranceMeters: width.meters / 200).densify(simple)
  }

  /// A point outside of the strip, to which a cut from the end of a line takes the shortest way.
  ///
  /// Most lines end on the straight edge of the strip: the cut goes on in the middle of the directions
  /// that lead out. Where a line curls at its end, the strip of its other parts lies around it.
  private func wayOut(
    of strip: Shape,
    from end: Coordinate
  ) throws(GeometryError) -> Coordinate? {
    guard let edge = try strip.edgePoint(nearestTo: end) else { return nil }
    let way = Geodesic.inverse(from: end, to: edge)
    // Edges are straight in degrees here and bent in other planes, by less than a hundredth of the width.
    guard way.distance.meters <= width.meters / 50 else {
      let beyond = Distance(meters: way.distance.meters + width.meters / 50)
      return Geodesic.direct(from: end, bearing: way.bearing, distance: beyond)
    }
    let area = try PreparedShape(strip)
    let around = (0..<32).map { step in
      Geodesic.direct(
        from: end,
        bearing: Double(step) * 360 / 32,
        distance: Distance(meters: width.meters / 10)
      )
    }
    var isOutside: [Bool] = []
    for point in around { isOutside.append(try !area.contains(point)) }
    return Self.middleOfLongestRun(isOutside).map { around[$0] }
  }

  /// The position in the middle of the longest run of true, going round.
  private static func middleOfLongestRun(_ flags: [Bool]) -> Int? {
    var best: (length: Int, middle: Int)?
    for start in flags.indices where flags[start] {
      var length = 1
      while length < flags.count, flags[(start + length) % flags.count] { length += 1 }
      if length > best?.length ?? 0 { best = (length, (start + length / 2) % flags.count) }
    }
    return best?.middle
  }
}
