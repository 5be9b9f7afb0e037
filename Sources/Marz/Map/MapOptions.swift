public import MarzLayers

/// What a run writes beside the lists, and how.
public struct MapOptions: Sendable {
  /// The kinds of file.
  public var formats: LayerFormats
  /// Whether the GeoJSON gets the properties of simplestyle, which geojson.io and GitHub draw.
  public var hasSimpleStyle: Bool
  /// The widths of the strips beside the borders in kilometers; none unless asked for.
  public var buffers: [Double]
  /// The folder of MapLibre for the web map.
  public var webLibrary: String?
  /// The time that files state as their own, in seconds since 1970; the day of the newest report where it is nil.
  public var epoch: Int?

  /// Makes options.
  ///
  /// - Parameters:
  ///   - formats: The kinds of file.
  ///   - hasSimpleStyle: Whether the GeoJSON gets the properties of simplestyle.
  ///   - buffers: The widths of the strips beside the borders, in kilometers.
  ///   - webLibrary: The folder with `maplibre-gl.js` and `maplibre-gl.css`.
  ///   - epoch: The time that files state as their own, in seconds since 1970.
  public init(
    formats: LayerFormats = .standard,
    hasSimpleStyle: Bool = false,
    buffers: [Double] = [],
    webLibrary: String? = nil,
    epoch: Int? = nil
  ) {
    self.formats = formats
    self.hasSimpleStyle = hasSimpleStyle
    self.buffers = buffers
    self.webLibrary = webLibrary
    self.epoch = epoch
  }
}
