import CGEOS

extension Shape {
  /// Cuts polygons along lines, by `GEOSUnaryUnion_r` and `GEOSPolygonize_r`, in degrees.
  ///
  /// Only what of the lines runs from edge to edge of a polygon cuts it.
  /// - Returns: The pieces, each with a point of its inside (`GEOSPointOnSurface_r`).
  /// - Throws: ``GeometryError`` when a shape is not valid or GEOS fails.
  public func cut(
    along lines: [[Coordinate]]
  ) throws(GeometryError) -> [(polygon: Polygon, inside: Coordinate)] {
    let area = try PreparedShape(self)
    var pieces: [(polygon: Polygon, inside: Coordinate)] = []
    for face in try Self.faces(of: polygons.flatMap(\.rings) + lines)
    where try area.contains(face.inside) {
      pieces.append(face)
    }
    return pieces
  }

  /// The areas that lines enclose, cut where the lines meet, by `GEOSUnaryUnion_r` and `GEOSPolygonize_r`, in
  /// degrees.
  ///
  /// - Returns: The faces, each with a point of its inside (`GEOSPointOnSurface_r`).
  /// - Throws: ``GeometryError`` when GEOS fails.
  public static func faces(
    of lines: [[Coordinate]]
  ) throws(GeometryError) -> [(polygon: Polygon, inside: Coordinate)] {
    let context = try GEOSContext()
    let all = try GEOSObject.make(.multiLine(lines), in: context)
    let noded = try unsafe all.derive("GEOSUnaryUnion_r") { unsafe GEOSUnaryUnion_r($0, $1) }
    let areas = try unsafe noded.derive("GEOSPolygonize_r") {
      let one: OpaquePointer? = unsafe $1
      return unsafe withUnsafePointer(to: one) { [handle = unsafe $0] in
        unsafe GEOSPolygonize_r(handle, $0, 1)
      }
    }
    var faces: [(polygon: Polygon, inside: Coordinate)] = []
    for area in try areas.polygons() {
      let whole = try GEOSObject.make(.polygon(area), in: context)
      let point = try unsafe whole.derive("GEOSPointOnSurface_r") {
        unsafe GEOSPointOnSurface_r($0, $1)
      }
      guard let inside = try point.points().first else { continue }
      faces.append((area, inside))
    }
    return faces
  }

  /// The point on the edge of polygons that is nearest to a point, by `GEOSNearestPoints_r`.
  ///
  /// The point is the center of the projection, so that distances from it are true.
  /// - Returns: Nil when there is no polygon.
  /// - Throws: ``GeometryError`` when GEOS fails.
  public func edgePoint(nearestTo point: Coordinate) throws(GeometryError) -> Coordinate? {
    let rings = polygons.flatMap(\.rings)
    guard !rings.isEmpty else { return nil }
    let context = try GEOSContext()
    let projection = Projection.azimuthalEquidistant(center: point)
    let edge = try GEOSObject.make(.multiLine(rings), in: context, projection)
    let place = try GEOSObject.make(.point(point), in: context, projection)
    guard
      let pair = unsafe GEOSNearestPoints_r(context.handle, edge.pointer, place.pointer)
    else { throw context.failure(of: "GEOSNearestPoints_r") }
    defer { unsafe GEOSCoordSeq_destroy_r(context.handle, pair) }
    var (x, y) = (0.0, 0.0)
    guard unsafe GEOSCoordSeq_getXY_r(context.handle, pair, 0, &x, &y) == 1 else {
      throw context.failure(of: "GEOSCoordSeq_getXY_r")
    }
    return projection.coordinate(x: x, y: y)
  }
}
