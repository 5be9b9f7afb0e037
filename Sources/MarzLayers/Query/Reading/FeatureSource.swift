/// Features that can be asked for: a file, a table.
package protocol FeatureSource: AnyObject {
  /// What it is called in messages.
  var path: String { get }
  /// Whether its rows can be read again by their reference once the scan is over.
  var isRereadable: Bool { get }
  /// Whether what lies near a place is found without reading everything.
  var hasSpatialIndex: Bool { get }
  /// How the features were found, in words, for those who ask.
  var accessPath: String { get }
  /// Whose data it is and under which license, where the source says so and has been opened.
  var attribution: String? { get }
  /// What could not be read and was left out.
  var problems: [QueryError] { get }

  /// The properties of the features, from all or from the first of them.
  func fields() throws(QueryError) -> KnownFields

  /// Whether any feature has a property; looked for in all of them.
  func hasField(_ name: String) throws(QueryError) -> Bool

  /// Reads features in their order until the body returns false.
  ///
  /// - Parameters:
  ///   - wanted: What is read of each.
  ///   - filter: What the body will ask of each; a source may leave out features of which it knows that they do
  ///     not pass.
  ///   - body: Takes each feature.
  /// - Throws: ``QueryError``.
  func scan(
    _ wanted: WantedFields,
    filter: FilterExpression?,
    body: (QueryRow) throws(QueryError) -> Bool
  ) throws(QueryError)

  /// A feature as GeoJSON; the one that the scan is at, or any one of a source that is rereadable.
  func geoJSON(of reference: FeatureReference) throws(QueryError) -> [UInt8]
}
