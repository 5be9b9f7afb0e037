import CGEOS

/// What GEOS does with shapes; every result is planar in the projection that is named.
extension Shape {
  /// How many chords make a quarter of a circle: they stray from it by an eight-hundredth of its radius.
  private static let quadrantSegments: Int32 = 16

  /// Sews lines together where one ends and one begins, by `GEOSLineMergeDirected_r`.
  ///
  /// Lines keep their direction. Where three or more meet they stay apart.
  /// - Throws: ``GeometryError`` when a line has fewer than two points or GEOS fails.
  public static func merging(directed lines: [[Coordinate]]) throws(GeometryError) -> Shape {
    let context = try GEOSContext()
    let all = try GEOSObject.make(.multiLine(lines), in: context)
    let merged = try unsafe all.derive("GEOSLineMergeDirected_r") {
      unsafe GEOSLineMergeDirected_r($0, $1)
    }
    return .joined(lines: try merged.lines())
  }

  /// Everything within a distance of the shape, by `GEOSBufferWithStyle_r`.
  ///
  /// - Parameters:
  ///   - width: How far the edge lies from the shape.
  ///   - center: The center of the azimuthal equidistant projection, in or near the shape.
  ///   - hasFlatEnds: Whether lines end in a straight edge instead of half a circle.
  /// - Returns: A polygon or several.
  /// - Throws: ``GeometryError`` when GEOS fails.
  public func buffered(
    by width: Distance,
    center: Coordinate,
    hasFlatEnds: Bool = false
  ) throws(GeometryError) -> Shape {
    let context = try GEOSContext()
    let projection = Projection.azimuthalEquidistant(center: center)
    let plain = try GEOSObject.make(self, in: context, projection)
    let cap = hasFlatEnds ? GEOSBUF_CAP_FLAT : GEOSBUF_CAP_ROUND
    let wide = try unsafe plain.derive("GEOSBufferWithStyle_r") {
      unsafe GEOSBufferWithStyle_r(
        $0,
        $1,
        width.meters,
        Self.quadrantSegments,
        Int32(cap.rawValue),
        Int32(GEOSBUF_JOIN_ROUND.rawValue),
        0
      )
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
