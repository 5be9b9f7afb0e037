import CGEOS

/// From GEOS geometries to shapes.
extension GEOSObject {
  /// The lines of the geometry, at any depth of collections; points and polygons are left out.
  func lines(_ projection: Projection = .degrees) throws(GeometryError) -> [[Coordinate]] {
    var result: [[Coordinate]] = []
    try unsafe gather(pointer) { (part, type) throws(GeometryError) in
      guard type == GEOS_LINESTRING.rawValue || type == GEOS_LINEARRING.rawValue else { return }
      result.append(try unsafe coordinates(of: part, projection))
    }
    return result
  }

  /// The polygons of the geometry, at any depth of collections, exterior rings counterclockwise.
  func polygons(_ projection: Projection = .degrees) throws(GeometryError) -> [Polygon] {
    var result: [Polygon] = []
    try unsafe gather(pointer) { (part, type) throws(GeometryError) in
      guard type == GEOS_POLYGON.rawValue else { return }
      guard let shell = unsafe GEOSGetExteriorRing_r(context.handle, part) else {
        throw context.failure(of: "GEOSGetExteriorRing_r")
      }
      let holeCount = unsafe GEOSGetNumInteriorRings_r(context.handle, part)
      guard holeCount >= 0 else { throw context.failure(of: "GEOSGetNumInteriorRings_r") }
      var polygon = Polygon(exterior: try unsafe coordinates(of: shell, projection))
      for index in 0..<holeCount {
        guard let ring = unsafe GEOSGetInteriorRingN_r(context.handle, part, index) else {
          throw context.failure(of: "GEOSGetInteriorRingN_r")
        }
        polygon.holes.append(try unsafe coordinates(of: ring, projection))
      }
      result.append(polygon.rightHanded)
    }
    return result
  }

  /// The points of the geometry, at any depth of collections.
  func points(_ projection: Projection = .degrees) throws(GeometryError) -> [Coordinate] {
    var result: [Coordinate] = []
    try unsafe gather(pointer) { (part, type) throws(GeometryError) in
      guard type == GEOS_POINT.rawValue else { return }
      result += try unsafe coordinates(of: part, projection)
    }
    return result
  }

  /// The shape of highest dimension in the geometry: polygons before lines before points.
  func shape(_ projection: Projection = .degrees) throws(GeometryError) -> Shape {
    let polygons = try polygons(projection)
    if !polygons.isEmpty { return .joined(polygons: polygons) }
    let lines = try lines(projection)
    if !lines.isEmpty { return .joined(lines: lines) }
    let points = try points(projection)
    guard points.count == 1, let only = points.first else { return .multiPoint(points) }
    return .point(only)
  }

  /// Calls `body` with each part that is not a collection and not empty.
  private func gather(
    _ part: OpaquePointer,
    _ body: (OpaquePointer, UInt32) throws(GeometryError) -> Void
  ) throws(GeometryError) {
    let type = unsafe GEOSGeomTypeId_r(context.handle, part)
    guard type >= 0 else { throw context.failure(of: "GEOSGeomTypeId_r") }
    guard UInt32(type) >= GEOS_MULTIPOINT.rawValue else {
      let empty = unsafe GEOSisEmpty_r(context.handle, part)
      guard try !context.decide(empty, from: "GEOSisEmpty_r") else { return }
      return try unsafe body(part, UInt32(type))
    }
    let count = unsafe GEOSGetNumGeometries_r(context.handle, part)
    guard count >= 0 else { throw context.failure(of: "GEOSGetNumGeometries_r") }
    for index in 0..<count {
      guard let inner = unsafe GEOSGetGeometryN_r(context.handle, part, index) else {
        throw context.failure(of: "GEOSGetGeometryN_r")
      }
      try unsafe gather(inner, body)
    }
  }

  private func coordinates(
    of part: OpaquePointer,
    _ projection: Projection
  ) throws(GeometryError) -> [Coordinate] {
    guard let sequence = unsafe GEOSGeom_getCoordSeq_r(context.handle, part) else {
      throw context.failure(of: "GEOSGeom_getCoordSeq_r")
    }
    var count: UInt32 = 0
    guard unsafe GEOSCoordSeq_getSize_r(context.handle, sequence, &count) == 1 else {
      throw context.failure(of: "GEOSCoordSeq_getSize_r")
    }
    var numbers = [Double](repeating: 0, count: Int(count) * 2)
    let copied = unsafe numbers.withUnsafeMutableBufferPointer {
      unsafe GEOSCoordSeq_copyToBuffer_r(context.handle, sequence, $0.baseAddress, 0, 0)
    }
    guard copied == 1 else { throw context.failure(of: "GEOSCoordSeq_copyToBuffer_r") }
    return stride(from: 0, to: numbers.count, by: 2).map {
      projection.coordinate(x: numbers[$0], y: numbers[$0 + 1])
    }
  }
}
