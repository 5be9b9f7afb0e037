import CGEOS

/// What GEOS does with shapes; every result is planar in the projection that is named.
extension Shape {
  /// Sews lines together where exactly two of them end, by `GEOSLineMerge_r`.
  ///
  /// - Throws: ``GeometryError`` when a line has fewer than two points or GEOS fails.
  public static func merging(lines: [[Coordinate]]) throws(GeometryError) -> Shape {
    let context = try GEOSContext()
    let all = try GEOSObject.make(.multiLine(lines), in: context)
    let merged = try unsafe all.derive("GEOSLineMerge_r") { unsafe GEOSLineMerge_r($0, $1) }
    return .joined(lines: try merged.lines())
  }

  /// What two shapes have in common, by `GEOSIntersection_r`.
  ///
  /// - Returns: The part of highest dimension; empty when they do not meet.
  /// - Throws: ``GeometryError`` when a shape is not valid.
  public func intersection(
    _ other: Shape,
    in projection: Projection = .degrees
  ) throws(GeometryError) -> Shape {
    let context = try GEOSContext()
    let mine = try GEOSObject.make(self, in: context, projection)
    let theirs = try GEOSObject.make(other, in: context, projection)
    let common = try unsafe mine.derive("GEOSIntersection_r") {
      unsafe GEOSIntersection_r($0, $1, theirs.pointer)
    }
    return try common.shape(projection)
  }

  /// Everything within a distance of the shape, by `GEOSBuffer_r` around a center.
  ///
  /// - Parameters:
  ///   - width: How far the edge lies from the shape.
  ///   - center: The center of the azimuthal equidistant projection, in or near the shape.
  ///   - quadrantSegments: How many chords make a quarter of a circle.
  /// - Returns: A polygon or several.
  /// - Throws: ``GeometryError`` when GEOS fails.
  public func buffered(
    by width: Distance,
    center: Coordinate,
    quadrantSegments: Int = 16
  ) throws(GeometryError) -> Shape {
    let context = try GEOSContext()
    let projection = Projection.azimuthalEquidistant(center: center)
    let plain = try GEOSObject.make(self, in: context, projection)
    let wide = try unsafe plain.derive("GEOSBuffer_r") {
      unsafe GEOSBuffer_r($0, $1, width.meters, Int32(quadrantSegments))
    }
    return .joined(polygons: try wide.polygons(projection))
  }

  /// The area that any of several shapes covers, by `GEOSUnaryUnion_r` in degrees.
  ///
  /// - Throws: ``GeometryError`` when GEOS fails.
  public static func union(_ polygons: [Polygon]) throws(GeometryError) -> Shape {
    let context = try GEOSContext()
    let all = try GEOSObject.make(.multiPolygon(polygons), in: context)
    let one = try unsafe all.derive("GEOSUnaryUnion_r") { unsafe GEOSUnaryUnion_r($0, $1) }
    return .joined(polygons: try one.polygons())
  }

  /// The same shape with fewer vertices, by `GEOSSimplify_r` (Douglas–Peucker).
  ///
  /// Meant for lines: rings may come out invalid.
  /// - Parameter tolerance: How far a dropped vertex may lie from the new line.
  /// - Returns: The simpler shape; the same one for a tolerance of 0.
  /// - Throws: ``GeometryError`` when GEOS fails.
  public func simplified(tolerance: Distance) throws(GeometryError) -> Shape {
    guard tolerance.meters > 0, let box = envelope else { return self }
    let context = try GEOSContext()
    let projection = Projection.equirectangular(
      latitude: max(-89, min(89, (box.south + box.north) / 2))
    )
    let full = try GEOSObject.make(self, in: context, projection)
    let degrees = tolerance.meters / 111_320
    let fewer = try unsafe full.derive("GEOSSimplify_r") { unsafe GEOSSimplify_r($0, $1, degrees) }
    return try fewer.shape(projection)
  }

  /// What makes the shape invalid under the OGC rules, by `GEOSisValidReason_r`.
  ///
  /// - Returns: GEOS's own words with the place, such as "Self-intersection[1 1]"; nil when valid.
  /// - Throws: ``GeometryError`` when GEOS fails.
  public func validityProblem() throws(GeometryError) -> String? {
    let context = try GEOSContext()
    let shape = try GEOSObject.make(self, in: context)
    let valid = unsafe GEOSisValid_r(context.handle, shape.pointer)
    guard try !context.decide(valid, from: "GEOSisValid_r") else { return nil }
    guard let reason = unsafe GEOSisValidReason_r(context.handle, shape.pointer) else {
      throw context.failure(of: "GEOSisValidReason_r")
    }
    defer { unsafe GEOSFree_r(context.handle, reason) }
    return unsafe String(cString: reason)
  }
}
