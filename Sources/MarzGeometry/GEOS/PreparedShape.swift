import CGEOS

/// A shape that answers many containment questions fast, by `GEOSPreparedContains_r`.
///
/// Not `Sendable`: GEOS builds its index on the first question (libgeos issue 825), so each worker
/// prepares its own.
@safe
public final class PreparedShape {
  private let shape: GEOSObject
  private let prepared: OpaquePointer

  /// Prepares a shape, by `GEOSPrepare_r`, in degrees.
  ///
  /// - Throws: ``GeometryError`` when a ring is not closed or GEOS fails.
  public init(_ shape: Shape) throws(GeometryError) {
    let context = try GEOSContext()
    let object = try GEOSObject.make(shape, in: context)
    guard let prepared = unsafe GEOSPrepare_r(context.handle, object.pointer) else {
      throw context.failure(of: "GEOSPrepare_r")
    }
    self.shape = object
    unsafe self.prepared = unsafe prepared
  }

  deinit {
    unsafe GEOSPreparedGeom_destroy_r(shape.context.handle, prepared)
  }

  /// Whether a point lies inside the shape; a point on its edge does not.
  ///
  /// - Throws: ``GeometryError`` when GEOS fails.
  public func contains(_ point: Coordinate) throws(GeometryError) -> Bool {
    let context = shape.context
    let place = try unsafe context.own(
      GEOSGeom_createPointFromXY_r(context.handle, point.longitude, point.latitude),
      from: "GEOSGeom_createPointFromXY_r"
    )
    let result = unsafe GEOSPreparedContains_r(context.handle, prepared, place.pointer)
    return try context.decide(result, from: "GEOSPreparedContains_r")
  }
}
