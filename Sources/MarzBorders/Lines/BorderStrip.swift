import MarzGeometry

/// The strip along directed lines, drawn in parts so that each local projection stays true.
struct BorderStrip {
  /// At 100 km from its center the projection stretches by forty millionths.
  private static let partLength = Distance(kilometers: 200)

  let lines: [[Coordinate]]
  let width: Distance

  /// Everything within the width of the lines, cut off straight at their ends.
  func bothSides() throws(GeometryError) -> Shape {
    var polygons: [Polygon] = []
    for line in lines {
      let coarse = try simplified(line)
      let parts = Geodesic.cut(coarse, length: Self.partLength)
      for (index, part) in parts.enumerated() {
        polygons += try buffer(.line(part), around: part[part.count / 2], isFlat: true)
        // A disc closes the wedge where two parts, or the ends of a closed line, meet at an angle.
        let isJoint = index > 0 || line.first == line.last
        if isJoint { polygons += try buffer(.point(part[0]), around: part[0], isFlat: false) }
      }
    }
    return try Shape.union(polygons)
  }

  /// What of the strip lies left or right of the lines.
  func oneSide(left: Bool) throws(GeometryError) -> Shape {
    var cuts: [[Coordinate]] = []
    for line in lines { cuts.append(try prolonged(line)) }
    let edges = DirectedEdges(lines: lines)
    var chosen: [Polygon] = []
    for piece in try bothSides().cut(along: cuts) {
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

  /// The line with both ends drawn out over the straight edge in which the strip ends there.
  ///
  /// The direction is that of the simplified line, on which that edge stands upright.
  private func prolonged(_ line: [Coordinate]) throws(GeometryError) -> [Coordinate] {
    guard line.first != line.last else { return line }
    let coarse = try simplified(line)
    guard coarse.count > 1 else { return line }
    return [beyond(coarse[0], from: coarse[1])] + line
      + [beyond(coarse[coarse.count - 1], from: coarse[coarse.count - 2])]
  }

  private func beyond(_ end: Coordinate, from inner: Coordinate) -> Coordinate {
    let bearing = Geodesic.inverse(from: end, to: inner).bearing + 180
    return Geodesic.direct(
      from: end,
      bearing: bearing,
      distance: Distance(meters: width.meters / 10)
    )
  }
}
