/// A point on the WGS 84 ellipsoid, in degrees.
///
/// Longitude comes first, as in GeoJSON: `Coordinate(longitude: 45.47, latitude: 34.39)`.
public struct Coordinate: Hashable, Sendable, BitwiseCopyable {
  /// Degrees east of Greenwich, from −180 to 180.
  public var longitude: Double
  /// Degrees north of the equator, from −90 to 90.
  public var latitude: Double

  /// Makes a coordinate; nothing is checked, see ``isValid``.
  public init(longitude: Double, latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }

  /// Whether both numbers are finite and inside their ranges.
  public var isValid: Bool {
    longitude.isFinite && latitude.isFinite && abs(longitude) <= 180 && abs(latitude) <= 90
  }
}
