/// Features that can be asked for: a file, a table.
package protocol FeatureSource: AnyObject {
  /// What it is called in messages.
  var path: String { get }
  /// Whether its rows can be read again by their reference once the scan is over.
  var isRereadable: Bool { get }
  /// Whether what lies near a place is found without reading everything.
  var hasSpatialIndex: Bool { get }
  /// Whose data it is and under which license, where the source says so and has been opened.
  var attribution: String? { get }
  /// What could not be read and was left out.
  var problems: [QueryError] { get }

  /// The properties of the features, from all or from the first of them.
  func fields() throws(QueryError) -> KnownFields

  /// Whether any feature has a property; looked for in all of them.
  func hasField(_ name: String) throws(QueryError) -> Bool

  /// How the features that pass a filter are found, in words, for those who ask.
  func accessPath(for filter: FilterExpression?) -> String

  /// Reads the features that are selected, in their order, until the body returns false.
  ///
  /// - Parameters:
  ///   - selection: What has to hold for a feature, and what is read of each.
  ///   - faults: Counts the geometries that cannot be used.
  ///   - body: Takes each feature that passes.
  /// - Throws: ``QueryError``.
  func scan(
    _ selection: FeatureSelection,
    faults: GeometryFaults,
    body: (QueryRow) throws(QueryError) -> Bool
  ) throws(QueryError)

  /// A feature as GeoJSON; the one that the scan is at, or any one of a source that is rereadable.
  func geoJSON(of reference: FeatureReference) throws(QueryError) -> [UInt8]

  /// Properties, and if it is wanted the geometry, of a feature of which ``geoJSON(of:)`` gives the whole.
  func row(of reference: FeatureReference, _ wanted: WantedFields) throws(QueryError) -> QueryRow
}

extension FeatureSource {
  /// The row that the feature's GeoJSON holds.
  package func row(
    of reference: FeatureReference,
    _ wanted: WantedFields
  ) throws(QueryError) -> QueryRow {
    FeatureJSON.row(try geoJSON(of: reference), wanted)
  }
}
