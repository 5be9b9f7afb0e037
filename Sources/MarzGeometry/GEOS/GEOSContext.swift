import CGEOS

/// A GEOS context with the last error message of the library; one worker uses it at a time.
///
/// Not `Sendable`, and never handed out by this module: each operation makes its own, which costs
/// less than a microsecond.
@safe
final class GEOSContext {
  let handle: GEOSContextHandle_t
  private(set) var lastMessage = "no message"

  init() throws(GeometryError) {
    guard let handle = unsafe GEOS_init_r() else {
      throw .geos(function: "GEOS_init_r", message: "no memory")
    }
    unsafe self.handle = unsafe handle
    _ = unsafe GEOSContext_setErrorMessageHandler_r(
      handle,
      { message, context in
        guard let message = unsafe message, let context = unsafe context else { return }
        let owner = unsafe Unmanaged<GEOSContext>.fromOpaque(context).takeUnretainedValue()
        owner.lastMessage = unsafe String(cString: message)
      },
      Unmanaged.passUnretained(self).toOpaque()
    )
  }

  deinit {
    unsafe GEOS_finish_r(handle)
  }

  /// The error for a call that just failed.
  func failure(of function: String) -> GeometryError {
    .geos(function: function, message: lastMessage)
  }

  /// Takes ownership of a geometry that `function` returned.
  func own(_ pointer: OpaquePointer?, from function: String) throws(GeometryError) -> GEOSObject {
    guard let pointer = unsafe pointer else { throw failure(of: function) }
    return unsafe GEOSObject(pointer, in: self)
  }

  /// Decodes a predicate's result: 0 false, 1 true, 2 an exception.
  func decide(_ result: CChar, from function: String) throws(GeometryError) -> Bool {
    guard result != 2 else { throw failure(of: function) }
    return result == 1
  }
}
