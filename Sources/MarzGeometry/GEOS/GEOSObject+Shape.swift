import CGEOS

/// From shapes to GEOS geometries.
extension GEOSObject {
  /// Builds a shape in the plane of a projection.
  static func make(
    _ shape: Shape,
    in context: GEOSContext,
    _ projection: Projection = .degrees
  ) throws(GeometryError) -> GEOSObject {
    switch shape {
    case .point(let point):
      return try makePoint(point, context, projection)
    case .multiPoint(let points):
      var parts: [GEOSObject] = []
      for point in points { parts.append(try makePoint(point, context, projection)) }
      return try collect(parts, GEOS_MULTIPOINT, context)
    case .line(let line):
      return try makeLine(line, context, projection)
    case .multiLine(let lines):
      var parts: [GEOSObject] = []
      for line in lines { parts.append(try makeLine(line, context, projection)) }
      return try collect(parts, GEOS_MULTILINESTRING, context)
    case .polygon(let polygon):
      return try makePolygon(polygon, context, projection)
    case .multiPolygon(let polygons):
      var parts: [GEOSObject] = []
      for polygon in polygons { parts.append(try makePolygon(polygon, context, projection)) }
      return try collect(parts, GEOS_MULTIPOLYGON, context)
    }
  }

  /// Gathers geometries into a collection, which takes over their pointers; GEOS frees them on failure.
  static func collect(
    _ parts: [GEOSObject],
    _ type: GEOSGeomTypes,
    _ context: GEOSContext
  ) throws(GeometryError) -> GEOSObject {
    var pointers: [OpaquePointer?] = unsafe parts.map { unsafe $0.release() }
    let made = unsafe pointers.withUnsafeMutableBufferPointer {
      unsafe GEOSGeom_createCollection_r(
        context.handle,
        Int32(type.rawValue),
        $0.baseAddress,
        UInt32($0.count)
      )
    }
    return try unsafe context.own(made, from: "GEOSGeom_createCollection_r")
  }

  private static func makePoint(
    _ point: Coordinate,
    _ context: GEOSContext,
    _ projection: Projection
  ) throws(GeometryError) -> GEOSObject {
    let sequence = try unsafe sequence([point], context, projection)
    let made = unsafe GEOSGeom_createPoint_r(context.handle, sequence)
    return try unsafe context.own(made, from: "GEOSGeom_createPoint_r")
  }

  private static func makeLine(
    _ line: [Coordinate],
    _ context: GEOSContext,
    _ projection: Projection
  ) throws(GeometryError) -> GEOSObject {
    let sequence = try unsafe sequence(line, context, projection)
    let made = unsafe GEOSGeom_createLineString_r(context.handle, sequence)
    return try unsafe context.own(made, from: "GEOSGeom_createLineString_r")
  }

  private static func makePolygon(
    _ polygon: Polygon,
    _ context: GEOSContext,
    _ projection: Projection
  ) throws(GeometryError) -> GEOSObject {
    var rings: [GEOSObject] = []
    for ring in polygon.rings {
      let sequence = try unsafe sequence(ring, context, projection)
      let made = unsafe GEOSGeom_createLinearRing_r(context.handle, sequence)
      rings.append(try unsafe context.own(made, from: "GEOSGeom_createLinearRing_r"))
    }
    let shell = unsafe rings.removeFirst().release()
    var holes: [OpaquePointer?] = unsafe rings.map { unsafe $0.release() }
    let made = unsafe holes.withUnsafeMutableBufferPointer {
      unsafe GEOSGeom_createPolygon_r(context.handle, shell, $0.baseAddress, UInt32($0.count))
    }
    return try unsafe context.own(made, from: "GEOSGeom_createPolygon_r")
  }

  /// A coordinate sequence; whoever gets it hands it to a geometry, which frees it.
  private static func sequence(
    _ points: [Coordinate],
    _ context: GEOSContext,
    _ projection: Projection
  ) throws(GeometryError) -> OpaquePointer {
    var numbers: [Double] = []
    numbers.reserveCapacity(points.count * 2)
    for point in points {
      let place = projection.plane(point)
      guard place.x.isFinite, place.y.isFinite else {
        throw .notFinite(longitude: point.longitude, latitude: point.latitude)
      }
      numbers.append(place.x)
      numbers.append(place.y)
    }
    let made = unsafe numbers.withUnsafeBufferPointer {
      unsafe GEOSCoordSeq_copyFromBuffer_r(
        context.handle,
        $0.baseAddress,
        UInt32(points.count),
        0,
        0
      )
    }
    guard let made = unsafe made else { throw context.failure(of: "GEOSCoordSeq_copyFromBuffer_r") }
    return unsafe made
  }
}
