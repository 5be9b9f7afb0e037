import CGEOS

/// One GEOS geometry: owns the pointer, frees it, and keeps its context alive.
@safe
final class GEOSObject {
  let context: GEOSContext
  let pointer: OpaquePointer
  private var owned = true

  init(_ pointer: OpaquePointer, in context: GEOSContext) {
    unsafe self.pointer = unsafe pointer
    self.context = context
  }

  deinit {
    guard owned else { return }
    unsafe GEOSGeom_destroy_r(context.handle, pointer)
  }

  /// Gives the pointer away to a geometry that will free it.
  func release() -> OpaquePointer {
    owned = false
    return unsafe pointer
  }

  /// Makes the result of a call that takes this geometry and returns a new one.
  func derive(
    _ function: String,
    _ call: (GEOSContextHandle_t, OpaquePointer) -> OpaquePointer?
  ) throws(GeometryError) -> GEOSObject {
    try unsafe context.own(call(context.handle, pointer), from: function)
  }
}
