import CGEOS

/// A geometry that answers many questions how others lie to it, by GEOS's prepared predicates.
///
/// Planar in longitude and latitude, without a seam at the antimeridian and with the poles where they are.
/// Not `Sendable`: GEOS builds its index on the first question, so each worker prepares its own.
@safe
public final class PreparedRelation {
  private let context: GEOSContext
  private let object: GEOSObject
  private let prepared: OpaquePointer
  private let box: Envelope?
  private let isBox: Bool

  /// Prepares a geometry in one part or several, by `GEOSPrepare_r`.
  ///
  /// - Throws: ``GeometryError`` when a ring is not closed or GEOS fails.
  public init(_ shapes: [Shape]) throws(GeometryError) {
    let plane = try UnrolledShape(shapes)
    context = try GEOSContext()
    object = try Self.object(plane.shapes, context)
    box = plane.box
    isBox = Self.isBox(plane)
    guard let prepared = unsafe GEOSPrepare_r(context.handle, object.pointer) else {
      throw context.failure(of: "GEOSPrepare_r")
    }
    unsafe self.prepared = unsafe prepared
  }

  deinit {
    unsafe GEOSPreparedGeom_destroy_r(context.handle, prepared)
  }

  /// Whether this geometry lies so to another: `relation.holds(.contains, with: point)`.
  ///
  /// - Throws: ``GeometryError`` when GEOS fails, such as for a ring that crosses itself.
  public func holds(
    _ predicate: SpatialPredicate,
    with other: [Shape]
  ) throws(GeometryError) -> Bool {
    if other.count == 1, case .point(let point) = other[0] { return try holds(predicate, point) }
    guard let box, !other.isEmpty else { return false }
    guard predicate != .disjoint else { return try !holds(.intersects, with: other) }
    let plane = try UnrolledShape(other)
    guard let theirs = plane.box else { return false }
    for shift in [0, -360.0, 360] {
      guard theirs.west + shift <= box.east, theirs.east + shift >= box.west,
        theirs.south <= box.north, theirs.north >= box.south
      else { continue }
      let shape = try Self.object(plane.shifted(by: shift), context)
      if try test(predicate, shape) { return true }
    }
    return false
  }

  /// The same for a point, which is most of what is asked.
  private func holds(
    _ predicate: SpatialPredicate,
    _ point: Coordinate
  ) throws(GeometryError) -> Bool {
    guard let box else { return false }
    guard predicate != .disjoint else { return try !holds(.intersects, point) }
    guard point.latitude >= box.south, point.latitude <= box.north else { return false }
    var start = point.longitude
    // At a pole every longitude is the same place.
    if abs(point.latitude) == 90 { start = (box.west + box.east) / 2 }
    for shift in [0, -360.0, 360] {
      let longitude = start + shift
      guard longitude >= box.west, longitude <= box.east else { continue }
      if isBox {
        switch predicate {
        case .intersects: return true
        case .contains:
          return longitude > box.west && longitude < box.east && point.latitude > box.south
            && point.latitude < box.north
        default: break
        }
      }
      let place = try unsafe context.own(
        GEOSGeom_createPointFromXY_r(context.handle, longitude, point.latitude),
        from: "GEOSGeom_createPointFromXY_r"
      )
      if try test(predicate, place) { return true }
    }
    return false
  }

  private func test(
    _ predicate: SpatialPredicate,
    _ other: GEOSObject
  ) throws(GeometryError) -> Bool {
    let handle = unsafe context.handle
    let theirs = unsafe other.pointer
    let (name, result): (String, CChar) =
      switch predicate {
      case .intersects:
        unsafe ("GEOSPreparedIntersects_r", GEOSPreparedIntersects_r(handle, prepared, theirs))
      case .disjoint:
        unsafe ("GEOSPreparedDisjoint_r", GEOSPreparedDisjoint_r(handle, prepared, theirs))
      case .touches:
        unsafe ("GEOSPreparedTouches_r", GEOSPreparedTouches_r(handle, prepared, theirs))
      case .within: unsafe ("GEOSPreparedWithin_r", GEOSPreparedWithin_r(handle, prepared, theirs))
      case .overlaps:
        unsafe ("GEOSPreparedOverlaps_r", GEOSPreparedOverlaps_r(handle, prepared, theirs))
      case .crosses:
        unsafe ("GEOSPreparedCrosses_r", GEOSPreparedCrosses_r(handle, prepared, theirs))
      case .contains:
        unsafe ("GEOSPreparedContains_r", GEOSPreparedContains_r(handle, prepared, theirs))
      case .equals: unsafe ("GEOSEquals_r", GEOSEquals_r(handle, object.pointer, theirs))
      }
    return try context.decide(result, from: name)
  }

  private static func object(
    _ shapes: [Shape],
    _ context: GEOSContext
  ) throws(GeometryError) -> GEOSObject {
    if shapes.count == 1 { return try GEOSObject.make(shapes[0], in: context) }
    var parts: [GEOSObject] = []
    for shape in shapes { parts.append(try GEOSObject.make(shape, in: context)) }
    return try GEOSObject.collect(parts, GEOS_GEOMETRYCOLLECTION, context)
  }

  /// Whether the geometry is an upright rectangle, for which points need no library.
  private static func isBox(_ plane: UnrolledShape) -> Bool {
    guard plane.shapes.count == 1, case .polygon(let polygon) = plane.shapes[0],
      let box = plane.box, polygon.holes.isEmpty, box.west < box.east, box.south < box.north
    else { return false }
    let ring = polygon.exterior
    guard ring.count >= 5, ring.first == ring.last else { return false }
    var turns = 0.0
    for (start, end) in zip(ring, ring.dropFirst()) {
      let onVertical =
        start.longitude == end.longitude
        && (start.longitude == box.west || start.longitude == box.east)
      let onHorizontal =
        start.latitude == end.latitude
        && (start.latitude == box.south || start.latitude == box.north)
      guard onVertical || onHorizontal else { return false }
      turns += abs(end.longitude - start.longitude) + abs(end.latitude - start.latitude)
    }
    // Once around and not back and forth.
    return turns == 2 * (box.east - box.west + box.north - box.south)
  }
}
