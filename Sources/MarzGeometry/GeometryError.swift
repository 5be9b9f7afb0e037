/// Why a geometric operation failed.
public enum GeometryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The GEOS call `function` failed; `message` is the library's own.
  case geos(function: String, message: String)
  /// A shape has a coordinate that is not a number.
  case notFinite(longitude: Double, latitude: Double)

  /// Which call failed, and what the library said.
  public var description: String {
    switch self {
    case .geos(let function, let message):
      "\(function): \(message)"
    case .notFinite(let longitude, let latitude):
      "coordinate \(longitude), \(latitude): not a number; correct the shape"
    }
  }
}
