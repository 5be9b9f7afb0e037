/// Where a feature lies in its source.
package enum FeatureReference: Hashable, Sendable {
  /// The bytes of a file.
  case bytes(offset: Int, count: Int)
  /// The row of a table.
  case row(Int64)
  /// The feature itself, as GeoJSON, of a source that cannot be read twice.
  case text([UInt8])
}
